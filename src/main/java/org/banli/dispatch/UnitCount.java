package org.banli.dispatch;

import org.banli.proposal.AssignmentRole;

/** How many open assignments a unit has in a role. */
record UnitCount(long unitId, AssignmentRole role, int count) {
}
