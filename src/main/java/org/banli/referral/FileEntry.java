package org.banli.referral;

/**
 * One file of a referral.
 *
 * @param documentId the stored paper, null where it is an attached file
 * @param attachmentId the attached file, null where it is a paper
 */
record FileEntry(FileItem kind, String title, Long documentId, Long attachmentId, long sizeBytes, String sha256) {
}
