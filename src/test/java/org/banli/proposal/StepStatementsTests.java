package org.banli.proposal;

import java.util.List;

import org.banli.identity.CurrentUser;
import org.banli.testing.CountingSql;
import org.banli.testing.OnH2;
import org.banli.testing.SqlCount;
import org.banli.workflow.Workflow;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/** How many statements a step asks the database: no more than it has to. */
@SpringBootTest
@ActiveProfiles("story")
@Import({ ProposalScenario.class, CountingSql.class })
@OnH2
class StepStatementsTests {

	/**
	 * 17 are about the product's own tables, the others the engine's: the step ends a
	 * called process and begins the next.
	 */
	private static final int MOST = 56;

	@Autowired
	private ProposalScenario play;

	@Autowired
	private Workflow workflow;

	@Autowired
	private SqlCount count;

	@Test
	void completesAReviewWithFewStatements() {
		List<String> statements = List.of();
		for (int time = 0; time < 2; time++) {
			CurrentUser office = this.play.user("amr-office");
			long id = this.play.drafted();
			this.play.agree("amr-division", id, "reviewByDivisionHead");
			String task = this.play.claimed("amr-office", id, "checkDraft");
			statements = this.count.of(() -> this.workflow.complete(office, task,
					ProposalScenario.json("{\"decision\":\"AGREE\",\"opinion\":\"同意\"}"), true));
		}
		assertThat(statements).hasSizeLessThanOrEqualTo(MOST);
	}

}
