package org.banli.goods;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.casefile.CaseClock;
import org.banli.casefile.CaseFile;
import org.banli.deadline.Clocks;
import org.banli.deadline.PauseGround;
import org.banli.identity.CurrentUser;
import org.banli.shared.FieldProblem;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.shared.Words;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends goods to be tested and keeps the reports. The time of a test of which the party
 * was told in writing is no part of the seizure's nor of the 90 days (市场监督管理行政处罚程序规定 arts
 * 32, 38, 64).
 */
@Service
class GoodsTesting {

	private final GoodsMapper mapper;

	private final MeasureMapper measures;

	private final GoodsMeasures chosen;

	private final ItemChanges changes;

	private final SeizureClocks seizures;

	private final Clocks clocks;

	private final GoodsAccess access;

	private final AuditTrail audit;

	private final Words words;

	GoodsTesting(GoodsMapper mapper, MeasureMapper measures, GoodsMeasures chosen, ItemChanges changes,
			SeizureClocks seizures, Clocks clocks, GoodsAccess access, AuditTrail audit, Words words) {
		this.mapper = mapper;
		this.measures = measures;
		this.chosen = chosen;
		this.changes = changes;
		this.seizures = seizures;
		this.clocks = clocks;
		this.access = access;
		this.audit = audit;
		this.words = words;
	}

	List<GoodsTest> list(long caseId) {
		return this.mapper.tests(caseId);
	}

	List<GoodsItem> itemsOf(long testId) {
		return this.mapper.ofTest(testId);
	}

	/**
	 * Sends items to be tested.
	 * @return the id of the test
	 */
	@Transactional
	public long send(CurrentUser user, long caseId, TestForm form) {
		CaseFile file = this.access.forWork(user, caseId);
		List<GoodsItem> items = this.chosen.chosen(caseId, form.items());
		List<FieldProblem> problems = new ArrayList<>();
		this.access.checkSecond(user, file, form.officerTwo(), problems);
		this.access.on(form.fromOn(), "fromOn", problems);
		for (GoodsItem item : items) {
			if (!item.state().isUnderMeasure()) {
				problems.add(new FieldProblem("items", this.words.of("goods.test.notFor", item.itemNo(), item.name(),
						this.changes.word(item.state()))));
			}
			else if (this.mapper.isUnderTest(item.id())) {
				problems
					.add(new FieldProblem("items", this.words.of("goods.test.already", item.itemNo(), item.name())));
			}
			else if (form.fromOn() != null
					&& form.fromOn().isBefore(this.measures.find(item.measureId()).orElseThrow().takenOn())) {
				problems.add(new FieldProblem("fromOn", this.words.of("goods.tooEarly", item.itemNo(), item.name())));
			}
		}
		checkTold(form, problems);
		if (!problems.isEmpty()) {
			throw new InvalidInput(problems);
		}
		// the clocks first: what they replay must not know of this test yet
		if (form.toldOn() != null) {
			this.seizures.pause(items, form.fromOn(), form.toldDocument().strip());
		}
		this.mapper.insertTest(new GoodsTest(0, caseId, form.agency().strip(), form.purpose().strip(), form.fromOn(),
				form.untilOn(), form.toldOn(), form.toldDocument(), null, null, null, null, user.username(),
				form.officerTwo()));
		long id = this.mapper.lastTest(caseId);
		items.forEach((item) -> this.mapper.insertTestItem(id, item.id()));
		this.audit.record(user.actor(),
				AuditEvent
					.of("goods.testSent", file.businessKey(),
							this.words.of((form.toldOn() != null) ? "goods.trail.test" : "goods.trail.testUntold",
									this.chosen.named(items), form.agency().strip(), form.untilOn()))
					.on("test:" + id)
					.quoting(form.purpose()));
		return id;
	}

	private void checkTold(TestForm form, List<FieldProblem> problems) {
		if (form.untilOn() == null) {
			problems.add(new FieldProblem("untilOn", this.words.of("goods.day.missing")));
		}
		else if (form.fromOn() != null && form.untilOn().isBefore(form.fromOn())) {
			problems.add(new FieldProblem("untilOn", this.words.of("goods.test.order")));
		}
		if (form.toldOn() == null) {
			return;
		}
		this.access.on(form.toldOn(), "toldOn", problems);
		if (form.fromOn() != null && form.toldOn().isBefore(form.fromOn().minusDays(7))) {
			problems.add(new FieldProblem("toldOn", this.words.of("goods.test.toldEarly")));
		}
		if (!ItemsForm.filled(form.toldDocument())) {
			problems.add(new FieldProblem("toldDocument", this.words.of("goods.test.document")));
		}
	}

	/** Keeps the report of a test; the clocks of its items go on from its day. */
	@Transactional
	public void report(CurrentUser user, long caseId, ReportForm form) {
		CaseFile file = this.access.forWork(user, caseId);
		GoodsTest test = this.mapper.test((form.test() == null) ? 0 : form.test())
			.filter((found) -> found.caseId() == caseId)
			.orElseThrow(() -> new NotFound("goods.test.unknown"));
		List<FieldProblem> problems = new ArrayList<>();
		this.access.on(form.reportOn(), "reportOn", problems);
		if (form.reportOn() != null && form.reportOn().isBefore(test.fromOn())) {
			problems.add(new FieldProblem("reportOn", this.words.of("goods.test.reportOrder", test.fromOn())));
		}
		if (form.resultToldOn() != null) {
			this.access.on(form.resultToldOn(), "resultToldOn", problems);
			if (form.reportOn() != null && form.resultToldOn().isBefore(form.reportOn())) {
				problems.add(new FieldProblem("resultToldOn", this.words.of("goods.test.resultTold")));
			}
		}
		if (!problems.isEmpty()) {
			throw new InvalidInput(problems);
		}
		int kept = this.mapper.report(new GoodsTest(test.id(), caseId, test.agency(), test.purpose(), test.fromOn(),
				test.untilOn(), test.toldOn(), test.toldDocument(), form.reportOn(), form.reportNumber().strip(),
				form.result().strip(), form.resultToldOn(), test.sentBy(), test.sentWith()));
		if (kept != 1) {
			throw new Refused("goods.test.reported");
		}
		List<GoodsItem> items = this.mapper.ofTest(test.id());
		if (test.toldOn() != null) {
			this.seizures.resume(items, form.reportOn());
			leaveOutOfDecision(file, test, form.reportOn());
		}
		this.audit
			.record(user.actor(),
					AuditEvent
						.of("goods.testReported", file.businessKey(),
								this.words.of("goods.trail.report", this.chosen.named(items),
										form.reportNumber().strip()))
						.on("test:" + test.id())
						.quoting(form.result()));
	}

	/** The days of the test are no part of the 90 days either, art 64. */
	private void leaveOutOfDecision(CaseFile file, GoodsTest test, LocalDate until) {
		String key = file.businessKey().toString();
		this.clocks.find(key, CaseClock.DECIDE.code())
			.filter((clock) -> clock.stoppedOn() == null && until.isAfter(clock.startsOn()))
			.ifPresent((clock) -> {
				LocalDate from = test.fromOn().isAfter(clock.startsOn()) ? test.fromOn() : clock.startsOn().plusDays(1);
				if (until.isAfter(from)) {
					this.clocks.exclude(key, CaseClock.DECIDE.code(), from, until, PauseGround.TEST.name(),
							test.toldDocument());
				}
			});
	}

}
