package org.banli.proposal;

record RowUnit(long proposalId, AssignmentRole role, String fullName, String shortName) {
}
