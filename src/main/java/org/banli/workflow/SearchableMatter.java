package org.banli.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.banli.shared.BusinessKey;

/**
 * What can be found of a matter. Everybody who is one of its readers may read all of it:
 * what only some may see does not belong here.
 *
 * @param kind the code of its kind, such as SUGGESTION
 * @param reference how people name it in full
 * @param number its number as printed
 * @param session where and when it was put forward, as people write it
 * @param sessionKey one spelling for all ways of writing that session
 * @param on the day on which it was put forward
 * @param people who put it forward
 * @param groups the bodies that they stand for, or none; found like people
 * @param state the code of where it stands
 * @param path the address of its page
 * @param parts what units have to do in it
 * @param passages the pieces of text that are found and shown on their own
 * @param readers who may find it: {@code all}, {@code unit:4}, {@code person:25}
 */
public record SearchableMatter(BusinessKey key, String kind, String reference, String number, String session,
		String sessionKey, LocalDate on, String title, List<String> people, List<String> groups, String body,
		String state, String path, List<Part> parts, List<Passage> passages, Set<String> readers) {

	/**
	 * A unit's part.
	 *
	 * @param answers whether the unit answers, or helps another one to
	 * @param result the class of result of what it has delivered, null before
	 * @param answeredOn the day of delivery, null before
	 */
	public record Part(long unitId, String unit, boolean answers, String docNumber, String result,
			LocalDate answeredOn) {
	}

	/**
	 * A piece of text with words of its own for where it stands.
	 *
	 * @param heading where it stands: the number of the ask, the unit that answers
	 * @param isAnswer whether it was written by a unit in answer
	 * @param anchor the place on the matter's page, or null
	 */
	public record Passage(String heading, String text, boolean isAnswer, String anchor) {
	}

}
