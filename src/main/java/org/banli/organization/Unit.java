package org.banli.organization;

/**
 * A body or unit of the city.
 *
 * @param codeWord the code word (机关代字) of its letters, null where it writes none
 */
public record Unit(long id, String code, String fullName, String shortName, UnitKind kind, String codeWord,
		boolean isActive) {
}
