package org.banli.shared;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CursorTests {

	@Test
	void comesBackAsItWasGivenOut() {
		Cursor cursor = Cursor.decode(Cursor.of(LocalDate.of(2026, 3, 2), 4711L, "市财政局😀").encode(), 3);
		assertThat(cursor.date(0)).isEqualTo("2026-03-02");
		assertThat(cursor.id(1)).isEqualTo(4711);
		assertThat(cursor.part(2)).isEqualTo("市财政局😀");
	}

	@Test
	void fitsIntoAnAddress() {
		for (long id = 0; id < 300; id++) {
			assertThat(Cursor.of(id, "字" + id).encode()).matches("[A-Za-z0-9_-]+");
		}
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " " })
	void meansTheFirstPageWhenItIsMissing(String text) {
		assertThat(Cursor.decode(text, 1)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "%", "不是", "a", "====", "MQ==x", "MQ MQ" })
	void refusesWhatItNeverGaveOut(String text) {
		assertThatExceptionOfType(MalformedInput.class).isThrownBy(() -> Cursor.decode(text, 2))
			.withMessage("shared.badCursor");
	}

	@Test
	void refusesAKeyOfAnotherLength() {
		String two = Cursor.of(1, 2).encode();
		assertThatExceptionOfType(MalformedInput.class).isThrownBy(() -> Cursor.decode(two, 1));
		assertThatExceptionOfType(MalformedInput.class).isThrownBy(() -> Cursor.decode(two, 3));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "1.5", "9223372036854775808", "0x1", " 1" })
	void refusesPartsOfTheWrongKind(String part) {
		Cursor cursor = Cursor.decode(
				Base64.getUrlEncoder().encodeToString((part + "\u001f" + part).getBytes(StandardCharsets.UTF_8)), 2);
		assertThatExceptionOfType(MalformedInput.class).isThrownBy(() -> cursor.id(0));
		assertThatExceptionOfType(MalformedInput.class).isThrownBy(() -> cursor.date(1));
	}

}
