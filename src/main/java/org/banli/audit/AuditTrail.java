package org.banli.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.banli.shared.BusinessKey;
import org.banli.shared.Cursor;
import org.banli.shared.Page;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes the trail and reads it back; nothing changes or removes an entry. */
@Service
public class AuditTrail {

	private static final int SUMMARY_LENGTH = 500;

	private static final int MOST_CHANGERS = 100;

	private final AuditMapper mapper;

	private final Clock clock;

	AuditTrail(AuditMapper mapper, Clock clock) {
		this.mapper = mapper;
		this.clock = clock;
	}

	/**
	 * Adds an entry to the transaction of the action; without one there is nothing to
	 * record.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(Actor actor, AuditEvent event) {
		write(actor, event);
	}

	/**
	 * Adds an entry of its own, for what must be kept although the action was refused.
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void recordApart(Actor actor, AuditEvent event) {
		write(actor, event);
	}

	private void write(Actor actor, AuditEvent event) {
		String key = (event.businessKey() == null) ? null : event.businessKey().toString();
		String summary = event.summary();
		if (summary.length() > SUMMARY_LENGTH) {
			int end = SUMMARY_LENGTH - 1;
			end -= Character.isHighSurrogate(summary.charAt(end - 1)) ? 1 : 0;
			summary = summary.substring(0, end) + "…";
		}
		NewEntry row = new NewEntry(new AuditEntry(0, this.clock.instant(), actor.username(), actor.personName(),
				actor.unitName(), source(), event.action(), key, event.subject(), summary, event.quote(),
				event.before(), event.after(), (actor.onBehalfOf() == null) ? null : actor.onBehalfOf().username(),
				(actor.onBehalfOf() == null) ? null : actor.onBehalfOf().personName()));
		this.mapper.insert(row);
		if (event.change() != null) {
			this.mapper.insertChange(row.getId(), event.change(), row.getEntry());
		}
	}

	/**
	 * Adds an entry of its own unless the same person has one of the action on the matter
	 * since that moment.
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void recordOnceSince(Instant since, Actor actor, AuditEvent event) {
		if (!this.mapper.existsSince(event.businessKey().toString(), event.action(), actor.username(), since)) {
			write(actor, event);
		}
	}

	/** The trail of a matter, newest first. */
	public Page<AuditEntry> timeline(BusinessKey businessKey, String cursor, int size) {
		return timeline(businessKey, TimelineFilter.ALL, cursor, size);
	}

	/** What a reader may see of the trail of a matter, newest first. */
	public Page<AuditEntry> timeline(BusinessKey businessKey, TimelineFilter filter, String cursor, int size) {
		Cursor from = Cursor.decode(cursor, 1);
		long before = (from == null) ? Long.MAX_VALUE : from.id(0);
		List<AuditEntry> rows = this.mapper.ofBusinessKey(businessKey.toString(), filter, before, size + 1);
		return Page.of(rows, size, (entry) -> Cursor.of(entry.id()));
	}

	/**
	 * Changes of the organisation, the latest first. Whoever calls has checked the right.
	 */
	public Page<ChangeEntry> changes(ChangeFilter filter, String cursor, int size) {
		Cursor from = Cursor.decode(cursor, 2);
		List<ChangeEntry> rows = this.mapper.changes(filter, (from == null) ? null : from.instant(0),
				(from == null) ? 0 : from.id(1), size + 1);
		return Page.of(rows, size, (entry) -> Cursor.of(entry.at(), entry.id()));
	}

	/** Who made changes of the organisation, to choose from. */
	public List<Changer> changers() {
		return this.mapper.changers(MOST_CHANGERS);
	}

	private static String source() {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
			return attributes.getRequest().getRemoteAddr();
		}
		return "local";
	}

}
