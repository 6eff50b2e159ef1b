package org.banli.identity;

import java.util.Arrays;
import java.util.List;

import org.banli.organization.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.banli.shared.Forbidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** The whole matrix, as a table that a reader can compare with the rules. */
class RightsTests {

	private static final long OWN = 4;

	private static final long OTHER = 5;

	@ParameterizedTest(name = "{0}")
	@CsvSource({ //
			"SENDER,         UNIT, UNIT, UNIT, OWN,  NONE, NONE, NONE, NONE, UNIT",
			"DISPATCHER,     ALL,  ALL,  ALL,  OWN,  UNIT, UNIT, NONE, UNIT, ALL",
			"UNIT_OFFICE,    UNIT, NONE, NONE, OWN,  UNIT, UNIT, NONE, UNIT, UNIT",
			"DRAFTER,        UNIT, NONE, NONE, OWN,  NONE, NONE, NONE, NONE, NONE",
			"DIVISION_HEAD,  UNIT, NONE, NONE, OWN,  UNIT, NONE, NONE, NONE, NONE",
			"VICE_HEAD,      UNIT, NONE, NONE, OWN,  UNIT, NONE, NONE, NONE, NONE",
			"HEAD,           UNIT, NONE, NONE, OWN,  UNIT, NONE, NONE, NONE, NONE",
			"CASE_OFFICER,   NONE, NONE, NONE, OWN,  NONE, NONE, NONE, NONE, NONE",
			"CASE_HEAD,      NONE, NONE, NONE, OWN,  NONE, NONE, NONE, NONE, NONE",
			"LEGAL_REVIEWER, NONE, NONE, NONE, OWN,  NONE, NONE, NONE, NONE, NONE",
			"LIAISON,        NONE, NONE, NONE, OWN,  NONE, NONE, NONE, NONE, NONE",
			"PROPOSER,       OWN,  NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE",
			"AUDITOR,        ALL,  NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE",
			"ADMINISTRATOR,  NONE, NONE, NONE, NONE, NONE, NONE, ALL, ALL, NONE" })
	void givesEachPostItsReach(Post post, Scope view, Scope register, Scope edit, Scope work, Scope unitTasks,
			Scope handOver, Scope administer, Scope arrange, Scope chase) {
		assertThat(Rights.scope(post, Action.VIEW_PROPOSAL)).isEqualTo(view);
		assertThat(Rights.scope(post, Action.REGISTER_PROPOSAL)).isEqualTo(register);
		assertThat(Rights.scope(post, Action.EDIT_PROPOSAL)).isEqualTo(edit);
		assertThat(Rights.scope(post, Action.WORK_ON_TASKS)).isEqualTo(work);
		assertThat(Rights.scope(post, Action.VIEW_UNIT_TASKS)).isEqualTo(unitTasks);
		assertThat(Rights.scope(post, Action.HAND_OVER_TASKS)).isEqualTo(handOver);
		assertThat(Rights.scope(post, Action.ADMINISTER)).isEqualTo(administer);
		assertThat(Rights.scope(post, Action.ARRANGE_ABSENCE)).isEqualTo(arrange);
		assertThat(Rights.scope(post, Action.CHASE)).isEqualTo(chase);
		assertThat(Rights.scope(post, Action.PLAN_ASSIGNMENTS))
			.isEqualTo((post == Post.DISPATCHER) ? Scope.UNIT : Scope.NONE);
		assertThat(Rights.scope(post, Action.VIEW_NUMBERS)).isEqualTo(switch (post) {
			case UNIT_OFFICE, CASE_HEAD, HEAD -> Scope.UNIT;
			case AUDITOR -> Scope.ALL;
			default -> Scope.NONE;
		});
		assertThat(Rights.scope(post, Action.VIEW_ORGANIZATION)).isEqualTo(Scope.ALL);
		assertThat(Rights.scope(post, Action.CALCULATE_DEADLINE)).isEqualTo(Scope.ALL);
	}

	@Test
	void holdsForEveryPostAndActionInTheOwnAndAnotherUnit() {
		for (Post post : Post.values()) {
			CurrentUser user = user(new Holding(OWN, null, post, "示例"));
			for (Action action : Action.values()) {
				Scope scope = Rights.scope(post, action);
				assertThat(Rights.may(user, action)).isEqualTo(scope != Scope.NONE);
				assertThat(Rights.may(user, action, OWN)).isEqualTo(scope == Scope.ALL || scope == Scope.UNIT);
				assertThat(Rights.may(user, action, OTHER)).isEqualTo(scope == Scope.ALL);
				if (scope == Scope.NONE) {
					assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> Rights.require(user, action));
				}
				else {
					assertThatNoException().isThrownBy(() -> Rights.require(user, action));
				}
			}
		}
	}

	@Test
	void givesNothingToAUserWithoutAPost() {
		CurrentUser nobody = user();
		assertThat(Action.values()).noneMatch((action) -> Rights.may(nobody, action));
		assertThat(nobody.title()).isEmpty();
		assertThat(nobody.groups()).isEmpty();
	}

	@Test
	void takesTheWidestReachOfSeveralPosts() {
		CurrentUser user = user(new Holding(OWN, null, Post.DRAFTER, ""), new Holding(OTHER, null, Post.AUDITOR, ""));
		assertThat(Rights.scope(user, Action.VIEW_PROPOSAL)).isEqualTo(Scope.ALL);
	}

	@Test
	void lendsNoRightOfOneUnitToAnother() {
		CurrentUser user = user(new Holding(OWN, null, Post.DRAFTER, ""),
				new Holding(OTHER, null, Post.UNIT_OFFICE, ""));
		assertThat(Rights.may(user, Action.HAND_OVER_TASKS, OTHER)).isTrue();
		assertThat(Rights.may(user, Action.HAND_OVER_TASKS, OWN)).isFalse();
	}

	@Test
	void namesTheGroupsWhoseTasksAUserMayClaim() {
		CurrentUser user = user(new Holding(4, 2L, Post.DIVISION_HEAD, ""), new Holding(5, null, Post.HEAD, ""));
		assertThat(user.groups()).containsExactly("4:DIVISION_HEAD", "4:DIVISION_HEAD:2", "5:HEAD");
		assertThat(user.groups()).allSatisfy((group) -> assertThat(TaskGroup.unitOf(group)).isIn(4L, 5L))
			.allSatisfy((group) -> assertThat(TaskGroup.postOf(group)).isIn(Post.DIVISION_HEAD, Post.HEAD));
	}

	private static CurrentUser user(Holding... holdings) {
		List<Holding> posts = Arrays.asList(holdings);
		return new CurrentUser("user", "示例", 1, OWN, "示例局", "示例局", null, posts, false, false);
	}

}
