package org.banli.penalty;

/** What the closing form says. */
record ClosingNote(String reason, String execution, String goods, String appeals) {
}
