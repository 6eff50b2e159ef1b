package org.banli.shared;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;

/** A small city with a few accounts, whose password is {@link #PASSWORD}. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class PagePeople implements ApplicationRunner {

	/** The password of everyone. */
	public static final String PASSWORD = "correct horse";

	private final JdbcTemplate jdbc;

	/** Banner and list of accounts as in a demonstration, without its data. */
	@Bean
	@Primary
	static ProductProperties demonstration() {
		return new ProductProperties(true, "");
	}

	PagePeople(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.jdbc.update("""
				INSERT INTO unit (id, code, full_name, short_name, kind, code_word, display_order, is_active) VALUES
				(901, 'page-amr', 'Market Authority of the City', 'Market Authority', 'HANDLER', 'MA', 1, TRUE),
				(902, 'page-dep', 'Deputies', 'Deputies', 'OTHER', NULL, 2, TRUE),
				(903, 'page-adm', 'Administration', 'Administration', 'OTHER', NULL, 3, TRUE)""");
		this.jdbc.update("INSERT INTO unit_alias (alias, unit_id) VALUES ('Market Authority', 901), ('Watchers', 901)");
		this.jdbc.update("INSERT INTO division (id, unit_id, name, display_order) VALUES (901, 901, 'Patents', 1)");
		person(901, "Drafter Example", "0832-1", 901, "901", "DRAFTER", "Clerk", "drafter");
		person(902, "Deputy Example", "138-private", 902, "NULL", "PROPOSER", "Deputy", "deputy");
		person(903, "Admin Example", null, 903, "NULL", "ADMINISTRATOR", "Administrator", "page-admin");
		long id = 910;
		for (String name : new String[] { "newcomer", "locked", "changer", "careful" }) {
			person(id++, "Person " + name, null, 901, "901", "DRAFTER", "Clerk", name);
		}
		this.jdbc.update("UPDATE account SET must_change_password = TRUE WHERE username = 'newcomer'");
	}

	private void person(long id, String name, String phone, long unit, String division, String post, String title,
			String username) {
		this.jdbc.update("INSERT INTO person (id, name, phone) VALUES (?, ?, ?)", id, name, phone);
		this.jdbc.update("INSERT INTO post_holding (person_id, unit_id, division_id, post, title) VALUES (?, ?, "
				+ division + ", ?, ?)", id, unit, post, title);
		this.jdbc.update("""
				INSERT INTO account (username, password_hash, person_id, is_enabled, must_change_password, is_care_view,
				created_at) VALUES (?, ?, ?, TRUE, FALSE, FALSE, CURRENT_TIMESTAMP)""", username, "{noop}" + PASSWORD,
				id);
	}

}
