package org.banli.dispatch;

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

	/** The index and the mail ask on threads of their own. */
	private final ThreadLocal<Integer> count = ThreadLocal.withInitial(() -> 0);

	@Override
	public Object intercept(Invocation invocation) throws Throwable {
		this.count.set(this.count.get() + 1);
		return invocation.proceed();
	}

	int during(Runnable action) {
		int before = this.count.get();
		action.run();
		return this.count.get() - before;
	}

}
