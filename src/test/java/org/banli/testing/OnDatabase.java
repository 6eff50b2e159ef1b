package org.banli.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.test.context.ContextCustomizerFactories;

/** What {@link OnH2} and {@link OnMySql} have in common. */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(OnDatabaseCondition.class)
@ContextCustomizerFactories(OnDatabaseCustomizerFactory.class)
@interface OnDatabase {

	Database value();

}
