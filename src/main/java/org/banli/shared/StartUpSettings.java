package org.banli.shared;

import java.util.List;
import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Looks, before anything is made, whether the settings are complete and fit together. */
class StartUpSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final Map<String, String> VARIABLES = Map.of("spring.datasource.url", "BANLI_DB_URL",
			"spring.datasource.username", "BANLI_DB_USER", "spring.datasource.password", "BANLI_DB_PASSWORD");

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Environment environment = context.getEnvironment();
		List<String> missing = VARIABLES.keySet()
			.stream()
			.filter((property) -> isUnresolved(environment, property))
			.map(VARIABLES::get)
			.sorted()
			.toList();
		if (!missing.isEmpty()) {
			throw new StartUpRefused(StartUpRefused.Reason.VARIABLE_MISSING, String.join(", ", missing));
		}
		if (environment.acceptsProfiles(Profiles.of("mysql"))
				&& environment.getProperty("banli.demonstration", Boolean.class, false)) {
			throw new StartUpRefused(StartUpRefused.Reason.DEMONSTRATION_IN_PRODUCTION, "banli.demonstration");
		}
	}

	private static boolean isUnresolved(Environment environment, String property) {
		try {
			environment.getProperty(property);
			return false;
		}
		catch (IllegalArgumentException ex) {
			// the property names a variable that nobody gave
			return true;
		}
	}

}
