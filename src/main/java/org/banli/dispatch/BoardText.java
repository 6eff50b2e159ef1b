package org.banli.dispatch;

/** What a proposal that waits is about. */
record BoardText(long id, String sessionText, String number, String body, boolean isKey, String wishMain,
		String wishCo) {
}
