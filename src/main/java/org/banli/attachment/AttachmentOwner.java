package org.banli.attachment;

import java.util.Optional;
import java.util.Set;

import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;

/**
 * Says, for the matters of one kind, who may read attachments and who may add and remove
 * them. Each kind of business has one bean of it, and one more for each part that a
 * feature of its own answers for.
 */
public interface AttachmentOwner {

	/** The kind of the business keys it speaks for. */
	String kind();

	/**
	 * The parts of the matter it speaks for, by the word of the subject before the colon;
	 * empty for all that nobody else speaks for.
	 */
	default Set<String> parts() {
		return Set.of();
	}

	/** Whether the user may read what is attached there; if not, it is unknown to him. */
	boolean mayRead(CurrentUser user, AttachmentPlace place);

	/** Why the user may not add and remove there, empty when he may. */
	Optional<DomainException> whyNotChange(CurrentUser user, AttachmentPlace place);

	/** Why one of them must stay although others may be added and removed. */
	default Optional<DomainException> whyKept(AttachmentPlace place, long attachmentId) {
		return Optional.empty();
	}

	/**
	 * Holds the matter until the transaction ends, so that two who add to it at once are
	 * counted one after the other.
	 */
	void lock(AttachmentPlace place);

	/** Whether only the unit that works there may hear of it in the trail. */
	boolean isInternal(AttachmentPlace place);

	/** What the attachments there are called. */
	String title(AttachmentPlace place);

	/** The page of the matter. */
	String page(AttachmentPlace place);

}
