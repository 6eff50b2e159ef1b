package org.banli.identity;

import java.util.List;

import org.banli.audit.Represented;
import org.banli.organization.Post;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** By whose right a deputy acts. */
class StandingInTests {

	private static final Represented ABSENT = new Represented("absent", "甲");

	private final CurrentUser deputy = new CurrentUser("deputy", "乙", 1, 4, "示例局", "示例局", null,
			List.of(new Holding(4, 2L, Post.DIVISION_HEAD, "科长"), new Holding(4, 2L, Post.DRAFTER, "经办人", ABSENT),
					new Holding(4, null, Post.UNIT_OFFICE, "主任", ABSENT)),
			false, false);

	@Test
	void actsForTheAbsentOnHisTasksAndHisPosts() {
		assertThat(this.deputy.actingFor("absent", "4:DRAFTER")).contains(ABSENT);
		assertThat(this.deputy.actingFor(null, "4:DRAFTER:2")).contains(ABSENT);
		assertThat(this.deputy.actingFor("deputy", "4:DRAFTER")).contains(ABSENT);
	}

	@Test
	void actsByHisOwnRightWhereHeHasIt() {
		assertThat(this.deputy.actingFor(null, "4:DIVISION_HEAD:2")).isEmpty();
		assertThat(this.deputy.actingFor("deputy", "4:DIVISION_HEAD")).isEmpty();
	}

	@Test
	void actsForNobodyElse() {
		assertThat(this.deputy.actingFor("another", "4:DRAFTER")).isEmpty();
		assertThat(this.deputy.actingFor("absent", "4:HEAD")).isEmpty();
		assertThat(this.deputy.actingFor(null, "5:DRAFTER")).isEmpty();
	}

	@Test
	void theTrailNamesBothWhereOnlyTheLentPostAllowsIt() {
		assertThat(this.deputy.actor(Action.HAND_OVER_TASKS, 4).onBehalfOf()).isEqualTo(ABSENT);
		assertThat(this.deputy.actor(Action.VIEW_UNIT_TASKS, 4).onBehalfOf()).isNull();
		assertThat(this.deputy.actor(Action.HAND_OVER_TASKS, 5).onBehalfOf()).isNull();
		assertThat(this.deputy.actor().onBehalfOf()).isNull();
	}

	@Test
	void hasTheTasksOfBoth() {
		assertThat(this.deputy.assignees()).containsExactly("deputy", "absent");
		assertThat(this.deputy.groups()).contains("4:DRAFTER", "4:UNIT_OFFICE", "4:DIVISION_HEAD:2");
		assertThat(this.deputy.ownGroups()).containsExactly("4:DIVISION_HEAD", "4:DIVISION_HEAD:2");
	}

	@Test
	void onlyPostsThatWorkAreLent() {
		assertThat(List.of(Post.values()).stream().filter((post) -> !Rights.canBeLent(post)))
			.containsExactlyInAnyOrder(Post.PROPOSER, Post.AUDITOR, Post.ADMINISTRATOR);
	}

}
