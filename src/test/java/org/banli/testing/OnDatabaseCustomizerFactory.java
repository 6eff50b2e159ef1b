package org.banli.testing;

import java.util.List;

import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Finds the database that a test class asks for. */
class OnDatabaseCustomizerFactory implements ContextCustomizerFactory {

	@Override
	public ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> configAttributes) {
		OnDatabase wanted = TestContextAnnotationUtils.findMergedAnnotation(testClass, OnDatabase.class);
		return (wanted != null) ? new OnDatabaseCustomizer(wanted.value()) : null;
	}

}
