package org.banli.identity;

import java.time.Instant;
import java.time.LocalDate;

record NewAbsence(long personId, long deputyId, LocalDate fromOn, LocalDate toOn, String createdBy, Instant createdAt) {
}
