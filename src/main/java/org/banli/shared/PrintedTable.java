package org.banli.shared;

import java.util.List;

/**
 * A list as it is printed.
 *
 * @param back the address of the list on the screen
 * @param isCut whether there is more than is printed
 */
public record PrintedTable(String title, String back, List<String> heads, List<List<String>> rows, boolean isCut) {

	/** Nobody prints more. */
	public static final int MOST = 500;

	/** The name of the attribute and of the page. */
	public static final String VIEW = "shared/print";

}
