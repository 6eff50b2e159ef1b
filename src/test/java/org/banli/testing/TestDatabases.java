package org.banli.testing;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.apache.commons.logging.LogFactory;

/**
 * Makes empty databases for tests that start no Spring context; the others use
 * {@link OnH2} and {@link OnMySql}.
 */
public final class TestDatabases {

	private static final ConcurrentLinkedQueue<Runnable> drops = new ConcurrentLinkedQueue<>();

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> drops.forEach(Runnable::run)));
	}

	private TestDatabases() {
	}

	/** A fresh H2 database in memory. */
	public static TestDatabase h2() {
		return untilExit(Database.H2);
	}

	/**
	 * A fresh MySQL database; the test class says {@link OnMySql} to be skipped without
	 * one.
	 */
	public static TestDatabase mySql() {
		return untilExit(Database.MYSQL);
	}

	private static TestDatabase untilExit(Database kind) {
		TestDatabase database = kind.create();
		drops.add(() -> {
			try {
				kind.drop(database);
			}
			catch (SQLException ex) {
				LogFactory.getLog(TestDatabases.class).warn("Left behind: " + database.url() + ", " + ex.getMessage());
			}
		});
		return database;
	}

}
