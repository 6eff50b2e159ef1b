package org.banli.attachment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FileNameTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			关于资金的情况说明.pdf,        关于资金的情况说明.pdf
			C:\\Users\\me\\年报.PDF,       年报.pdf
			../../etc/passwd.txt,          passwd.txt
			'a\tb\n.pdf',                  ab.pdf
			'<img src=x>.png',             img src=x.png
			'photo\u202Egpj.exe',          photogpj.exe
			CON.pdf,                       _CON.pdf
			'.. hidden.txt ',              hidden.txt
			.pdf,                          pdf
			年报.tar.gz,                   年报.tar.gz
			'a. pdf',                      a. pdf
			'',                            unnamed
			""")
	void leavesNothingDangerous(String given, String tidied) {
		assertThat(FileName.tidy(given, "unnamed")).isEqualTo(tidied);
	}

	@Test
	void shortensLongNamesAndKeepsWhatTheyAre() {
		String tidied = FileName.tidy("很".repeat(300) + ".docx", "unnamed");
		assertThat(tidied).hasSizeLessThanOrEqualTo(120).endsWith("很….docx");
		assertThat(FileName.tidy("😀".repeat(200) + ".pdf", "unnamed").codePoints()).noneMatch((sign) -> sign == '?')
			.hasSizeLessThanOrEqualTo(120);
		assertThat(FileName.tidy(null, "unnamed")).isEqualTo("unnamed");
	}

}
