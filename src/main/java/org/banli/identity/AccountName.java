package org.banli.identity;

/** Whose account it is. */
record AccountName(String username, String personName) {
}
