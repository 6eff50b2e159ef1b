package org.banli.document;

import java.time.Clock;
import java.util.Map;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.annotation.MapperScan;
import org.mybatis.spring.SqlSessionFactoryBean;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.EnableTransactionManagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DocumentWiringTests {

	@Test
	void findsItsPartsAndGivesNumbersInsideATransactionOnly() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Settings.class,
				Fonts.class, Seals.class, Pages.class, LetterPress.class, ReplyLetters.class, Sheets.class,
				DocumentNumbers.class, Documents.class)) {
			assertThat(context.getBean(ReplyLetters.class).pdf(Letters.shortLetter())).startsWith('%', 'P', 'D', 'F');
			assertThat(context.getBean(Sheets.class)).isNotNull();
			assertThat(context.getBean(Documents.class)).isNotNull();
			DocumentNumbers numbers = context.getBean(DocumentNumbers.class);
			assertThatExceptionOfType(IllegalTransactionStateException.class)
				.isThrownBy(() -> numbers.take("示市监函", 2026, "proposal:1", "reply:1", "clerk"));
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableTransactionManagement
	@MapperScan("org.banli.document")
	static class Settings {

		@Bean
		DocumentSettings documentSettings() {
			return new DocumentSettings(Map.of(), true, null);
		}

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

		@Bean
		JdbcDataSource dataSource() {
			JdbcDataSource dataSource = new JdbcDataSource();
			dataSource.setURL("jdbc:h2:mem:wiring;MODE=MySQL");
			return dataSource;
		}

		@Bean
		DataSourceTransactionManager transactions(JdbcDataSource dataSource) {
			return new DataSourceTransactionManager(dataSource);
		}

		@Bean
		SqlSessionFactoryBean sessions(JdbcDataSource dataSource) {
			SqlSessionFactoryBean sessions = new SqlSessionFactoryBean();
			sessions.setDataSource(dataSource);
			return sessions;
		}

	}

}
