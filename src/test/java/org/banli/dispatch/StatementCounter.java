package org.banli.dispatch;

import java.util.concurrent.atomic.AtomicInteger;

import org.apache.ibatis.cache.CacheKey;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;

import org.springframework.boot.test.context.TestComponent;

/** Counts the queries of our own mappers. */
@TestComponent
@Intercepts({
		@Signature(type = Executor.class, method = "query",
				args = { MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class }),
		@Signature(type = Executor.class, method = "query", args = { MappedStatement.class, Object.class,
				RowBounds.class, ResultHandler.class, CacheKey.class, BoundSql.class }) })
class StatementCounter implements Interceptor {

	private final AtomicInteger count = new AtomicInteger();

	@Override
	public Object intercept(Invocation invocation) throws Throwable {
		this.count.incrementAndGet();
		return invocation.proceed();
	}

	int during(Runnable action) {
		int before = this.count.get();
		action.run();
		return this.count.get() - before;
	}

}
