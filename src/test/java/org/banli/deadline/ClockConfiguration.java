package org.banli.deadline;

import javax.sql.DataSource;

import org.apache.ibatis.session.SqlSessionFactory;
import org.banli.calendar.DeadlineCalculator;
import org.banli.calendar.WorkingDays;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.mapper.MapperFactoryBean;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The clocks alone, on a database of the deadline tables only. */
@TestConfiguration(proxyBeanMethods = false)
@EnableTransactionManagement
@Import({ Clocks.class, ClockRules.class, Lights.class, LightSweep.class, DeadlineCalculator.class })
class ClockConfiguration {

	@Bean
	DataSource dataSource(@Value("${spring.datasource.url}") String url,
			@Value("${spring.datasource.username}") String username,
			@Value("${spring.datasource.password}") String password) {
		return DeadlineDatabase.create(url, username, password);
	}

	@Bean
	DataSourceTransactionManager transactionManager(DataSource dataSource) {
		return new DataSourceTransactionManager(dataSource);
	}

	@Bean
	JdbcTemplate jdbcTemplate(DataSource dataSource) {
		return new JdbcTemplate(dataSource);
	}

	@Bean
	SqlSessionFactoryBean sqlSessionFactory(DataSource dataSource) {
		org.apache.ibatis.session.Configuration configuration = new org.apache.ibatis.session.Configuration();
		configuration.setArgNameBasedConstructorAutoMapping(true);
		configuration.setMapUnderscoreToCamelCase(true);
		SqlSessionFactoryBean factory = new SqlSessionFactoryBean();
		factory.setDataSource(dataSource);
		factory.setConfiguration(configuration);
		return factory;
	}

	@Bean
	MapperFactoryBean<ClockMapper> clockMapper(SqlSessionFactory sqlSessionFactory) {
		MapperFactoryBean<ClockMapper> mapper = new MapperFactoryBean<>(ClockMapper.class);
		mapper.setSqlSessionFactory(sqlSessionFactory);
		return mapper;
	}

	@Bean
	DeadlineSettings deadlineSettings() {
		return new DeadlineSettings("", null);
	}

	@Bean
	WorkingDays workingDays() {
		return WorkingDays.bundled();
	}

	@Bean
	MovableClock clock() {
		return new MovableClock();
	}

	@Bean
	ToldOfClocks told() {
		return new ToldOfClocks();
	}

}
