package org.banli.deadline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.banli.calendar.DeadlineWords;
import org.banli.organization.Post;

/**
 * One version of a rule; an empty jurisdiction or kind means any.
 *
 * @param yellowAt how many working days are left when the light turns, or hours where the
 * rule counts hours
 * @param extensionApprover who may extend it, in words; null where nobody may
 * @param pauseGrounds codes parted by commas, {@code *} for any ground, empty for none
 * @param breachAction what follows when it has passed, in words
 * @param escalateTo posts parted by commas, empty where nobody is told
 * @param escalateBefore how long before the end they are told, null for not before it
 * @param escalateEvery how often again after the end, null for once
 */
record ClockRule(long id, String code, String jurisdiction, String kind, int versionNo, String title,
		String startingEvent, int length, ClockUnit lengthUnit, int yellowAt, int orangeAt, String legalBasis,
		String source, LocalDate validFrom, LocalDate validTo, Integer extensionLength, ClockUnit extensionUnit,
		int extensionTimes, String extensionApprover, String pauseGrounds, String breachAction, Certainty certainty,
		String escalateTo, Integer escalateBefore, Integer escalateEvery) {

	private static final String ANY = "*";

	private static final int HOURS_OF_DAY = 24;

	boolean isValidOn(LocalDate date) {
		return !date.isBefore(this.validFrom) && (this.validTo == null || !date.isAfter(this.validTo));
	}

	boolean isInHours() {
		return this.lengthUnit == ClockUnit.HOUR;
	}

	Thresholds thresholds() {
		return new Thresholds(this.yellowAt, this.orangeAt);
	}

	/** Whether the clock may rest on this ground, a code or words. */
	boolean allows(String ground) {
		return ANY.equals(this.pauseGrounds) || codes(this.pauseGrounds).contains(ground);
	}

	/** The grounds on which it may rest, in words; empty where there is none. */
	String grounds() {
		return codes(this.pauseGrounds).stream()
			.map(PauseGround::wordsOf)
			.collect(Collectors.joining(DeadlineWords.word("deadline.ground.separator")));
	}

	boolean isEscalated() {
		return !this.escalateTo.isEmpty();
	}

	List<Post> escalatedTo() {
		return codes(this.escalateTo).stream().map(Post::valueOf).toList();
	}

	/** From how many days before the end on anybody may have to be told of it. */
	int warningDays() {
		int warning = Math.max(this.yellowAt, (this.escalateBefore != null) ? this.escalateBefore : 0);
		return isInHours() ? warning / HOURS_OF_DAY + 1 : warning;
	}

	/** As in 3 个月. */
	String term() {
		return term(this.length, this.lengthUnit);
	}

	/** As in 15 个工作日. */
	String extensionTerm() {
		return term(this.extensionLength, this.extensionUnit);
	}

	private static String term(int length, ClockUnit unit) {
		return DeadlineWords.word("deadline.term." + unit, length);
	}

	/** As in 答复代表，第 1 版. */
	String titleAndVersion() {
		return DeadlineWords.word("deadline.rule", this.title, this.versionNo);
	}

	private static List<String> codes(String text) {
		return Arrays.stream(text.split(",")).map(String::strip).filter((code) -> !code.isEmpty()).toList();
	}

}
