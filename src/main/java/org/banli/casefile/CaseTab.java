package org.banli.casefile;

/**
 * A tab of the pages of a case.
 *
 * @param name as in {@code goods}
 * @param label what it is called
 * @param path its address
 * @param count how much is there, null where nothing is counted
 * @param order tabs stand in this order
 */
public record CaseTab(String name, String label, String path, Integer count, int order) {
}
