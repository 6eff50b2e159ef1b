package org.banli.shared;

import org.springframework.boot.autoconfigure.validation.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

	@Bean
	MovableClock clock() {
		return new MovableClock();
	}

	/**
	 * Forms know the same today as everything else: the city's, by the product's clock.
	 */
	@Bean
	ValidationConfigurationCustomizer validationClock(MovableClock clock) {
		return (configuration) -> configuration.clockProvider(() -> clock);
	}

}
