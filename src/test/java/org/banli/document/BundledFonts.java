package org.banli.document;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import org.hibernate.validator.internal.engine.constraintvalidation.ConstraintValidatorFactoryImpl;

/** Checks {@link Printable} by the fonts of the product, where no Spring does. */
public final class BundledFonts implements ConstraintValidatorFactory {

	private final ConstraintValidatorFactory others = new ConstraintValidatorFactoryImpl();

	@Override
	public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> key) {
		return (key == PrintableValidator.class) ? key.cast(new PrintableValidator(Letters.Press.FONTS))
				: this.others.getInstance(key);
	}

	@Override
	public void releaseInstance(ConstraintValidator<?, ?> instance) {
		this.others.releaseInstance(instance);
	}

}
