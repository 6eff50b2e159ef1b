package org.banli.document;

import java.util.Optional;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Asks the fonts of the documents about a text. */
class PrintableValidator implements ConstraintValidator<Printable, String> {

	private final Fonts fonts;

	PrintableValidator(Fonts fonts) {
		this.fonts = fonts;
	}

	@Override
	public boolean isValid(String text, ConstraintValidatorContext context) {
		Optional<String> sign = (text == null) ? Optional.empty() : this.fonts.unprintable(text);
		sign.ifPresent((found) -> context.unwrap(HibernateConstraintValidatorContext.class)
			.addMessageParameter("sign", found));
		return sign.isEmpty();
	}

}
