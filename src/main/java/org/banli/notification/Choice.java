package org.banli.notification;

/** How a user wants to be told of a kind. */
record Choice(String username, NoticeKind kind, boolean isBell, boolean isMail, boolean isDigest) {

	/** What holds until a user chooses: the bell, and the digest where one is sent. */
	static Choice unmade(String username, NoticeKind kind) {
		return new Choice(username, kind, true, false, true);
	}

}
