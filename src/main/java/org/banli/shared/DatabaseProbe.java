package org.banli.shared;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Tries the database once before the pool does: the pool would print a stack trace and
 * try for half a minute. The engine does not mind a schema newer than itself, so that is
 * looked up here too, before anything is written.
 */
@Component
class DatabaseProbe implements BeanPostProcessor {

	private static final String CONNECT_MILLIS = "10000";

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (bean instanceof DataSource && bean instanceof HikariDataSource pool) {
			probe(pool);
		}
		return bean;
	}

	private static void probe(HikariDataSource pool) {
		try (Connection connection = connect(pool)) {
			checkEngineVersion(connection);
		}
		catch (SQLException ex) {
			throw new DatabaseUnavailable(pool.getJdbcUrl(), ex);
		}
	}

	private static Connection connect(HikariDataSource pool) throws SQLException {
		Properties properties = new Properties();
		if (pool.getJdbcUrl().startsWith("jdbc:mysql:")) {
			properties.setProperty("connectTimeout", CONNECT_MILLIS);
		}
		properties.putAll(pool.getDataSourceProperties());
		if (pool.getUsername() != null) {
			properties.setProperty("user", pool.getUsername());
		}
		if (pool.getPassword() != null) {
			properties.setProperty("password", pool.getPassword());
		}
		return DriverManager.getConnection(pool.getJdbcUrl(), properties);
	}

	private static void checkEngineVersion(Connection connection) throws SQLException {
		try (ResultSet tables = connection.getMetaData()
			.getTables(connection.getCatalog(), connection.getSchema(), "ACT_GE_SCHEMA_LOG", null)) {
			if (!tables.next()) {
				return;
			}
		}
		String own = ownEngineVersion();
		try (Statement statement = connection.createStatement();
				ResultSet versions = statement.executeQuery("SELECT VERSION_ FROM ACT_GE_SCHEMA_LOG")) {
			while (versions.next()) {
				if (isNewer(versions.getString(1), own)) {
					throw new StartUpRefused(StartUpRefused.Reason.ENGINE_NEWER, versions.getString(1));
				}
			}
		}
	}

	private static String ownEngineVersion() {
		try (InputStream file = DatabaseProbe.class
			.getResourceAsStream("/org/camunda/bpm/engine/product-info.properties")) {
			Properties product = new Properties();
			product.load(file);
			return product.getProperty("camunda.version");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Whether a version such as 7.24.0 is a later minor or major one than the other. */
	static boolean isNewer(String version, String than) {
		String[] left = version.split("\\.");
		String[] right = than.split("\\.");
		for (int i = 0; i < 2; i++) {
			int difference = number(left, i) - number(right, i);
			if (difference != 0) {
				return difference > 0;
			}
		}
		return false;
	}

	private static int number(String[] parts, int index) {
		String digits = (index < parts.length) ? parts[index].replaceAll("\\D.*", "") : "";
		return digits.isEmpty() ? 0 : Integer.parseInt(digits);
	}

}
