package org.banli.organization;

import java.util.List;

/**
 * A unit with everything that its page shows.
 *
 * @param aliases its spellings beside the full and the short name
 * @param formerNames the names it bore, the latest first
 */
public record UnitDetails(UnitRow unit, List<String> aliases, List<String> dutyWords, List<FormerName> formerNames) {
}
