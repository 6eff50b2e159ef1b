/**
 * Keeps the deadlines of all work: the rules (how long, from which event, on which legal
 * basis, when a light turns) as versioned data, the clocks that run on subjects of a
 * case, their pauses, and the derivation that explains a due date. A rule that places
 * differ in is a row, never a constant. The arithmetic is {@code org.banli.calendar}'s.
 */
package org.banli.deadline;
