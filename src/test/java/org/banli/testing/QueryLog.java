package org.banli.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.scripting.defaults.DefaultParameterHandler;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;

import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;

/** Keeps the queries that the mappers ask, so that a test can look at their plans. */
@Intercepts(@Signature(type = Executor.class, method = "query",
		args = { MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class }))
public class QueryLog implements Interceptor {

	private final List<Query> queries = new ArrayList<>();

	private boolean isOn;

	@Override
	public Object intercept(Invocation invocation) throws Throwable {
		if (this.isOn) {
			MappedStatement statement = (MappedStatement) invocation.getArgs()[0];
			Object parameters = invocation.getArgs()[1];
			this.queries.add(new Query(statement, parameters, statement.getBoundSql(parameters)));
		}
		return invocation.proceed();
	}

	/** The queries of an action. */
	public List<Query> of(Runnable action) {
		this.queries.clear();
		this.isOn = true;
		try {
			action.run();
		}
		finally {
			this.isOn = false;
		}
		return List.copyOf(this.queries);
	}

	/** A query as it was asked. */
	public record Query(MappedStatement statement, Object parameters, BoundSql sql) {

		/** The plan of MySQL, a row for each table. */
		public List<Map<String, Object>> plan(JdbcTemplate jdbc) {
			return jdbc.query("EXPLAIN FORMAT=TRADITIONAL " + this.sql.getSql(),
					(ps) -> new DefaultParameterHandler(this.statement, this.parameters, this.sql).setParameters(ps),
					new RowMapperResultSetExtractor<>(new ColumnMapRowMapper()));
		}

		public String name() {
			return this.statement.getId();
		}

	}

}
