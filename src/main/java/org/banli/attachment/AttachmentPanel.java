package org.banli.attachment;

import java.util.List;

import org.banli.shared.FieldProblem;

/**
 * What a page shows of the attachments at one place.
 *
 * @param mayChange whether the reader may add and remove
 * @param back the page that shows it, to come back to
 * @param said what was just done, null for nothing
 * @param problems what was refused
 */
public record AttachmentPanel(AttachmentPlace place, String title, List<Attachment> files, List<Attachment> removed,
		boolean mayChange, String back, Limits limits, String said, List<FieldProblem> problems) {

	/**
	 * What may be uploaded, for people and for the file chooser.
	 *
	 * @param bytes the largest file
	 * @param size the same as people read it
	 * @param types the types as people read them
	 * @param accept the extensions for the file chooser
	 */
	public record Limits(long bytes, String size, String types, String accept) {
	}

	/** The HTML id of the part that is swapped. */
	public String id() {
		return "attachments-" + this.place.anchor();
	}

	public boolean isEmpty() {
		return this.files.isEmpty() && this.removed.isEmpty();
	}

	/** The same where nothing can be changed. */
	public AttachmentPanel readOnly() {
		return new AttachmentPanel(this.place, this.title, this.files, this.removed, false, this.back, this.limits,
				this.said, this.problems);
	}

	AttachmentPanel saying(String sentence, List<FieldProblem> refused) {
		return new AttachmentPanel(this.place, this.title, this.files, this.removed, this.mayChange, this.back,
				this.limits, sentence, refused);
	}

}
