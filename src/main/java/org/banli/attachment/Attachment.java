package org.banli.attachment;

import java.time.Instant;

import org.banli.shared.BusinessKey;

/**
 * What is known of an attached file; its content is read apart.
 *
 * @param subject the part of the matter it belongs to
 * @param mediaType what the content was found to be
 * @param removedAt when it was removed, null while it is there
 */
public record Attachment(long id, String businessKey, String subject, String fileName, String mediaType, long sizeBytes,
		String sha256, String uploadedBy, String uploaderName, String uploaderUnit, Instant uploadedAt,
		String removedBy, String removerName, Instant removedAt, String removalReason) {

	private static final long KILO = 1024;

	public AttachmentPlace place() {
		return new AttachmentPlace(BusinessKey.parse(this.businessKey), this.subject);
	}

	public boolean isRemoved() {
		return this.removedAt != null;
	}

	/** Whether browsers can show it. */
	public boolean isPreviewable() {
		return FileType.isPreviewable(this.mediaType);
	}

	/** The size as people read it: 36 KB, 4.2 MB. */
	public String size() {
		return sizeText(this.sizeBytes);
	}

	static String sizeText(long bytes) {
		if (bytes < KILO * KILO) {
			return Math.max(1, Math.round(bytes / (double) KILO)) + " KB";
		}
		double mega = Math.round(bytes * 10 / (double) (KILO * KILO)) / 10.0;
		return ((mega == Math.rint(mega)) ? String.valueOf((long) mega) : String.valueOf(mega)) + " MB";
	}

}
