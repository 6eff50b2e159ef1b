package org.banli.casefile;

/** A line of what a page shows of a case: what it is, and what it says. */
public record CaseFact(String label, String text) {
}
