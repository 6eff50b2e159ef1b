package org.banli.document;

import org.banli.shared.Refused;

/** Somebody else saved a version while the text was being edited. */
public class PaperConflict extends Refused {

	private static final long serialVersionUID = 1L;

	PaperConflict(String title) {
		super("document.papers.conflict", title);
	}

}
