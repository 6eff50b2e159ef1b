package org.banli.document;

/**
 * How many numbers of a series there are.
 *
 * @param given in use or void
 * @param voided void ones
 */
record NumberCount(int given, int voided) {
}
