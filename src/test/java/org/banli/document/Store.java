package org.banli.document;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.apache.ibatis.session.Configuration;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.SqlSessionTemplate;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The feature's tables with the mappers wired by hand: in memory, or in the database of
 * {@code -Dbanli.test.mysql=<JDBC URL>}, whose tables of this feature are replaced.
 */
final class Store {

	static final Instant NOW = Instant.parse("2026-05-23T01:30:00Z");

	final JdbcTemplate jdbc;

	final TransactionTemplate transactions;

	final DocumentNumbers numbers;

	final Documents documents;

	Store(String name) throws Exception {
		DataSource dataSource = dataSource(name);
		new ResourceDatabasePopulator(new ClassPathResource("sql/migration/V050__document.sql")).execute(dataSource);
		this.jdbc = new JdbcTemplate(dataSource);
		this.transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
		this.transactions.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
		SqlSessionTemplate session = session(dataSource);
		Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
		this.numbers = new DocumentNumbers(session.getMapper(DocumentNumberMapper.class), clock);
		this.documents = new Documents(session.getMapper(DocumentMapper.class), clock);
	}

	private static DataSource dataSource(String name) {
		String mysql = System.getProperty("banli.test.mysql");
		if (mysql == null) {
			return pool("jdbc:h2:mem:" + name
					+ ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
		}
		DataSource dataSource = pool(mysql);
		JdbcTemplate jdbc = new JdbcTemplate(dataSource);
		for (String table : List.of("document_number", "document_series", "document", "document_content")) {
			jdbc.execute("DROP TABLE IF EXISTS " + table);
		}
		return dataSource;
	}

	private static DataSource pool(String url) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(url);
		pool.setMaximumPoolSize(10);
		pool.setMinimumIdle(0);
		return pool;
	}

	private static SqlSessionTemplate session(DataSource dataSource) throws Exception {
		Configuration configuration = new Configuration();
		configuration.setMapUnderscoreToCamelCase(true);
		configuration.setArgNameBasedConstructorAutoMapping(true);
		configuration.addMapper(DocumentNumberMapper.class);
		configuration.addMapper(DocumentMapper.class);
		SqlSessionFactoryBean factory = new SqlSessionFactoryBean();
		factory.setDataSource(dataSource);
		factory.setConfiguration(configuration);
		return new SqlSessionTemplate(factory.getObject());
	}

}
