package org.banli.workflow;

/** A feature has named a matter, or named it anew; lists follow. */
public record WorkDescribed(WorkDescription work) {
}
