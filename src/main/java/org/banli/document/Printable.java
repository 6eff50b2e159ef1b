package org.banli.document;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * The text will stand in a document, so every character of it must be in a font: found
 * where it is typed, since a signed paper cannot be mended.
 */
@Documented
@Constraint(validatedBy = PrintableValidator.class)
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
public @interface Printable {

	String message() default "{form.unprintable}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
