package org.banli.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.banli.calendar.LengthUnit;

/**
 * A mapper without a database, for what needs rules only; counts how often it is read.
 */
class RulesOnly implements ClockMapper {

	final List<ClockRule> rules = new ArrayList<>();

	int reads;

	RulesOnly() {
		add("REPLY", "", "", "2000-01-01", null, 20, 5);
		add("CO_OPINION", "", "", "2000-01-01", null, 7, 2);
	}

	void add(String code, String jurisdiction, String kind, String validFrom, String validTo, int yellowAt,
			int orangeAt) {
		int id = this.rules.size() + 1;
		this.rules.add(new ClockRule(id, code, jurisdiction, kind, id, code, "", 3, LengthUnit.MONTH, yellowAt,
				orangeAt, "", "", LocalDate.parse(validFrom), (validTo != null) ? LocalDate.parse(validTo) : null));
	}

	@Override
	public List<ClockRule> rules() {
		this.reads++;
		return List.copyOf(this.rules);
	}

	@Override
	public Optional<ClockRow> findRunning(String subject, String code) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Optional<ClockRow> findLatest(String subject, String code) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<ClockRow> listOf(String businessKey, int limit) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void insert(String businessKey, String subject, String code, long ruleId, LocalDate startsOn,
			LocalDate computedDueOn, LocalDate dueOn, String dueReason, Instant createdAt) {
		throw new UnsupportedOperationException();
	}

	@Override
	public int updateDue(ClockRow clock, LocalDate computedDueOn, LocalDate dueOn, String dueReason) {
		throw new UnsupportedOperationException();
	}

	@Override
	public int end(ClockRow clock, ClockState state, LocalDate stoppedOn, String reason) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<ClockPause> pauses(long clockId) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void insertPause(long clockId, LocalDate fromOn, String ground, String document) {
		throw new UnsupportedOperationException();
	}

	@Override
	public int endPause(long clockId, LocalDate toOn) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<ClockRow> dueUntil(LocalDate until, LocalDate afterDue, long afterId, int limit) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<String> toldLights(List<Long> clockIds) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void insertTold(long clockId, LocalDate dueOn, Light light, Instant toldAt) {
		throw new UnsupportedOperationException();
	}

}
