package org.banli.attachment;

import org.banli.shared.BusinessKey;

/**
 * Where in a matter an attachment belongs.
 *
 * @param subject the part of the matter in its owner's words, such as {@code opinion:12}
 */
public record AttachmentPlace(BusinessKey businessKey, String subject) {

	/** The subject as part of an HTML id. */
	public String anchor() {
		return this.subject.replace(':', '-');
	}

}
