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

	/** A step within its process. */
	private static final int SEQUENCE = 38;

	/** A step that ends a called process and begins the next. */
	private static final int CALLED = 57;

	@Autowired
	private ProposalScenario play;

	@Autowired
	private Workflow workflow;

	@Autowired
	private SqlCount count;

	@Test
	void completesAReviewWithFewStatements() {
		List<String> sequence = List.of();
		List<String> called = List.of();
		// what is kept in memory is read the first time
		for (int time = 0; time < 2; time++) {
			long id = this.play.drafted();
			sequence = completing("amr-division", id, "reviewByDivisionHead");
			called = completing("amr-office", id, "checkDraft");
		}
		assertThat(sequence).hasSizeLessThanOrEqualTo(SEQUENCE);
		assertThat(called).hasSizeLessThanOrEqualTo(CALLED);
	}

	private List<String> completing(String username, long id, String step) {
		CurrentUser user = this.play.user(username);
		String task = this.play.claimed(username, id, step);
		return this.count.of(() -> this.workflow.complete(user, task,
				ProposalScenario.json("{\"decision\":\"AGREE\",\"opinion\":\"同意\"}"), true));
	}

}
