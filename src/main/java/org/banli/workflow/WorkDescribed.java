package org.banli.workflow;

/**
 * A feature has named a matter, or named it anew; lists follow.
 *
 * @param isNew whether no task of it can be there yet
 */
public record WorkDescribed(WorkDescription work, boolean isNew) {
}
