package org.banli.organization;

import org.banli.shared.Refused;

/** Somebody else changed a unit, division or person while it was being edited. */
public class ChangedMeanwhile extends Refused {

	private static final long serialVersionUID = 1L;

	ChangedMeanwhile() {
		super("organization.changedMeanwhile");
	}

}
