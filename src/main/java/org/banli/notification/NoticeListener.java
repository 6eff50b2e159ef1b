package org.banli.notification;

import org.banli.identity.AbsenceEnded;
import org.banli.deadline.ClockEscalated;
import org.banli.deadline.LightChanged;
import org.banli.goods.HoldLapsed;
import org.banli.proposal.ReplyDelivered;
import org.banli.workflow.ChaseAnswered;
import org.banli.workflow.Chased;
import org.banli.workflow.TaskDone;
import org.banli.workflow.TaskEvent;
import org.banli.workflow.TaskHandedOver;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears what happens and keeps it until just before the commit: one batch then tells all
 * of it, and a task that came and went in between is not told.
 */
@Component
class NoticeListener {

	private final NoticeWriter writer;

	NoticeListener(NoticeWriter writer) {
		this.writer = writer;
	}

	@EventListener
	void on(TaskDone event) {
		happenings().done(event);
	}

	@EventListener
	void on(TaskEvent event) {
		happenings().task(event);
	}

	@EventListener
	void on(TaskHandedOver event) {
		happenings().add(event.by(), (tidings) -> tidings.of(event));
	}

	@EventListener
	void on(LightChanged event) {
		happenings().add(null, (tidings) -> tidings.of(event));
	}

	@EventListener
	void on(ClockEscalated event) {
		happenings().add(null, (tidings) -> tidings.of(event));
	}

	@EventListener
	void on(HoldLapsed event) {
		happenings().add(null, (tidings) -> tidings.of(event));
	}

	@EventListener
	void on(ReplyDelivered event) {
		happenings().add(null, (tidings) -> tidings.of(event));
	}

	@EventListener
	void on(Chased event) {
		happenings().add(event.chase().issuedBy(), (tidings) -> tidings.of(event.chase()));
	}

	@EventListener
	void on(ChaseAnswered event) {
		happenings().add(event.chase().answeredBy(), (tidings) -> tidings.ofAnswer(event.chase()));
	}

	@EventListener
	void on(AbsenceEnded event) {
		this.writer.endInPlace(event.deputy(), event.absent());
	}

	private Happenings happenings() {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(Happenings.class::isInstance)
			.map(Happenings.class::cast)
			.findFirst()
			.orElseGet(this::begin);
	}

	private Happenings begin() {
		Happenings happenings = new Happenings(this.writer);
		TransactionSynchronizationManager.registerSynchronization(happenings);
		return happenings;
	}

}
