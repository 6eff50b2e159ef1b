package org.banli.deadline;

import java.time.Instant;

/** A step of an escalation that was told. */
record ToldStep(long clockId, Instant endsAt, int step) {
}
