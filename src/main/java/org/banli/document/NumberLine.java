package org.banli.document;

/**
 * A line of the register of numbers: a number, or numbers that nothing explains.
 *
 * @param number the number, null where some are missing
 * @param title what bears it, null where no document is known
 * @param from the first of the missing ones
 * @param to the last of the missing ones
 */
record NumberLine(DocumentNumber number, String title, int from, int to) {
}
