package org.banli.attachment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AttachmentMapper {

	void insert(Row row);

	Optional<Attachment> find(@Param("id") long id);

	List<Attachment> list(@Param("businessKey") String businessKey, @Param("subject") String subject,
			@Param("limit") int limit);

	List<Attachment> ofMatter(@Param("businessKey") String businessKey, @Param("limit") int limit);

	Usage usage(@Param("businessKey") String businessKey);

	int remove(@Param("id") long id, @Param("by") String by, @Param("name") String name, @Param("at") Instant at,
			@Param("reason") String reason);

	int restore(@Param("id") long id);

	Set<String> known(@Param("contents") Collection<String> contents);

	/** How much a matter has attached. */
	record Usage(int files, long totalBytes) {
	}

	/** A row to be written; a class, because the database gives it its id. */
	final class Row {

		private final Attachment attachment;

		private long id;

		Row(Attachment attachment) {
			this.attachment = attachment;
		}

		public Attachment getAttachment() {
			return this.attachment;
		}

		public long getId() {
			return this.id;
		}

		public void setId(long id) {
			this.id = id;
		}

	}

}
