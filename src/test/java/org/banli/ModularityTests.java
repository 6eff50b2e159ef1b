package org.banli;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Features know only what stands to their left, and of that only what is public. */
class ModularityTests {

	/** From left to right; those to the right may know those to the left, never back. */
	private static final List<List<String>> PLAN = List.of(List.of("shared"),
			List.of("organization", "calendar", "audit"), List.of("identity", "document", "deadline"),
			List.of("attachment", "criminal"), List.of("workflow"), List.of("proposal", "casefile"),
			List.of("intake", "weighing", "goods"), List.of("penalty", "referral"),
			List.of("tasklist", "notification", "publication", "search", "statistics"), List.of("dispatch"),
			List.of("demo"));

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("org.banli");

	@Test
	void modulesKeepTheirInsidesToThemselves() {
		ApplicationModules modules = ApplicationModules.of(Application.class).verify();
		new Documenter(modules, Documenter.Options.defaults().withOutputFolder("target/modules"))
			.writeModulesAsPlantUml()
			.writeIndividualModulesAsPlantUml();
	}

	@Test
	void featuresDependFromRightToLeft() {
		LayeredArchitecture plan = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
		for (List<String> layer : PLAN) {
			plan = plan.layer(name(layer))
				.definedBy(layer.stream().map((feature) -> "org.banli." + feature + "..").toArray(String[]::new));
		}
		for (int i = 0; i < PLAN.size(); i++) {
			String[] left = PLAN.subList(0, i).stream().map(ModularityTests::name).toArray(String[]::new);
			plan = (left.length == 0) ? plan.whereLayer(name(PLAN.get(i))).mayNotAccessAnyLayer()
					: plan.whereLayer(name(PLAN.get(i))).mayOnlyAccessLayers(left);
		}
		plan.check(CLASSES);
	}

	@Test
	void noFeatureIsForgottenInThePlan() {
		String[] planned = PLAN.stream()
			.flatMap(List::stream)
			.map((feature) -> "org.banli." + feature + "..")
			.toArray(String[]::new);
		noClasses().that().resideOutsideOfPackages(planned).should().resideOutsideOfPackage("org.banli").check(CLASSES);
	}

	@Test
	void kindsOfBusinessNeverKnowEachOther() {
		String[] cases = { "org.banli.casefile..", "org.banli.criminal..", "org.banli.weighing..", "org.banli.goods..",
				"org.banli.penalty..", "org.banli.referral.." };
		String[] proposals = { "org.banli.proposal..", "org.banli.intake.." };
		for (String[][] pair : new String[][][] { { cases, proposals }, { proposals, cases } }) {
			noClasses().that()
				.resideInAnyPackage(pair[0])
				.should()
				.dependOnClassesThat()
				.resideInAnyPackage(pair[1])
				.check(CLASSES);
		}
	}

	@Test
	void featuresAreFreeOfCycles() {
		slices().matching("org.banli.(*)..").should().beFreeOfCycles().check(CLASSES);
	}

	private static String name(List<String> layer) {
		return String.join(", ", layer);
	}

}
