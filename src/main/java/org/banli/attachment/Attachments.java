package org.banli.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.identity.CurrentUser;
import org.banli.shared.BusinessKey;
import org.banli.shared.DomainException;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds, lists, opens and removes the files of matters, by the rights of their owners. */
@Service
public class Attachments {

	private static final Logger log = LoggerFactory.getLogger(Attachments.class);

	private static final int MOST_SHOWN = 200;

	private static final int REASON_LENGTH = 2;

	private static final int LONGEST_REASON = 200;

	private final AttachmentMapper mapper;

	private final FileStore store;

	private final FileCheck check;

	private final List<AttachmentOwner> owners;

	private final AuditTrail audit;

	private final AttachmentSettings settings;

	private final Clock clock;

	private final Words words;

	Attachments(AttachmentMapper mapper, FileStore store, FileCheck check, List<AttachmentOwner> owners,
			AuditTrail audit, AttachmentSettings settings, Clock clock, Words words) {
		this.mapper = mapper;
		this.store = store;
		this.check = check;
		this.owners = owners;
		this.audit = audit;
		this.settings = settings;
		this.clock = clock;
		this.words = words;
	}

	/**
	 * An attachment and where its content lies.
	 *
	 * @param file the content, found to be what was uploaded
	 */
	record Opened(Attachment attachment, Path file) {
	}

	/**
	 * Adds a file.
	 * @throws InvalidInput when it is too large, too much, or not what its name says
	 */
	@Transactional
	public Attachment add(CurrentUser user, AttachmentPlace place, Upload upload) {
		requireChange(user, place);
		String name = FileName.tidy(upload.fileName(), this.words.of("attachment.nameless"));
		long largest = this.settings.maxFileSize().toBytes();
		checkRoom(place, name, upload.sizeBytes());
		try (InputStream content = upload.content().getInputStream();
				FileStore.Incoming incoming = this.store.receive(content, largest)) {
			if (incoming.sizeBytes() > largest) {
				throw refused("attachment.refused.size", name, Attachment.sizeText(largest));
			}
			String mediaType = this.check.mediaType(name, incoming.file());
			this.store.keep(incoming);
			// only now, so that a slow upload holds nobody up
			owner(place).lock(place);
			checkRoom(place, name, incoming.sizeBytes());
			return insert(user, place, name, mediaType, incoming);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Attachment insert(CurrentUser user, AttachmentPlace place, String name, String mediaType,
			FileStore.Incoming incoming) {
		AttachmentMapper.Row row = new AttachmentMapper.Row(new Attachment(0, place.businessKey().toString(),
				place.subject(), name, mediaType, incoming.sizeBytes(), incoming.sha256(), user.username(),
				user.personName(), user.unitName(), now(), null, null, null, null));
		this.mapper.insert(row);
		Attachment added = this.mapper.find(row.getId()).orElseThrow();
		record(user, added, "added", "attachment.trail.added", null);
		return added;
	}

	private void checkRoom(AttachmentPlace place, String name, long bytes) {
		AttachmentMapper.Usage usage = this.mapper.usage(place.businessKey().toString());
		if (usage.files() >= this.settings.maxFiles()) {
			throw refused("attachment.refused.count", name, this.settings.maxFiles());
		}
		long most = this.settings.maxTotalSize().toBytes();
		if (usage.totalBytes() + bytes > most) {
			throw refused("attachment.refused.total", name, Attachment.sizeText(most));
		}
	}

	/**
	 * What a page shows of a place; empty when the user may not read there.
	 * @param back the address of that page
	 */
	@Transactional(readOnly = true)
	public Optional<AttachmentPanel> panel(CurrentUser user, AttachmentPlace place, String back) {
		AttachmentOwner owner = owner(place);
		if (!owner.mayRead(user, place)) {
			return Optional.empty();
		}
		Map<Boolean, List<Attachment>> byRemoved = this.mapper
			.list(place.businessKey().toString(), place.subject(), MOST_SHOWN)
			.stream()
			.collect(Collectors.partitioningBy(Attachment::isRemoved));
		long largest = this.settings.maxFileSize().toBytes();
		AttachmentPanel.Limits limits = new AttachmentPanel.Limits(largest, Attachment.sizeText(largest),
				this.check.allowed(), this.check.accept());
		return Optional.of(new AttachmentPanel(place, owner.title(place), byRemoved.get(false), byRemoved.get(true),
				owner.whyNotChange(user, place).isEmpty(), back, limits, null, List.of()));
	}

	/** The files of a matter that the user may read. */
	@Transactional(readOnly = true)
	public List<Attachment> list(CurrentUser user, BusinessKey businessKey) {
		Map<AttachmentPlace, List<Attachment>> byPlace = this.mapper.ofMatter(businessKey.toString(), MOST_SHOWN)
			.stream()
			.collect(Collectors.groupingBy(Attachment::place, java.util.LinkedHashMap::new, Collectors.toList()));
		return byPlace.entrySet()
			.stream()
			.filter((entry) -> owner(entry.getKey()).mayRead(user, entry.getKey()))
			.flatMap((entry) -> entry.getValue().stream())
			.toList();
	}

	/**
	 * The files of a matter, for the product itself; whoever shows them asks for rights.
	 */
	@Transactional(readOnly = true)
	public List<Attachment> ofMatter(BusinessKey businessKey) {
		return this.mapper.ofMatter(businessKey.toString(), MOST_SHOWN);
	}

	/**
	 * Reads a file, for a package of several, and notes who did.
	 * @throws NotFound when there is none or the user may not know of it
	 */
	public byte[] content(CurrentUser user, long id) {
		try {
			return Files.readAllBytes(open(user, id).file());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Opens a file and notes who did.
	 * @throws NotFound when there is none or the user may not know of it
	 * @throws Refused when it was removed, or its content is not what was uploaded
	 */
	Opened open(CurrentUser user, long id) {
		Attachment attachment = readable(user, id);
		if (attachment.isRemoved()) {
			throw new Refused("attachment.isRemoved", attachment.fileName(), attachment.removerName());
		}
		Optional<Path> file = this.store.find(attachment.sha256());
		if (file.isEmpty()) {
			log.error("The content of attachment {} is missing or was changed: {}", id,
					this.store.path(attachment.sha256()));
			throw new Refused("attachment.damaged", attachment.fileName());
		}
		this.audit.recordApart(user.actor(),
				AuditEvent
					.of("attachment.viewed", attachment.place().businessKey(),
							this.words.of("attachment.trail.viewed", attachment.fileName()))
					.on(subject(attachment)));
		return new Opened(attachment, file.get());
	}

	/** One attachment, removed or not. */
	@Transactional(readOnly = true)
	public Attachment readable(CurrentUser user, long id) {
		return this.mapper.find(id)
			.filter((attachment) -> owner(attachment.place()).mayRead(user, attachment.place()))
			.orElseThrow(() -> new NotFound("attachment.unknown"));
	}

	/** Marks a file as removed; row and content stay. */
	@Transactional
	public Attachment remove(CurrentUser user, long id, String reason) {
		Attachment attachment = readable(user, id);
		requireChange(user, attachment.place());
		owner(attachment.place()).whyKept(attachment.place(), id).ifPresent((refusal) -> {
			throw refusal;
		});
		String why = (reason == null) ? "" : reason.strip();
		if (why.length() < REASON_LENGTH || why.length() > LONGEST_REASON) {
			throw new InvalidInput("reason",
					this.words.of("attachment.reasonLength", attachment.fileName(), REASON_LENGTH, LONGEST_REASON));
		}
		if (this.mapper.remove(id, user.username(), user.personName(), now(), why) == 0) {
			throw new Refused("attachment.isRemoved", attachment.fileName(), attachment.removerName());
		}
		record(user, attachment, "removed", "attachment.trail.removed", why);
		return attachment;
	}

	/** Takes a removal back. */
	@Transactional
	public Attachment restore(CurrentUser user, long id) {
		Attachment attachment = readable(user, id);
		requireChange(user, attachment.place());
		owner(attachment.place()).lock(attachment.place());
		checkRoom(attachment.place(), attachment.fileName(), attachment.sizeBytes());
		if (this.mapper.restore(id) == 0) {
			throw new Refused("attachment.isThere", attachment.fileName());
		}
		record(user, attachment, "restored", "attachment.trail.restored", null);
		return attachment;
	}

	private void requireChange(CurrentUser user, AttachmentPlace place) {
		AttachmentOwner owner = owner(place);
		if (!owner.mayRead(user, place)) {
			throw new NotFound("attachment.unknown");
		}
		Optional<DomainException> refusal = owner.whyNotChange(user, place);
		if (refusal.isPresent()) {
			throw refusal.get();
		}
	}

	// entries named like a task's are shown to the unit they come from alone
	private void record(CurrentUser user, Attachment attachment, String what, String sentence, String quote) {
		boolean isInternal = owner(attachment.place()).isInternal(attachment.place());
		String action = (isInternal ? "task.attachment." : "attachment.") + what;
		this.audit.record(user.actor(),
				AuditEvent
					.of(action, attachment.place().businessKey(),
							this.words.of(sentence, attachment.fileName(),
									owner(attachment.place()).title(attachment.place())))
					.on(subject(attachment))
					.quoting(quote));
	}

	private static String subject(Attachment attachment) {
		return "attachment:" + attachment.id();
	}

	AttachmentOwner owner(AttachmentPlace place) {
		String part = place.subject().split(":", 2)[0];
		List<AttachmentOwner> ofKind = this.owners.stream()
			.filter((owner) -> owner.kind().equals(place.businessKey().kind()))
			.toList();
		return ofKind.stream()
			.filter((owner) -> owner.parts().contains(part))
			.findFirst()
			.or(() -> ofKind.stream().filter((owner) -> owner.parts().isEmpty()).findFirst())
			.orElseThrow(() -> new NotFound("attachment.unknown"));
	}

	private InvalidInput refused(String key, Object... arguments) {
		return new InvalidInput(FileCheck.FIELD, this.words.of(key, arguments));
	}

	// the column keeps microseconds
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
