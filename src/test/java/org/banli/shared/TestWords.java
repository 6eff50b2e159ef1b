package org.banli.shared;

import org.banli.document.BundledFonts;
import jakarta.validation.Validator;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** The product's words and its validator, for tests that start no Spring context. */
public final class TestWords {

	private TestWords() {
	}

	public static Words words() {
		return new Words(messages());
	}

	/** A validator that speaks by the product's words and knows the time by its clock. */
	public static Validator validator() {
		LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();
		validator.setValidationMessageSource(messages());
		validator.setConstraintValidatorFactory(new BundledFonts());
		validator.afterPropertiesSet();
		return validator;
	}

	private static MessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/shared", "messages/organization", "messages/identity", "messages/audit",
				"messages/deadline", "messages/document", "messages/workflow", "messages/proposal",
				"messages/notification", "messages/attachment", "messages/dispatch");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		messages.setAlwaysUseMessageFormat(true);
		return messages;
	}

}
