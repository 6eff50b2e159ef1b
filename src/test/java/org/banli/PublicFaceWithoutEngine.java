package org.banli;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Public methods and constructors neither take nor give a type of the engine. */
class PublicFaceWithoutEngine extends ArchCondition<JavaClass> {

	PublicFaceWithoutEngine() {
		super("have a public face without types of the engine");
	}

	@Override
	public void check(JavaClass type, ConditionEvents events) {
		type.getCodeUnits()
			.stream()
			.filter((unit) -> unit.getModifiers().contains(JavaModifier.PUBLIC))
			.filter(PublicFaceWithoutEngine::namesTheEngine)
			.forEach((unit) -> events
				.add(SimpleConditionEvent.violated(type, unit.getFullName() + " names a type of the engine")));
	}

	private static boolean namesTheEngine(JavaCodeUnit unit) {
		return Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
			.anyMatch((used) -> used.getPackageName().startsWith("org.camunda"));
	}

}
