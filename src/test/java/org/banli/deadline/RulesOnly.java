package org.banli.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
		this.rules.add(new ClockRule(id, code, jurisdiction, kind, id, code, "", 3, ClockUnit.MONTH, yellowAt, orangeAt,
				"", "", LocalDate.parse(validFrom), (validTo != null) ? LocalDate.parse(validTo) : null, null, null, 0,
				null, "*", "", Certainty.UNSURE, "", null, null));
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
	public void insert(NewClock clock) {
		throw new UnsupportedOperationException();
	}

	@Override
	public int update(ClockRow clock, ClockStatus status) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<ClockEvent> events(long clockId, int limit) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void insertEvent(long clockId, int seqNo, ClockEvent event, Instant recordedAt) {
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
	public List<ToldStep> toldSteps(List<Long> clockIds) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void insertToldStep(long clockId, Instant endsAt, int step, Instant toldAt) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void insertTold(long clockId, LocalDate dueOn, Light light, Instant toldAt) {
		throw new UnsupportedOperationException();
	}

}
