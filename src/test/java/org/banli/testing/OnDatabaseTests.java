package org.banli.testing;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.test.context.ContextCustomizer;

import static org.assertj.core.api.Assertions.assertThat;

class OnDatabaseTests {

	@Test
	void classesOnTheSameKindOfDatabaseShareAContext() {
		assertThat(customizer(First.class)).isEqualTo(customizer(Second.class))
			.hasSameHashCodeAs(customizer(Second.class));
	}

	@Test
	void classesOnDifferentDatabasesDoNot() {
		assertThat(customizer(First.class)).isNotEqualTo(customizer(Third.class));
	}

	@Test
	void otherClassesAreLeftAlone() {
		assertThat(customizer(OnDatabaseTests.class)).isNull();
	}

	private static ContextCustomizer customizer(Class<?> testClass) {
		return new OnDatabaseCustomizerFactory().createContextCustomizer(testClass, List.of());
	}

	@OnH2
	private static class First {

	}

	@OnH2
	private static class Second {

	}

	@OnMySql
	private static class Third {

	}

}
