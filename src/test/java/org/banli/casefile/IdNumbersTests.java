package org.banli.casefile;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Check digits; all numbers are invented. */
class IdNumbersTests {

	@ParameterizedTest
	@CsvSource({ "91350100M000100Y43,true", "91350100M000100Y44,false", "91350100M000100Y4,false",
			"91350100M000100I43,false", "'',false" })
	void creditCodesEndWithTheirCheckDigit(String code, boolean isRight) {
		assertThat(IdNumbers.isCreditCode(code)).isEqualTo(isRight);
	}

	@ParameterizedTest
	@CsvSource({ "11010519491231002X,true", "110105194912310021,false", "11010519491231002x,false", "1101,false" })
	void cardNumbersEndWithTheirCheckDigit(String number, boolean isRight) {
		assertThat(IdNumbers.isCardNumber(number)).isEqualTo(isRight);
	}

	@ParameterizedTest
	@CsvSource({ "' 91350100 m000100y43 ',91350100M000100Y43", "1101 0519-49,1101051949" })
	void spacesAndSmallLettersAreForgiven(String typed, String plain) {
		assertThat(IdNumbers.plain(typed)).isEqualTo(plain);
	}

}
