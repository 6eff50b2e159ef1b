package org.banli.referral;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.banli.attachment.Attachments;
import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.document.Documents;
import org.banli.identity.CurrentUser;
import org.banli.shared.Refused;
import org.banli.shared.Words;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was sent as one file (ZIP) with a manifest of names and SHA-256, for bodies that
 * are not connected.
 */
@Service
class ReferralPackage {

	private static final long MOST_BYTES = 300L * 1024 * 1024;

	private final ReferralMapper mapper;

	private final Documents documents;

	private final Attachments attachments;

	private final AuditTrail audit;

	private final Words words;

	ReferralPackage(ReferralMapper mapper, Documents documents, Attachments attachments, AuditTrail audit,
			Words words) {
		this.mapper = mapper;
		this.documents = documents;
		this.attachments = attachments;
		this.audit = audit;
		this.words = words;
	}

	/**
	 * The package of a referral that was sent.
	 * @throws Refused when it was not sent yet
	 */
	@Transactional
	public byte[] zip(CurrentUser user, Referral referral) {
		List<FileEntry> entries = this.mapper.items(referral.id());
		if (entries.isEmpty()) {
			throw new Refused("referral.package.notSent");
		}
		if (entries.stream().mapToLong(FileEntry::sizeBytes).sum() > MOST_BYTES) {
			throw new Refused("referral.package.tooLarge");
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		StringBuilder manifest = new StringBuilder();
		try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
			int no = 0;
			for (FileEntry entry : entries) {
				String name = name(++no, entry);
				put(zip, name, content(user, entry), referral);
				manifest.append(entry.sha256()).append("  ").append(name).append('\n');
			}
			put(zip, "SHA256SUMS.txt", manifest.toString().getBytes(StandardCharsets.UTF_8), referral);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.audit.record(user.actor(), AuditEvent.of("referral.packaged", referral.caseKey(),
				this.words.of("referral.packaged", referral.letterNumber())));
		return bytes.toByteArray();
	}

	/**
	 * The time of every entry is that of the sending, so that the package is always the
	 * same.
	 */
	private static void put(ZipOutputStream zip, String name, byte[] content, Referral referral) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTime(referral.sentAt().toEpochMilli());
		zip.putNextEntry(entry);
		zip.write(content);
		zip.closeEntry();
	}

	private byte[] content(CurrentUser user, FileEntry entry) {
		return (entry.documentId() != null) ? this.documents.content(entry.documentId())
				: this.attachments.content(user, entry.attachmentId());
	}

	private String name(int no, FileEntry entry) {
		String title = entry.title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
		String item = (entry.kind().ordinal() + 1) + "-" + this.words.of("referral.item." + entry.kind());
		return item + "/" + "%03d-".formatted(no) + title + ((entry.documentId() != null) ? ".pdf" : "");
	}

}
