package org.banli.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/** Counts the statements that go through a data source; a batch is one. */
public final class SqlCount {

	private final AtomicInteger count = new AtomicInteger();

	private final ThreadLocal<List<String>> kept = new ThreadLocal<>();

	/** A data source that counts here. */
	public DataSource counting(DataSource source) {
		return wrapped(DataSource.class, source, null);
	}

	/** How many there were since the last time. */
	public int take() {
		return this.count.getAndSet(0);
	}

	/** The statements of this thread during an action, in order. */
	public List<String> of(Runnable action) {
		List<String> statements = new ArrayList<>();
		this.kept.set(statements);
		try {
			action.run();
		}
		finally {
			this.kept.remove();
		}
		return statements;
	}

	private void executed(String sql) {
		this.count.incrementAndGet();
		List<String> statements = this.kept.get();
		if (statements != null) {
			statements.add(sql.strip().replaceAll("\\s+", " "));
		}
	}

	private <T> T wrapped(Class<T> type, Object target, String sql) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (self, method, args) -> {
				if (target instanceof Statement && method.getName().startsWith("execute")) {
					executed((args != null && args.length > 0) ? args[0].toString() : sql);
				}
				Object result;
				try {
					result = method.invoke(target, args);
				}
				catch (InvocationTargetException ex) {
					throw ex.getCause();
				}
				if (target instanceof DataSource && result instanceof Connection) {
					return wrapped(Connection.class, result, null);
				}
				if (target instanceof Connection && result instanceof Statement) {
					return wrapped(method.getReturnType(), result,
							(args != null && args[0] instanceof String text) ? text : "");
				}
				return result;
			}));
	}

}
