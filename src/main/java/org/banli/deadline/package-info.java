/**
 * Keeps the deadlines of all work: the rules (how long, from which event, on which legal
 * basis, on which grounds it rests, how it is extended, who is told) as versioned data,
 * the clocks that run on subjects of a case as what their recorded events come to, and
 * the derivation that explains an end. One sweep tells lights and escalations. A rule
 * that places differ in is a row, never a constant. The arithmetic of days is
 * {@code org.banli.calendar}'s.
 */
package org.banli.deadline;
