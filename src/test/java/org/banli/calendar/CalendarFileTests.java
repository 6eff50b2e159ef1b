package org.banli.calendar;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CalendarFileTests {

	@Test
	void acceptsWhatOperatorsWrite() {
		String text = "\uFEFFdate,kind,name\r\n# 2027\r\n\r\n2027-02-06,holiday,春节\r\n2027-02-20, workday ,春节";
		WorkingDays workingDays = workingDays(text.getBytes(StandardCharsets.UTF_8));
		assertThat(workingDays.hasOfficialData(2027)).isTrue();
		assertThat(workingDays.isWorkingDay(LocalDate.of(2027, 2, 6))).isFalse();
		assertThat(workingDays.reason(LocalDate.of(2027, 2, 6))).isEqualTo("春节放假");
		assertThat(workingDays.isWorkingDay(LocalDate.of(2027, 2, 20))).isTrue();
		assertThat(workingDays.countAfter(LocalDate.of(2027, 2, 5), LocalDate.of(2027, 2, 20))).isEqualTo(11);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "2027-13-01,holiday,元旦 | line 3: '2027-13-01' is not a date (yyyy-MM-dd)",
					"2027/01/01,holiday,元旦 | line 3: '2027/01/01' is not a date (yyyy-MM-dd)",
					"2027-01-01,off,元旦 | line 3: kind is holiday or workday, not 'off'",
					"2027-01-01,holiday | line 3: expected date,kind,name but found 2 fields",
					"2027-01-01,holiday, | line 3: the name of the holiday is missing",
					"2027-01-04,workday,元旦 | line 3: 2027-01-04 is no weekend day, so it cannot be a worked one",
					"2026-01-01,holiday,元旦 | line 3: 2026-01-01 stands in the file twice" })
	void namesTheLineThatIsWrong(String line, String message) {
		String text = "date,kind,name\n2026-01-01,holiday,元旦\n" + line + "\n";
		assertThatExceptionOfType(InvalidCalendar.class)
			.isThrownBy(() -> workingDays(text.getBytes(StandardCharsets.UTF_8)))
			.withMessageStartingWith("banli.calendar.exceptions: ")
			.withMessageEndingWith(message);
	}

	@Test
	void refusesAnotherEncoding() {
		byte[] text = "date,kind,name\n2026-01-01,holiday,元旦\n".getBytes(Charset.forName("GBK"));
		assertThatExceptionOfType(InvalidCalendar.class).isThrownBy(() -> workingDays(text))
			.withMessageEndingWith("line 2: not UTF-8");
	}

	@Test
	void refusesAFileWithoutHeaderOrDays() {
		assertThatExceptionOfType(InvalidCalendar.class)
			.isThrownBy(() -> workingDays("2026-01-01,holiday,x".getBytes(StandardCharsets.UTF_8)))
			.withMessageContaining("line 1: expected the header");
		assertThatExceptionOfType(InvalidCalendar.class).isThrownBy(() -> workingDays(new byte[0]))
			.withMessageContaining("no days found");
	}

	@Test
	void refusesAMissingFile() {
		assertThatExceptionOfType(InvalidCalendar.class)
			.isThrownBy(() -> new WorkingDays(new CalendarSettings(new FileSystemResource("no-such-calendar.csv"))))
			.withMessageContaining("cannot read file [")
			.withMessageContaining("no-such-calendar.csv");
	}

	@Test
	void comesWithTheProductAndCanBeReplacedBySetting() {
		ApplicationContextRunner context = new ApplicationContextRunner().withUserConfiguration(Configured.class);
		context.run((started) -> assertThat(started.getBean(WorkingDays.class).hasOfficialData(2026)).isTrue());
		context.withPropertyValues("banli.calendar.exceptions=file:no-such-calendar.csv")
			.run((started) -> assertThat(started).hasFailed()
				.getFailure()
				.rootCause()
				.isInstanceOf(java.io.FileNotFoundException.class));
	}

	private static WorkingDays workingDays(byte[] text) {
		return new WorkingDays(new CalendarSettings(new ByteArrayResource(text)));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(CalendarSettings.class)
	@Import(WorkingDays.class)
	static class Configured {

	}

}
