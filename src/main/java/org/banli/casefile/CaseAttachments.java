package org.banli.casefile;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.banli.attachment.AttachmentOwner;
import org.banli.attachment.AttachmentPlace;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.shared.DomainException;
import org.banli.shared.Forbidden;
import org.banli.shared.Words;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Component;

/**
 * Who may read and change the files of evidence: whoever may view a case reads them,
 * whoever works on it changes them until it is closed.
 */
@Component
public class CaseAttachments implements AttachmentOwner {

	private static final String PART = "evidence";

	private static final Pattern SUBJECT = Pattern.compile(PART + ":(\\d{1,18})");

	private final CaseFiles files;

	private final CaseEditing editing;

	private final EvidenceMapper evidence;

	private final Words words;

	private final Workflow workflow;

	CaseAttachments(CaseFiles files, CaseEditing editing, EvidenceMapper evidence, Words words, Workflow workflow) {
		this.files = files;
		this.editing = editing;
		this.evidence = evidence;
		this.words = words;
		this.workflow = workflow;
	}

	public static AttachmentPlace of(Evidence evidence) {
		return new AttachmentPlace(CaseFile.key(evidence.caseId()), evidence.subject());
	}

	@Override
	public String kind() {
		return CaseFile.KEY_KIND;
	}

	@Override
	public Set<String> parts() {
		return Set.of(PART);
	}

	@Override
	public boolean mayRead(CurrentUser user, AttachmentPlace place) {
		if (!Rights.may(user, Action.VIEW_CASE)) {
			return false;
		}
		return this.files.find(user, place.businessKey().id()).isPresent() && evidence(place).isPresent();
	}

	private Optional<Evidence> evidence(AttachmentPlace place) {
		Matcher subject = SUBJECT.matcher(place.subject());
		return subject.matches() ? this.evidence.find(place.businessKey().id(), Long.parseLong(subject.group(1)))
				: Optional.empty();
	}

	@Override
	public Optional<DomainException> whyNotChange(CurrentUser user, AttachmentPlace place) {
		if (!Rights.may(user, Action.WORK_ON_CASE)) {
			return Optional.of(new Forbidden("identity.postMayNot"));
		}
		return this.editing.whyNot(user, this.files.get(place.businessKey().id()));
	}

	@Override
	public void lock(AttachmentPlace place) {
		this.workflow.lock(place.businessKey());
	}

	@Override
	public boolean isInternal(AttachmentPlace place) {
		return false;
	}

	@Override
	public String title(AttachmentPlace place) {
		return evidence(place).map((found) -> this.words.of("casefacts.evidence.files", found.number(), found.title()))
			.orElse("");
	}

	@Override
	public String page(AttachmentPlace place) {
		String register = "/cases/" + place.businessKey().id() + "/evidence";
		return evidence(place).map((found) -> register + "/" + found.id()).orElse(register);
	}

}
