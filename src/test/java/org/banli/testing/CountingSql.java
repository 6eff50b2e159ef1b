package org.banli.testing;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets the data source of a context be counted; tests import it. */
@TestConfiguration(proxyBeanMethods = false)
public class CountingSql {

	@Bean
	static SqlCount sqlCount() {
		return new SqlCount();
	}

	@Bean
	static BeanPostProcessor countingDataSource(SqlCount count) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource source) ? count.counting(source) : bean;
			}
		};
	}

}
