package org.banli.notification;

import java.util.List;
import java.util.Map;

import org.banli.testing.OnMySql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/** The bell and the list read one index in its order, however many notices there are. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@Import(NoticeScenario.class)
@OnMySql
class NoticePlanTests {

	@Autowired
	private NoticeScenario play;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void fill() {
		this.play.forget();
		this.jdbc.execute("SET SESSION cte_max_recursion_depth = 100000");
		this.jdbc.update("""
				INSERT INTO notice (recipient, kind, business_key, path, text, dedup_key, created_at, read_at)
				WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
				SELECT CONCAT('user', i % 50), ELT(1 + i % 5, 'TASK', 'RETURN', 'LIGHT', 'DELIVERY', 'CHASE'),
				  'proposal:0', '/', 'text', CONCAT('plan:', i), NOW(6), IF(i % 3 = 0, NULL, NOW(6)) FROM n""");
		this.jdbc.execute("ANALYZE TABLE notice");
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"SELECT id FROM notice x WHERE x.recipient = 'user1' AND x.id < 9999999 ORDER BY x.id DESC LIMIT 21",
			"SELECT id FROM notice x WHERE x.recipient = 'user1' AND x.kind = 'LIGHT' AND x.id < 9999999 ORDER BY x.id DESC LIMIT 21",
			"SELECT id FROM notice x WHERE x.recipient = 'user1' AND x.read_at IS NULL AND x.id < 9999999 ORDER BY x.id DESC LIMIT 21",
			"SELECT 1 FROM notice n WHERE n.recipient = 'user1' AND n.read_at IS NULL LIMIT 100" })
	void readsAnIndexInOrder(String sql) {
		List<Map<String, Object>> plan = this.jdbc.queryForList("EXPLAIN " + sql);
		assertThat(plan).allSatisfy((line) -> {
			assertThat(line.get("type")).isNotEqualTo("ALL");
			assertThat(String.valueOf(line.get("Extra"))).doesNotContain("filesort", "temporary");
		});
	}

	@Test
	void theNextLetterIsFoundByItsIndex() {
		List<Map<String, Object>> plan = this.jdbc.queryForList(
				"EXPLAIN SELECT id FROM mail_outbox m WHERE m.state = 'WAITING' AND m.due_at <= NOW(6) ORDER BY m.state, m.due_at, m.id LIMIT 1 FOR UPDATE SKIP LOCKED");
		assertThat(String.valueOf(plan.get(0).get("Extra"))).doesNotContain("filesort");
	}

}
