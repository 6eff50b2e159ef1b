package org.banli.testing;

import java.util.Map;
import java.util.function.Supplier;

/**
 * What a feature plays for the pages that are to be looked at: a name in braces of an
 * address, and how the value for it comes about. Each is played once.
 */
public interface Plays {

	Map<String, Supplier<String>> plays();

}
