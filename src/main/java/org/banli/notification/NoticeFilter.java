package org.banli.notification;

/**
 * Which notices are wanted.
 *
 * @param kind null for all
 */
record NoticeFilter(NoticeKind kind, boolean unread) {

	static final NoticeFilter ALL = new NoticeFilter(null, false);

	/** From what a page's address says; a mistyped kind is no reason for an error. */
	static NoticeFilter of(String kind, boolean unread) {
		for (NoticeKind known : NoticeKind.values()) {
			if (known.name().equalsIgnoreCase(kind)) {
				return new NoticeFilter(known, unread);
			}
		}
		return new NoticeFilter(null, unread);
	}

}
