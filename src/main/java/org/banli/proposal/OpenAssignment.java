package org.banli.proposal;

/**
 * A proposal that is not over for a unit.
 *
 * @param role null where the unit sent it
 */
record OpenAssignment(ProposalKind kind, String number, AssignmentRole role) {
}
