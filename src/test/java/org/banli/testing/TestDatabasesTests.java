package org.banli.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = { DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class },
		webEnvironment = WebEnvironment.NONE)
abstract class TestDatabasesTests {

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	DataSource dataSource;

	abstract TestDatabase fresh();

	@Test
	void answers() {
		assertThat(this.jdbc.queryForObject("select 1", Integer.class)).isOne();
	}

	@Test
	void readsCommittedOnly() throws SQLException {
		try (Connection pooled = this.dataSource.getConnection(); Connection plain = fresh().connect()) {
			assertThat(pooled.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
			assertThat(plain.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
		}
	}

	@Test
	void keepsRareCharactersAndEmoji() {
		this.jdbc.execute("create table word (text varchar(20) not null)");
		this.jdbc.update("insert into word (text) values (?)", "喆𠮷😀");
		assertThat(this.jdbc.queryForObject("select text from word", String.class)).isEqualTo("喆𠮷😀");
	}

	@Test
	void eachIsEmptyAndOnItsOwn() throws SQLException {
		try (Connection first = fresh().connect(); Connection second = fresh().connect()) {
			first.createStatement().execute("create table note (id int)");
			second.createStatement().execute("create table note (id int)");
			first.createStatement().execute("insert into note values (1)");
			assertThat(countNotes(second)).isZero();
		}
	}

	private static int countNotes(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select count(*) from note")) {
			rows.next();
			return rows.getInt(1);
		}
	}

}

@OnH2
class TestDatabasesH2Tests extends TestDatabasesTests {

	@Override
	TestDatabase fresh() {
		return TestDatabases.h2();
	}

}

@OnMySql
class TestDatabasesMySqlTests extends TestDatabasesTests {

	@Override
	TestDatabase fresh() {
		return TestDatabases.mySql();
	}

	@Test
	void sessionsAreSetAsInProduction() {
		assertThat(this.jdbc.queryForMap(
				"select @@transaction_isolation isolation, @@time_zone zone, @@character_set_database charset"))
			.containsEntry("isolation", "READ-COMMITTED")
			.containsEntry("zone", "Asia/Shanghai")
			.containsEntry("charset", "utf8mb4");
	}

}
