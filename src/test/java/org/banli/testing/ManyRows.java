package org.banli.testing;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills a MySQL database with as many rows as a test wants, by statements that the
 * database runs alone. Units have the ids from 1001 to 1200.
 */
public final class ManyRows {

	/** How many units the rows are spread over. */
	public static final int UNITS = 200;

	private final JdbcTemplate jdbc;

	public ManyRows(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Makes numbers up to a count, and the units. */
	public void prepare(int most) {
		this.jdbc.execute("CREATE TABLE number (n INT NOT NULL PRIMARY KEY)");
		this.jdbc.update("INSERT INTO number VALUES (0)");
		for (int count = 1; count < most; count *= 2) {
			this.jdbc.update("INSERT INTO number SELECT n + ? FROM number WHERE n + ? < ?", count, count, most);
		}
		this.jdbc.update("""
				INSERT INTO unit (id, code, full_name, short_name, kind, display_order, is_active)
				SELECT 1001 + n, CONCAT('many', n), CONCAT('示例单位', n), CONCAT('单位', n), 'HANDLER', 1000 + n, TRUE
				FROM number WHERE n < ?""", UNITS);
	}

	/**
	 * Open tasks of the list: every fifth hundred of a unit's posts; two fifths are
	 * claimed by one of five thousand people.
	 */
	public void openTasks(int from, int to) {
		this.jdbc
			.update("""
					INSERT INTO task_item (task_id, business_key, kind, step, reference, title, proposers, unit_id,
					  candidate_group, assignee, clock_code, due_on, state, created_at, sort_key)
					SELECT s.id, CONCAT('proposal:', 1000000 + s.n), IF(s.n % 2 = 0, 'SUGGESTION', 'PROPOSAL'), 'draftReply',
					  CONCAT(s.n, ' 号'), '关于加大国家知识产权强县建设支持力度的建议（示例）', '代表示例甲等 5 人', s.unit,
					  s.grp, s.assignee, 'REPLY', s.due_on, IF(s.assignee IS NULL, 'UNCLAIMED', 'CLAIMED'),
					  '2026-01-01', CONCAT(s.due_on, '/', s.id)
					FROM (%s) s ORDER BY s.id"""
				.replace("%s", tasks()), from, to);
	}

	/** A unit, a group, a holder and a due date for each number. */
	public static String tasks() {
		return """
				SELECT n, LEFT(SHA2(CONCAT('task', n), 256), 36) AS id, 1001 + n % 200 AS unit,
				  CONCAT(1001 + n % 200, ':', ELT(1 + (n DIV 200) % 5, 'DRAFTER', 'UNIT_OFFICE', 'DIVISION_HEAD',
				    'VICE_HEAD', 'HEAD')) AS grp,
				  IF((n DIV 1000) % 5 < 2, CONCAT('person', n % 5000), NULL) AS assignee,
				  CAST(DATE_ADD('2026-01-01', INTERVAL (n * 7919) % 400 DAY) AS CHAR) AS due_on
				FROM number WHERE n >= ? AND n < ?""";
	}

	/** Tasks that were completed, a hundred people's. */
	public void doneTasks(int from, int to) {
		this.jdbc.update("""
				INSERT INTO task_item (task_id, business_key, kind, step, reference, title, proposers, unit_id,
				  candidate_group, assignee, clock_code, due_on, state, created_at, ended_at, completed_by, sort_key)
				SELECT CONCAT('done', s.n), CONCAT('proposal:', s.n), 'SUGGESTION', 'draftReply', CONCAT(s.n, ' 号'),
				  '关于培育专利代理服务机构的建议（示例）', '代表示例甲', s.unit, s.grp, CONCAT('person', s.n % 100), 'REPLY',
				  s.due_on, 'DONE', '2026-01-01', DATE_ADD('2026-01-01', INTERVAL s.n SECOND),
				  CONCAT('person', s.n % 100), CONCAT(s.due_on, '/done', s.n)
				FROM (%s) s""".replace("%s", tasks()), from, to);
	}

	/**
	 * Proposals of the register with a proposer, an answering unit, a clock and a trail.
	 */
	public void proposals(int from, int to) {
		this.jdbc.update("""
				INSERT INTO proposal (id, kind, session_text, session_key, number, title, lead_proposer, body,
				  sender_unit_id, status, mode, round, are_asks_confirmed, registered_at, registered_by, assigned_on,
				  reply_due_on, version)
				SELECT 1000000 + n, IF(n % 2 = 0, 'SUGGESTION', 'PROPOSAL'), '市五届人大三次会议', CONCAT('many', n DIV 1000),
				  n, CONCAT('关于第', n, '条公交线路延伸的建议（示例）'), CONCAT('代表示例', n % 700), '正文', 1001 + n % 2,
				  ELT(1 + n % 4, 'FILED', 'DISPATCHED', 'SIGNED_FOR', 'CLOSED'), 'SOLE', 1, TRUE, '2026-01-01', 'many',
				  '2026-02-01', '2026-05-01', 0
				FROM number WHERE n >= ? AND n < ?""", from, to);
		this.jdbc.update("""
				INSERT INTO proposer (proposal_id, seq, name)
				SELECT 1000000 + n, 1, CONCAT('代表示例', n % 700) FROM number WHERE n >= ? AND n < ?""", from, to);
		this.jdbc.update("""
				INSERT INTO assignment (proposal_id, unit_id, role, state, assigned_on, due_on)
				SELECT 1000000 + n, 1001 + n % 200, 'SOLE',
				ELT(1 + n % 4, 'DISPATCHED', 'DISPATCHED', 'SIGNED_FOR', 'DELIVERED'), '2026-02-01', '2026-05-01'
				FROM number WHERE n >= ? AND n < ?""", from, to);
		this.jdbc.update("""
				INSERT INTO clock (business_key, subject, code, rule_id, starts_on, computed_due_on, due_on, state,
				  active_slot, created_at)
				SELECT CONCAT('proposal:', 1000000 + n), CONCAT('proposal:', 1000000 + n), 'REPLY',
				  (SELECT MIN(id) FROM clock_rule), '2026-02-01', '2026-05-01', '2026-05-01', 'RUNNING', 1, '2026-01-01'
				FROM number WHERE n >= ? AND n < ?""", from, to);
		this.jdbc.update("""
				INSERT INTO clock_event (clock_id, seq_no, kind, on_day, recorded_at)
				SELECT id, 1, 'STARTED', starts_on, created_at FROM clock
				WHERE subject IN (SELECT CONCAT('proposal:', 1000000 + n) FROM number WHERE n >= ? AND n < ?)""", from,
				to);
		this.jdbc.update("""
				INSERT INTO audit_entry (at, username, person_name, unit_name, source, action, business_key, summary)
				SELECT '2026-01-01', CONCAT('person', n % 100), '示例', '示例单位', 'local', 'task.completed',
				  CONCAT('proposal:', 1000000 + n % 1000), '提交'
				FROM number WHERE n >= ? AND n < ?""", from, to);
	}

	/**
	 * Cases of one bureau with a party and a mark each; one in ten was sent to the
	 * police, and copied.
	 */
	public void cases(int from, int to, long bureau, long police, long procuratorate) {
		this.jdbc.update(
				"""
						INSERT INTO case_file (id, unit_id, clue_number, case_number, kind, title, status, source, received_on,
						  act, place, conduct_from, conduct_to, lead_officer, co_officer, filed_on, referral_state, registered_by,
						  registered_at)
						SELECT 1000000 + n, ?, CONCAT('many线索', n), CONCAT('many立字', n), 'TM',
						  CONCAT('第', n, '号店涉嫌商标侵权（示例）'),
						  ELT(1 + n % 4, 'INVESTIGATING', 'CLOSED', 'CLOSED', 'CLOSED'), IF(n % 9 = 0, 'POLICE', 'REPORT'),
						  DATE_ADD('2024-01-01', INTERVAL n % 900 DAY), '销售假冒示例牌运动鞋。', CONCAT('示例区', n % 5000, '号'),
						  '2023-12-01', '2023-12-31', CONCAT('officer', n % 150), CONCAT('officer', (n + 1) % 150), '2024-01-02',
						  IF(n % 10 = 0, 'SENT', 'NONE'), 'many', '2024-01-01'
						FROM number WHERE n >= ? AND n < ?""",
				bureau, from, to);
		this.jdbc.update("""
				INSERT INTO case_party (case_id, party_no, kind, name, id_number)
				SELECT 1000000 + n, 1, 'INDIVIDUAL_BUSINESS', CONCAT('示例鞋店', n % 50000), CONCAT('many', n % 50000)
				FROM number WHERE n >= ? AND n < ?""", from, to);
		this.jdbc.update("""
				INSERT INTO case_right (case_id, right_no, kind, number, name, holder, source)
				SELECT 1000000 + n, 1, 'TRADEMARK', 9000000 + n % 300, CONCAT('示例牌', n % 300), '示例体育用品有限公司', '示例'
				FROM number WHERE n >= ? AND n < ?""", from, to);
		this.jdbc.update("""
				INSERT INTO referral (case_id, round_no, unit_id, state, called_by, called_at, police_name,
				  police_unit_id, procuratorate_name, procuratorate_unit_id, letter_number, sent_at, copied_on)
				SELECT 1000000 + n, 1, ?, 'SENT', 'CHECK', '2024-01-03', '示例公安局', ?, '示例检察院', ?,
				  CONCAT('many移字', n), DATE_ADD('2024-01-03', INTERVAL n % 900 DAY),
				  DATE_ADD('2024-01-03', INTERVAL n % 900 DAY)
				FROM number WHERE n % 10 = 0 AND n >= ? AND n < ?""", bureau, police, procuratorate, from, to);
		this.jdbc.update("""
				INSERT INTO referral_event (referral_id, seq_no, from_state, event, to_state, username, person_name,
				  unit_name, happened_at, party, counterpart, file_hash)
				SELECT id, 1, 'APPROVED', 'SENT', 'SENT', 'many', '示例', '示例', sent_at, 'BUREAU', police_name, ''
				FROM referral WHERE letter_number LIKE 'many%'""");
	}

	/** Lets the database know what it has. */
	public void analyze() {
		this.jdbc.execute("ANALYZE TABLE task_item, proposal, proposer, assignment, clock, audit_entry, unit, "
				+ "case_file, case_party, case_right, referral, referral_event");
	}

}
