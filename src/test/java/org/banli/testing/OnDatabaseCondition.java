package org.banli.testing;

import java.util.Optional;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips the tests of a database that the machine has not. */
class OnDatabaseCondition implements ExecutionCondition {

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		Optional<OnDatabase> wanted = AnnotationSupport.findAnnotation(context.getElement(), OnDatabase.class);
		return Requirement.check(wanted.flatMap((annotation) -> annotation.value().missing()));
	}

}
