package org.banli.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.banli.identity.CurrentUser;

/**
 * What another feature adds to a case: a page of its own among the tabs, and a part of
 * the API's answer. Each feature that knows cases has one component of it.
 */
public interface CasePart {

	/** The name of the part in the API's answer, as in {@code items}. */
	String name();

	/** What the API answers under the name. */
	Object view(CurrentUser user, CaseFile file);

	/** The tab of the case's pages, empty where the user has nothing to see there. */
	Optional<CaseTab> tab(CurrentUser user, CaseFile file);

	/**
	 * The page that shows somebody outside of the bureau what he was sent of the case;
	 * empty where he was sent nothing.
	 */
	default Optional<String> pageOutside(CurrentUser user, long caseId) {
		return Optional.empty();
	}

	/** What keeps the case from being closed, in words; empty when nothing does. */
	default List<String> beforeClosing(CaseFile file) {
		return List.of();
	}

	/** Why no notice of penalty and no decision may be given now; empty when it may. */
	default Optional<String> blocksPenalty(CaseFile file) {
		return Optional.empty();
	}

	/** The penalty that the bureau imposed in the case; empty where it imposed none. */
	default Optional<ImposedPenalty> imposedPenalty(CaseFile file) {
		return Optional.empty();
	}

	/**
	 * The day on which the police has filed the case; empty where it has not, or has the
	 * case no more.
	 */
	default Optional<LocalDate> filedByPolice(CaseFile file) {
		return Optional.empty();
	}

}
