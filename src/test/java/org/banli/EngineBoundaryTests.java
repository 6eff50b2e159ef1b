package org.banli;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.query.Query;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The engine has one owner: {@code workflow}. A step of a process knows of it only what a
 * {@link JavaDelegate} needs.
 */
class EngineBoundaryTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("org.banli");

	private static final String WORKFLOW = "org.banli.workflow..";

	@Test
	void onlyWorkflowAndServiceStepsKnowTheEngine() {
		noClasses().that()
			.resideOutsideOfPackage(WORKFLOW)
			.and()
			.areNotAssignableTo(JavaDelegate.class)
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.camunda..")
			.check(CLASSES);
	}

	@Test
	void serviceStepsSeeTheExecutionAndNothingElse() {
		noClasses().that()
			.resideOutsideOfPackage(WORKFLOW)
			.should()
			.dependOnClassesThat(outsideOf("org.camunda.bpm.engine.delegate"))
			.check(CLASSES);
	}

	@Test
	void nobodyElseAsksTheEngine() {
		noClasses().that()
			.resideOutsideOfPackage(WORKFLOW)
			.should()
			.dependOnClassesThat()
			.areAssignableTo(Query.class)
			.orShould()
			.dependOnClassesThat()
			.haveNameMatching("org\\.camunda\\.bpm\\.engine\\.\\w+Service")
			.check(CLASSES);
	}

	@Test
	void workflowShowsNoTypeOfTheEngineToOthers() {
		classes().that()
			.resideInAPackage(WORKFLOW)
			.and()
			.arePublic()
			.should(new PublicFaceWithoutEngine())
			.check(CLASSES);
	}

	@Test
	void serviceStepsStandInTheFeatureOfTheirProcess() {
		noClasses().that()
			.areAssignableTo(JavaDelegate.class)
			.should()
			.resideInAPackage(WORKFLOW)
			.orShould()
			.bePublic()
			.check(CLASSES);
	}

	private static DescribedPredicate<JavaClass> outsideOf(String allowed) {
		return DescribedPredicate.describe("are the engine's, outside of " + allowed,
				(type) -> type.getPackageName().startsWith("org.camunda") && !type.getPackageName().equals(allowed));
	}

}
