package org.banli.testing;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RequirementTests {

	@Test
	void runsTheTestsWhenItIsMet() {
		assertThat(Requirement.check(Optional.empty(), Map.of("CI", "true")).isDisabled()).isFalse();
	}

	@Test
	void skipsThemWithTheReasonWhenItIsNot() {
		assertThat(Requirement.check(Optional.of("No such thing"), Map.of())).satisfies((result) -> {
			assertThat(result.isDisabled()).isTrue();
			assertThat(result.getReason()).contains("No such thing");
		});
	}

	@Test
	void failsThemInCi() {
		assertThatIllegalStateException()
			.isThrownBy(() -> Requirement.check(Optional.of("No such thing"), Map.of("CI", "true")))
			.withMessageContaining("No such thing");
	}

}
