package org.banli.identity;

import java.util.EnumMap;
import java.util.Map;

import org.banli.organization.Post;
import org.banli.shared.Forbidden;

/**
 * The one matrix of rights: post × action → how far. Services ask it before they act, and
 * lists put the scope into their query. Administrators have no business rights.
 */
public final class Rights {

	private static final Map<Post, Map<Action, Scope>> MATRIX = new EnumMap<>(Post.class);

	static {
		for (Post post : Post.values()) {
			grant(post, Scope.ALL, Action.VIEW_ORGANIZATION, Action.CALCULATE_DEADLINE);
		}
		grant(Post.SENDER, Scope.UNIT, Action.VIEW_PROPOSAL, Action.REGISTER_PROPOSAL, Action.EDIT_PROPOSAL);
		grant(Post.DISPATCHER, Scope.ALL, Action.VIEW_PROPOSAL, Action.REGISTER_PROPOSAL, Action.EDIT_PROPOSAL);
		for (Post post : new Post[] { Post.UNIT_OFFICE, Post.DRAFTER, Post.DIVISION_HEAD, Post.VICE_HEAD, Post.HEAD }) {
			grant(post, Scope.UNIT, Action.VIEW_PROPOSAL);
		}
		grant(Post.PROPOSER, Scope.OWN, Action.VIEW_PROPOSAL);
		grant(Post.AUDITOR, Scope.ALL, Action.VIEW_PROPOSAL);
		for (Post post : new Post[] { Post.SENDER, Post.DISPATCHER, Post.UNIT_OFFICE, Post.DRAFTER, Post.DIVISION_HEAD,
				Post.VICE_HEAD, Post.HEAD, Post.CASE_OFFICER, Post.CASE_HEAD, Post.LEGAL_REVIEWER, Post.LIAISON }) {
			grant(post, Scope.OWN, Action.WORK_ON_TASKS);
		}
		for (Post post : new Post[] { Post.DISPATCHER, Post.UNIT_OFFICE, Post.DIVISION_HEAD, Post.VICE_HEAD,
				Post.HEAD }) {
			grant(post, Scope.UNIT, Action.VIEW_UNIT_TASKS);
		}
		grant(Post.DISPATCHER, Scope.UNIT, Action.HAND_OVER_TASKS);
		grant(Post.DISPATCHER, Scope.UNIT, Action.PLAN_ASSIGNMENTS);
		grant(Post.UNIT_OFFICE, Scope.UNIT, Action.HAND_OVER_TASKS);
		grant(Post.SENDER, Scope.UNIT, Action.IMPORT_PROPOSALS);
		grant(Post.DISPATCHER, Scope.ALL, Action.IMPORT_PROPOSALS);
		grant(Post.DISPATCHER, Scope.UNIT, Action.ARRANGE_ABSENCE);
		grant(Post.UNIT_OFFICE, Scope.UNIT, Action.ARRANGE_ABSENCE);
		grant(Post.ADMINISTRATOR, Scope.ALL, Action.ADMINISTER, Action.ARRANGE_ABSENCE);
		// a sender's unit owns what it has sent
		grant(Post.DISPATCHER, Scope.ALL, Action.CHASE);
		grant(Post.UNIT_OFFICE, Scope.UNIT, Action.CHASE);
		grant(Post.SENDER, Scope.UNIT, Action.CHASE);
		for (Post post : new Post[] { Post.CASE_OFFICER, Post.CASE_HEAD, Post.LEGAL_REVIEWER, Post.VICE_HEAD,
				Post.HEAD }) {
			grant(post, Scope.UNIT, Action.CHECK_REFERRAL, Action.VIEW_CASE);
		}
		grant(Post.AUDITOR, Scope.ALL, Action.VIEW_CASE);
		grant(Post.CASE_OFFICER, Scope.UNIT, Action.REGISTER_CLUE, Action.WORK_ON_CASE);
		grant(Post.CASE_HEAD, Scope.UNIT, Action.REGISTER_CLUE, Action.WORK_ON_CASE, Action.VIEW_REPORTER);
		// the heads answer for the cases of their bureau
		grant(Post.VICE_HEAD, Scope.UNIT, Action.VIEW_REPORTER);
		grant(Post.HEAD, Scope.UNIT, Action.VIEW_REPORTER);
		// who reads the law proposes, who answers for what follows from it in every case
		// applies
		grant(Post.LEGAL_REVIEWER, Scope.UNIT, Action.PROPOSE_THRESHOLD);
		grant(Post.HEAD, Scope.UNIT, Action.APPLY_THRESHOLD);
		for (Post post : new Post[] { Post.UNIT_OFFICE, Post.CASE_HEAD, Post.HEAD }) {
			grant(post, Scope.UNIT, Action.VIEW_NUMBERS);
		}
		grant(Post.AUDITOR, Scope.ALL, Action.VIEW_NUMBERS);
		// what was sent to their unit, nothing else of a case
		grant(Post.LIAISON, Scope.UNIT, Action.VIEW_SENT_REFERRAL);
		for (Post post : new Post[] { Post.CASE_HEAD, Post.VICE_HEAD, Post.HEAD }) {
			grant(post, Scope.UNIT, Action.COUNT_REFERRALS);
		}
		grant(Post.AUDITOR, Scope.ALL, Action.COUNT_REFERRALS);
		grant(Post.UNIT_OFFICE, Scope.UNIT, Action.RECORD_PRESIDING);
		grant(Post.ADMINISTRATOR, Scope.ALL, Action.RECORD_PRESIDING);
	}

	private Rights() {
	}

	private static void grant(Post post, Scope scope, Action... actions) {
		Map<Action, Scope> row = MATRIX.computeIfAbsent(post, (key) -> new EnumMap<>(Action.class));
		for (Action action : actions) {
			row.put(action, scope);
		}
	}

	/** How far a post reaches with an action. */
	public static Scope scope(Post post, Action action) {
		return MATRIX.getOrDefault(post, Map.of()).getOrDefault(action, Scope.NONE);
	}

	/** The widest reach that any post of the user gives. */
	public static Scope scope(CurrentUser user, Action action) {
		Scope widest = Scope.NONE;
		for (Post post : user.posts()) {
			Scope scope = scope(post, action);
			if (scope.compareTo(widest) > 0) {
				widest = scope;
			}
		}
		return widest;
	}

	public static boolean may(CurrentUser user, Action action) {
		return scope(user, action) != Scope.NONE;
	}

	/** Whether the user may act on what belongs to the unit. */
	public static boolean may(CurrentUser user, Action action, long unitId) {
		return user.holdings().stream().anyMatch((holding) -> allows(holding, action, unitId));
	}

	static boolean allows(Holding holding, Action action, long unitId) {
		Scope scope = scope(holding.post(), action);
		return scope == Scope.ALL || (scope == Scope.UNIT && holding.unitId() == unitId);
	}

	/** Whether somebody who is away can lend the post to a colleague: posts that work. */
	static boolean canBeLent(Post post) {
		return scope(post, Action.WORK_ON_TASKS) != Scope.NONE;
	}

	/**
	 * Lets the user pass.
	 * @throws Forbidden when no post of the user ever allows the action
	 */
	public static void require(CurrentUser user, Action action) {
		if (!may(user, action)) {
			throw new Forbidden("identity.postMayNot");
		}
	}

}
