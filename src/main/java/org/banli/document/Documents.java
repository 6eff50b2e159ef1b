package org.banli.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps documents: equal content is stored once, lists never read it, and what is read is
 * checked against its hash.
 */
@Service
public class Documents {

	private final DocumentMapper mapper;

	private final Clock clock;

	Documents(DocumentMapper mapper, Clock clock) {
		this.mapper = mapper;
		this.clock = clock;
	}

	@Transactional
	public StoredDocument store(NewDocument document) {
		String sha256 = sha256(document.content());
		if (!this.mapper.hasContent(sha256)) {
			this.mapper.insertContent(sha256, document.content());
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		DocumentMapper.Row row = new DocumentMapper.Row(document, document.content().length, sha256, now);
		this.mapper.insert(row);
		return this.mapper.find(row.getId()).orElseThrow();
	}

	/** The documents of a business in the order they were stored. */
	@Transactional(readOnly = true)
	public List<StoredDocument> list(String businessKey) {
		return this.mapper.list(businessKey);
	}

	@Transactional(readOnly = true)
	public Optional<StoredDocument> find(long id) {
		return this.mapper.find(id);
	}

	/**
	 * Reads the content of a document.
	 * @param id the document's id
	 * @throws NoSuchElementException if there is no such document
	 * @throws IllegalStateException if the content no longer has the hash it was stored
	 * under
	 */
	@Transactional(readOnly = true)
	public byte[] content(long id) {
		StoredDocument document = find(id).orElseThrow(() -> new NoSuchElementException("No document " + id));
		byte[] content = this.mapper.content(document.sha256()).content();
		if (!sha256(content).equals(document.sha256())) {
			throw new IllegalStateException("The content of document " + id + " was changed after it was stored");
		}
		return content;
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
