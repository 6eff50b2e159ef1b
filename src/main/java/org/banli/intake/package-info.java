/**
 * Takes lists in: reads the assignment list of a session from a workbook whose form
 * nobody prescribes, shows it with what is wrong in each row, lets it be mended, and
 * registers it as a whole. Owns the drafts of such lists and their original files.
 * Follows the rules of 交办: nothing counts before it is confirmed, and the units a list
 * names are a proposal to the dispatcher, not an assignment.
 */
package org.banli.intake;
