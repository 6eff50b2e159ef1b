package org.banli.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/** Counts the statements that go through a data source. */
public final class SqlCount {

	private final AtomicInteger count = new AtomicInteger();

	/** A data source that counts here. */
	public DataSource counting(DataSource source) {
		return wrapped(DataSource.class, source);
	}

	/** How many there were since the last time. */
	public int take() {
		return this.count.getAndSet(0);
	}

	private <T> T wrapped(Class<T> type, Object target) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (self, method, args) -> {
				if (target instanceof Statement && method.getName().startsWith("execute")) {
					this.count.incrementAndGet();
				}
				Object result;
				try {
					result = method.invoke(target, args);
				}
				catch (InvocationTargetException ex) {
					throw ex.getCause();
				}
				boolean leadsOn = result instanceof Connection && method.getReturnType() == Connection.class
						|| result instanceof Statement && Statement.class.isAssignableFrom(method.getReturnType());
				return (leadsOn && target instanceof DataSource || leadsOn && target instanceof Connection)
						? wrapped(method.getReturnType(), result) : result;
			}));
	}

}
