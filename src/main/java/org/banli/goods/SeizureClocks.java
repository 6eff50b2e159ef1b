package org.banli.goods;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.banli.casefile.CaseFile;
import org.banli.deadline.Clocks;
import org.banli.deadline.PauseGround;
import org.banli.deadline.RunningClock;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The time of seizures (市场监督管理行政处罚程序规定 art 38). All items of a measure share one clock as
 * long as their time is the same; items that are tested or extended without the others
 * get one of their own.
 */
@Component
class SeizureClocks {

	private static final String CODE = MeasureKind.SEIZE.clock();

	private final GoodsMapper mapper;

	private final MeasureMapper measures;

	private final ItemChanges changes;

	private final Clocks clocks;

	private final Words words;

	SeizureClocks(GoodsMapper mapper, MeasureMapper measures, ItemChanges changes, Clocks clocks, Words words) {
		this.mapper = mapper;
		this.measures = measures;
		this.changes = changes;
		this.clocks = clocks;
		this.words = words;
	}

	/** The clock that runs on an item now: hold, seizure or public notice. */
	@Transactional(readOnly = true)
	public Optional<RunningClock> of(GoodsItem item) {
		String code = ItemChanges.clockOf(item.state());
		return (code == null) ? Optional.empty() : this.clocks.find(item.clockSubject(), code);
	}

	/** The clocks of many items by their ids; items of one measure share the look. */
	@Transactional(readOnly = true)
	public Map<Long, RunningClock> ofAll(List<GoodsItem> items) {
		Map<String, Optional<RunningClock>> known = new HashMap<>();
		Map<Long, RunningClock> clocks = new HashMap<>();
		for (GoodsItem item : items) {
			String code = ItemChanges.clockOf(item.state());
			if (code != null) {
				known.computeIfAbsent(item.clockSubject() + " " + code, (key) -> of(item))
					.ifPresent((clock) -> clocks.put(item.id(), clock));
			}
		}
		return clocks;
	}

	/** Whether the last day of the item's clock has passed. */
	boolean isOver(GoodsItem item, LocalDate today) {
		return of(item).filter((clock) -> clock.pausedFrom() == null && clock.dueOn().isBefore(today)).isPresent();
	}

	/** Extends the time of items by what the rule allows. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void extend(List<GoodsItem> items, String approvedBy) {
		for (String subject : subjects(items)) {
			this.clocks.extend(subject, CODE, approvedBy, null);
		}
		items.stream()
			.map(this.changes::again)
			.forEach((item) -> this.changes.save(item.counted(item.hasOwnClock(), true)));
	}

	/** Stops the time of seized items while they are tested. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void pause(List<GoodsItem> items, LocalDate from, String document) {
		for (String subject : subjects(seized(items))) {
			this.clocks.pause(subject, CODE, from, PauseGround.TEST.name(), document);
		}
	}

	/** Lets it go on. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void resume(List<GoodsItem> items, LocalDate on) {
		for (String subject : seized(items).stream().map(GoodsItem::clockSubject).distinct().toList()) {
			this.clocks.find(subject, CODE)
				.filter((clock) -> clock.pausedFrom() != null && clock.stoppedOn() == null)
				.ifPresent((clock) -> this.clocks.resume(subject, CODE, on));
		}
	}

	private static List<GoodsItem> seized(List<GoodsItem> items) {
		return items.stream().filter((item) -> item.state().isSeized()).toList();
	}

	/** The clocks of some items alone. */
	private List<String> subjects(List<GoodsItem> items) {
		Map<Long, List<GoodsItem>> byMeasure = items.stream()
			.filter((item) -> !item.hasOwnClock())
			.collect(Collectors.groupingBy(GoodsItem::measureId));
		byMeasure.forEach((measure, group) -> {
			if (group.size() < this.mapper.sharing(measure)) {
				group.forEach(this::setApart);
			}
		});
		return items.stream().map(this.changes::again).map(GoodsItem::clockSubject).distinct().toList();
	}

	/** Gives an item a clock of its own with what has happened to the shared one. */
	private void setApart(GoodsItem item) {
		GoodsMeasure measure = this.measures.find(item.measureId()).orElseThrow();
		GoodsItem apart = item.counted(true, item.isExtended());
		String subject = apart.clockSubject();
		this.clocks.start(CaseFile.key(item.caseId()).toString(), subject, CODE, null, measure.takenOn());
		if (item.isExtended()) {
			this.clocks.extend(subject, CODE, this.words.of("goods.clock.asMeasure"), null);
		}
		for (GoodsTest test : this.mapper.testsOf(item.id())) {
			if (test.toldOn() != null && test.fromOn().isAfter(measure.takenOn())) {
				if (test.isOpen()) {
					this.clocks.pause(subject, CODE, test.fromOn(), PauseGround.TEST.name(), test.toldDocument());
				}
				else if (test.reportOn().isAfter(test.fromOn())) {
					this.clocks.exclude(subject, CODE, test.fromOn(), test.reportOn(), PauseGround.TEST.name(),
							test.toldDocument());
				}
			}
		}
		this.changes.save(apart);
		if (this.mapper.sharing(item.measureId()) == 0) {
			this.clocks.cancel(GoodsMeasure.subject(item.measureId()), CODE, this.words.of("goods.clock.apart"));
		}
	}

}
