package org.banli.identity;

import java.time.Instant;

record LoginFailure(String username, String source, int failures, Instant lastAt, Instant lockedUntil) {
}
