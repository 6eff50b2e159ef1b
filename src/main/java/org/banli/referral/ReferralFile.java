package org.banli.referral;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.banli.attachment.Attachment;
import org.banli.attachment.AttachmentPlace;
import org.banli.attachment.Attachments;
import org.banli.document.Documents;
import org.banli.document.IssuedPaper;
import org.banli.document.IssuedPapers;
import org.banli.document.StoredDocument;

import org.springframework.stereotype.Component;

/**
 * The file of a referral (移送卷): its five items, which of them are complete, and a hash
 * over all of it.
 */
@Component
class ReferralFile {

	private static final String ITEM = "item:";

	/** Which papers of the product belong to which item. */
	private static final Map<String, FileItem> PAPERS = Map.of(ReferralPapers.LETTER, FileItem.TRANSFER_LETTER,
			ReferralPapers.LIST, FileItem.TRANSFER_LETTER, ReferralPapers.REPORT, FileItem.INVESTIGATION_REPORT,
			ReferralPapers.GOODS_LIST, FileItem.GOODS_LIST);

	private final ReferralMapper mapper;

	private final Attachments attachments;

	private final IssuedPapers papers;

	private final Documents documents;

	private final ReferralPapers writer;

	ReferralFile(ReferralMapper mapper, Attachments attachments, IssuedPapers papers, Documents documents,
			ReferralPapers writer) {
		this.mapper = mapper;
		this.attachments = attachments;
		this.papers = papers;
		this.documents = documents;
		this.writer = writer;
	}

	/**
	 * One of the five items.
	 *
	 * @param isComplete whether it may go out so
	 * @param isMadeAtSending whether the product makes it when the file is sent
	 */
	record Item(FileItem kind, List<FileEntry> entries, boolean isComplete, boolean isMadeAtSending) {
	}

	/** Where the files of an item are attached. */
	static AttachmentPlace place(Referral referral, FileItem item) {
		return new AttachmentPlace(referral.key(), ITEM + item);
	}

	/** The five items as they are now. */
	List<Item> items(Referral referral) {
		List<FileEntry> entries = entries(referral);
		List<Item> items = new ArrayList<>();
		for (FileItem kind : FileItem.values()) {
			List<FileEntry> own = entries.stream().filter((entry) -> entry.kind() == kind).toList();
			boolean isMade = own.isEmpty() && isMadeAtSending(referral, kind);
			items.add(new Item(kind, own, !own.isEmpty() || isMade, isMade));
		}
		return items;
	}

	private boolean isMadeAtSending(Referral referral, FileItem kind) {
		return switch (kind) {
			case TRANSFER_LETTER -> !referral.state().isSent();
			case GOODS_LIST -> !referral.state().isSent() && !this.writer.goods(referral).isEmpty();
			default -> false;
		};
	}

	/** The items that are not complete. */
	List<FileItem> missing(Referral referral) {
		return items(referral).stream().filter((item) -> !item.isComplete()).map(Item::kind).toList();
	}

	/** All files that belong to an item, papers first. */
	List<FileEntry> entries(Referral referral) {
		List<FileEntry> entries = new ArrayList<>();
		for (IssuedPaper paper : issued(referral)) {
			FileItem kind = PAPERS.get(paper.code());
			if (kind != null) {
				StoredDocument pdf = this.documents.find(paper.pdfId()).orElseThrow();
				String title = (paper.docNumber() == null) ? paper.title() : paper.title() + " " + paper.docNumber();
				entries.add(new FileEntry(kind, title, pdf.id(), null, pdf.sizeBytes(), pdf.sha256()));
			}
		}
		for (Attachment file : this.attachments.ofMatter(referral.key())) {
			if (file.subject().startsWith(ITEM)) {
				entries.add(new FileEntry(FileItem.valueOf(file.subject().substring(ITEM.length())), file.fileName(),
						null, file.id(), file.sizeBytes(), file.sha256()));
			}
		}
		return entries;
	}

	/** The papers that the product has issued for a referral. */
	List<IssuedPaper> issued(Referral referral) {
		String prefix = ReferralPapers.prefix(referral);
		return this.papers.list(referral.caseKey().toString())
			.stream()
			.filter((paper) -> paper.subject().startsWith(prefix) && paper.withdrawnReason() == null)
			.toList();
	}

	/** Keeps what is sent. */
	void freeze(Referral referral) {
		int seq = 0;
		List<FileEntry> entries = new ArrayList<>(entries(referral));
		entries.sort(java.util.Comparator.comparing(FileEntry::kind));
		for (FileEntry entry : entries) {
			this.mapper.insertItem(referral.id(), ++seq, entry);
		}
	}

	/** Adds to what was sent what the police had asked for since. */
	void freezeMore(Referral referral) {
		List<FileEntry> sent = this.mapper.items(referral.id());
		int seq = sent.size();
		for (FileEntry entry : entries(referral)) {
			boolean isKnown = sent.stream()
				.anyMatch((old) -> java.util.Objects.equals(old.documentId(), entry.documentId())
						&& java.util.Objects.equals(old.attachmentId(), entry.attachmentId()));
			if (!isKnown) {
				this.mapper.insertItem(referral.id(), ++seq, entry);
			}
		}
	}

	/** The hash over kind, title and content of all files, in their order. */
	String hash(Referral referral) {
		StringBuilder lines = new StringBuilder();
		entries(referral).stream()
			.map((entry) -> entry.kind() + " " + entry.sha256() + " " + entry.title() + "\n")
			.sorted()
			.forEach(lines::append);
		return sha256(lines.toString());
	}

	static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
