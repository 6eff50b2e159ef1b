package org.banli.proposal;

record AssignedAsk(long assignmentId, long askId) {
}
