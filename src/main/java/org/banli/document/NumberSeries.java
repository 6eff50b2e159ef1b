package org.banli.document;

/**
 * A series of numbers as the register shows it.
 *
 * @param name what it numbers, null for the letters of a unit
 * @param unitCode the unit it belongs to, null for the letters of a unit
 * @param lastNumber the number given last
 */
record NumberSeries(long id, String codeWord, int seriesYear, String name, String unitCode, int lastNumber) {
}
