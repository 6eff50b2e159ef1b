package org.banli.casefile;

import java.util.Optional;

import org.banli.attachment.AttachmentOwner;
import org.banli.attachment.AttachmentPlace;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.shared.DomainException;
import org.banli.shared.Forbidden;
import org.banli.workflow.Workflow;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may read and change the files of cases: whoever may view a case reads what belongs
 * to a part of it, whoever works on it changes them until it is closed.
 */
@Component
class CaseAttachments implements AttachmentOwner {

	private final CaseFiles files;

	private final CaseEditing editing;

	/* asked late: features have files of their own attached */
	private final ObjectProvider<CasePart> parts;

	private final Workflow workflow;

	CaseAttachments(CaseFiles files, CaseEditing editing, ObjectProvider<CasePart> parts, Workflow workflow) {
		this.files = files;
		this.editing = editing;
		this.parts = parts;
		this.workflow = workflow;
	}

	static AttachmentPlace of(Evidence evidence) {
		return new AttachmentPlace(CaseFile.key(evidence.caseId()), evidence.subject());
	}

	@Override
	public String kind() {
		return CaseFile.KEY_KIND;
	}

	@Override
	public boolean mayRead(CurrentUser user, AttachmentPlace place) {
		if (!Rights.may(user, Action.VIEW_CASE)) {
			return false;
		}
		return this.files.find(user, place.businessKey().id())
			.filter((file) -> titleOf(file, place).isPresent())
			.isPresent();
	}

	private Optional<String> titleOf(CaseFile file, AttachmentPlace place) {
		return this.parts.stream()
			.map((part) -> part.attachmentTitle(file, place.subject()))
			.flatMap(Optional::stream)
			.findFirst();
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
		return titleOf(this.files.get(place.businessKey().id()), place).orElse("");
	}

	@Override
	public String page(AttachmentPlace place) {
		String[] subject = place.subject().split(":");
		String page = "/cases/" + place.businessKey().id();
		return (subject.length == 2 && subject[0].equals("evidence")) ? page + "/evidence/" + subject[1] : page;
	}

}
