package org.banli.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DocumentMapper {

	boolean hasContent(@Param("sha256") String sha256);

	void insertContent(@Param("sha256") String sha256, @Param("content") byte[] content);

	void insert(Row row);

	List<StoredDocument> list(@Param("businessKey") String businessKey);

	Optional<StoredDocument> find(@Param("id") long id);

	Content content(@Param("sha256") String sha256);

	/**
	 * The bytes of a document.
	 *
	 * @param content the bytes
	 */
	record Content(byte[] content) {

	}

	/** A row to be written; a class, because the database gives it its id. */
	final class Row {

		private final NewDocument document;

		private final long sizeBytes;

		private final String sha256;

		private final Instant createdAt;

		private long id;

		Row(NewDocument document, long sizeBytes, String sha256, Instant createdAt) {
			this.document = document;
			this.sizeBytes = sizeBytes;
			this.sha256 = sha256;
			this.createdAt = createdAt;
		}

		public NewDocument getDocument() {
			return this.document;
		}

		public long getSizeBytes() {
			return this.sizeBytes;
		}

		public String getSha256() {
			return this.sha256;
		}

		public Instant getCreatedAt() {
			return this.createdAt;
		}

		public long getId() {
			return this.id;
		}

		public void setId(long id) {
			this.id = id;
		}

	}

}
