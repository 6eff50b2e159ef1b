package org.banli.workflow;

import java.time.Instant;

/** A form as typed and not yet sent. */
public record TaskDraft(String taskId, String username, String body, int version, Instant savedAt) {
}
