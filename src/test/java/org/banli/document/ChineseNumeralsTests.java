package org.banli.document;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ChineseNumeralsTests {

	@ParameterizedTest
	@CsvSource({ "1,一", "9,九", "10,十", "11,十一", "20,二十", "21,二十一", "99,九十九" })
	void countsAsHeadingsDo(int number, String numeral) {
		assertThat(ChineseNumerals.of(number)).isEqualTo(numeral);
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0, 100 })
	void knowsNoOtherHeadings(int number) {
		assertThatIllegalArgumentException().isThrownBy(() -> ChineseNumerals.of(number));
	}

}
