package org.banli.goods;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseParts;
import org.banli.casefile.CasePeople;
import org.banli.casefile.CaseStatus;
import org.banli.casefile.ImposedPenalty;
import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.shared.FieldProblem;
import org.banli.shared.Forbidden;
import org.banli.shared.MovableClock;
import org.banli.shared.Refused;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/** Who may act on the goods of a case, with whom, and when it can have been. */
@Component
class GoodsAccess {

	private final CaseFiles files;

	private final CasePeople people;

	private final Accounts accounts;

	private final CaseParts parts;

	private final Clock clock;

	private final Words words;

	GoodsAccess(CaseFiles files, CasePeople people, Accounts accounts, CaseParts parts, Clock clock, Words words) {
		this.files = files;
		this.people = people;
		this.accounts = accounts;
		this.parts = parts;
		this.clock = clock;
		this.words = words;
	}

	/**
	 * Whether the user may act: one of the two officers of the case, or, while none are
	 * named, any officer of the bureau (市场监督管理行政处罚程序规定 art 22).
	 */
	boolean mayAct(CurrentUser user, CaseFile file) {
		boolean isOfficer = (file.leadOfficer() == null)
				? this.people.choice(file.unitId()).containsKey(user.username()) : file.isOfficer(user.username());
		return isOfficer && this.files.mayWork(user, file);
	}

	/**
	 * The case, held until the transaction ends, for somebody who acts on its goods.
	 * @throws Forbidden when he is no officer of it
	 * @throws Refused when it is closed
	 */
	CaseFile forWork(CurrentUser user, long caseId) {
		this.files.visible(user, caseId);
		CaseFile file = this.files.locked(caseId);
		if (!mayAct(user, file)) {
			throw new Forbidden("goods.officersOnly");
		}
		if (file.status() == CaseStatus.CLOSED) {
			throw new Refused("goods.closed");
		}
		return file;
	}

	/**
	 * The same for what takes goods: only while the case goes on. What was taken is still
	 * released and settled when a clue is not filed or the case goes elsewhere.
	 */
	CaseFile forTaking(CurrentUser user, long caseId) {
		CaseFile file = forWork(user, caseId);
		if (!file.status().isOpen()) {
			throw new Refused("goods.ended");
		}
		return file;
	}

	/**
	 * The penalty by which goods of the case are confiscated: decided and served, and
	 * with a part that confiscates.
	 * @throws Refused when there is none
	 */
	ImposedPenalty confiscation(CaseFile file) {
		ImposedPenalty penalty = this.parts.imposedPenalty(file)
			.orElseThrow(() -> new Refused("goods.confiscate.noDecision"));
		if (penalty.confiscation() == null || penalty.confiscation().isBlank()) {
			throw new Refused("goods.confiscate.nothing", penalty.docNumber());
		}
		return penalty;
	}

	/**
	 * The day from which goods go to the police with the case: when it filed the case
	 * (行政执法机关移送涉嫌犯罪案件的规定 art 12).
	 * @throws Refused when it has not
	 */
	LocalDate filedByPolice(CaseFile file) {
		return this.parts.filedByPolice(file).orElseThrow(() -> new Refused("goods.police.notFiled"));
	}

	/** Finds what is wrong with the second officer. */
	void checkSecond(CurrentUser user, CaseFile file, String second, List<FieldProblem> problems) {
		if (second == null || second.isBlank()) {
			problems.add(new FieldProblem("officerTwo", this.words.of("goods.second.missing")));
		}
		else if (second.equals(user.username())) {
			problems.add(new FieldProblem("officerTwo", this.words.of("casefile.officers.same")));
		}
		else if (!this.people.choice(file.unitId()).containsKey(second)) {
			problems.add(new FieldProblem("officerTwo", this.words.of("casefile.officers.notQualified")));
		}
		else if (this.files.isRecused(file.id(), second)) {
			problems.add(new FieldProblem("officerTwo", this.words.of("casefile.recusedOther")));
		}
	}

	/**
	 * The moment of a day and a time as typed; null, with a problem, where there is none
	 * or it is still to come.
	 */
	Instant moment(LocalDate on, String time, String dayField, String timeField, List<FieldProblem> problems) {
		if (on == null) {
			problems.add(new FieldProblem(dayField, this.words.of("goods.day.missing")));
			return null;
		}
		LocalTime at;
		try {
			at = LocalTime.parse((time == null || time.isBlank()) ? "" : time.strip());
		}
		catch (DateTimeParseException ex) {
			problems.add(new FieldProblem(timeField, this.words.of("goods.time.wrong")));
			return null;
		}
		Instant moment = on.atTime(at).atZone(MovableClock.ZONE).toInstant();
		if (moment.isAfter(now())) {
			problems.add(new FieldProblem(dayField, this.words.of("goods.day.future")));
			return null;
		}
		return moment;
	}

	/**
	 * The moment for something of which only the day is known: the last of the day that
	 * has passed.
	 */
	Instant on(LocalDate day, String field, List<FieldProblem> problems) {
		if (day == null) {
			problems.add(new FieldProblem(field, this.words.of("goods.day.missing")));
			return null;
		}
		if (day.isAfter(today())) {
			problems.add(new FieldProblem(field, this.words.of("goods.day.future")));
			return null;
		}
		Instant end = day.atTime(23, 59).atZone(MovableClock.ZONE).toInstant();
		return end.isAfter(now()) ? now() : end;
	}

	LocalDate today() {
		return LocalDate.now(this.clock.withZone(MovableClock.ZONE));
	}

	Instant now() {
		return this.clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
	}

	CurrentUser user(String username) {
		return this.accounts.user(username);
	}

	String badgeNumber(String username) {
		return this.people.badgeNumber(username);
	}

	String phone(String username) {
		return this.people.phone(username);
	}

	String name(String username) {
		return this.people.name(username);
	}

}
