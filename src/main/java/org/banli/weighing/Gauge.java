package org.banli.weighing;

import java.util.List;

import org.banli.casefile.Evidence;

/**
 * How far a case is from a figure, as the page draws it.
 *
 * @param note what else must hold for the row, or which text it is of
 * @param width of the bar, a style value
 * @param tone {@code r} reached, {@code y} near, {@code n} far
 * @param evidence what the amount rests on
 */
public record Gauge(String label, String note, String actual, String threshold, String ratio, String width, String tone,
		String distance, boolean met, List<Evidence> evidence) {
}
