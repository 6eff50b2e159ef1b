package org.banli.identity;

/** A colleague who can stand in. */
record Deputy(long personId, String name, String title) {
}
