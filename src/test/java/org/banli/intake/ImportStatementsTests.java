package org.banli.intake;

import java.util.List;

import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.testing.CountingSql;
import org.banli.testing.OnH2;
import org.banli.testing.SqlCount;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/** How many statements a row of a list asks the database when the list is committed. */
@SpringBootTest
@ActiveProfiles("story")
@Import(CountingSql.class)
@OnH2
class ImportStatementsTests {

	private static final int FEW = 100;

	private static final int MANY = 300;

	private static final int MOST_PER_ROW = 7;

	@Autowired
	private ProposalImports imports;

	@Autowired
	private ImportCommit commit;

	@Autowired
	private Accounts accounts;

	@Autowired
	private SqlCount count;

	@Test
	void commitsARowWithFewStatements() {
		CurrentUser office = this.accounts.user("gov-office");
		int few = statements(office, "市政协41届1次会议", FEW).size();
		List<String> many = statements(office, "市政协42届1次会议", MANY);
		assertThat((many.size() - few) / (double) (MANY - FEW)).as(() -> String.join("\n", many))
			.isLessThanOrEqualTo(MOST_PER_ROW);
	}

	private List<String> statements(CurrentUser office, String session, int rows) {
		long id = this.imports.upload(office, "list.xlsx", ListFile.good(session, rows));
		return this.count.of(() -> this.commit.commit(office, id));
	}

}
