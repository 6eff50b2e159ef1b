package org.banli.identity;

record Account(long id, String username, String passwordHash, long personId, String personName, boolean isEnabled,
		boolean mustChangePassword, boolean isCareView, int sessionNo) {
}
