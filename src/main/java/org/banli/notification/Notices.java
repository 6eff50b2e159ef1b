package org.banli.notification;

import java.time.Clock;

import org.banli.identity.CurrentUser;
import org.banli.shared.Cursor;
import org.banli.shared.NotFound;
import org.banli.shared.Page;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person was told: everybody reads only his own. */
@Service
public class Notices {

	/** Counters are capped, never counted through. */
	static final int CAP = 100;

	private final NoticeMapper mapper;

	private final Clock clock;

	Notices(NoticeMapper mapper, Clock clock) {
		this.mapper = mapper;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	Page<Notice> list(CurrentUser user, NoticeFilter filter, String cursor, int size) {
		Cursor from = Cursor.decode(cursor, 1);
		long before = (from == null) ? Long.MAX_VALUE : from.id(0);
		return Page.of(this.mapper.list(user.username(), filter, before, size + 1), size,
				(notice) -> Cursor.of(notice.id()));
	}

	/** How many the user has not read, at most {@link #CAP}. */
	@Transactional(readOnly = true)
	public int unread(CurrentUser user) {
		return this.mapper.countUnread(user.username(), CAP);
	}

	/**
	 * Marks a notice as read and says where it leads.
	 * @throws NotFound when it is not the user's
	 */
	@Transactional
	String open(CurrentUser user, long id) {
		Notice notice = require(user, id);
		this.mapper.read(id, user.username(), this.clock.instant());
		return notice.path();
	}

	@Transactional
	void read(CurrentUser user, long id) {
		require(user, id);
		this.mapper.read(id, user.username(), this.clock.instant());
	}

	/** Marks all as read, or those of a kind, and says how many there were. */
	@Transactional
	int readAll(CurrentUser user, NoticeKind kind) {
		return this.mapper.readAll(user.username(), kind, this.clock.instant());
	}

	private Notice require(CurrentUser user, long id) {
		return this.mapper.find(id, user.username()).orElseThrow(() -> new NotFound("notification.unknown"));
	}

}
