package org.banli.workflow;

import org.banli.shared.Refused;

/** A newer version of a draft was kept meanwhile; both texts are shown. */
public class DraftConflict extends Refused {

	private static final long serialVersionUID = 1L;

	private final transient TaskDraft kept;

	DraftConflict(TaskDraft kept) {
		super("workflow.draftConflict");
		this.kept = kept;
	}

	/** The version that was kept, null when the draft is gone. */
	public TaskDraft kept() {
		return this.kept;
	}

}
