package org.banli.organization;

import java.util.List;

/**
 * What is entered about a unit.
 *
 * @param code how settings and files name it; fixed once the unit is there
 * @param aliases spellings beside the full and the short name
 * @param dutyWords words by which asks are recognised as its duty
 * @param version the version that the editor saw
 */
public record UnitForm(String code, String fullName, String shortName, UnitKind kind, String codeWord,
		List<String> aliases, List<String> dutyWords, int version) {
}
