package org.banli.organization;

import java.util.List;

/** A division with the names it bore, the latest first. */
public record DivisionDetails(DivisionRow division, List<FormerName> formerNames) {
}
