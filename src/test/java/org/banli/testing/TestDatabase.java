package org.banli.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** An empty database made for one application context or one test. */
public record TestDatabase(String url, String username, String password) {

	/** Opens a connection as the application would: {@code READ_COMMITTED}. */
	public Connection connect() throws SQLException {
		Connection connection = DriverManager.getConnection(this.url, this.username, this.password);
		connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
		return connection;
	}

}
