package org.banli.goods;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.banli.attachment.AttachmentOwner;
import org.banli.attachment.AttachmentPlace;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseStatus;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.Forbidden;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Component;

/** Photographs and signed papers of an item, kept with the hash they arrived with. */
@Component
class GoodsAttachments implements AttachmentOwner {

	private static final String PART = "item";

	private static final Pattern ITEM = Pattern.compile(PART + ":(\\d{1,18})");

	private final GoodsMapper mapper;

	private final GoodsAccess access;

	private final CaseFiles files;

	private final Workflow workflow;

	private final Words words;

	GoodsAttachments(GoodsMapper mapper, GoodsAccess access, CaseFiles files, Workflow workflow, Words words) {
		this.mapper = mapper;
		this.access = access;
		this.files = files;
		this.workflow = workflow;
		this.words = words;
	}

	static AttachmentPlace of(GoodsItem item) {
		return new AttachmentPlace(CaseFile.key(item.caseId()), PART + ":" + item.id());
	}

	@Override
	public String kind() {
		return CaseFile.KEY_KIND;
	}

	@Override
	public Set<String> parts() {
		return Set.of(PART);
	}

	private Optional<GoodsItem> item(AttachmentPlace place) {
		Matcher subject = ITEM.matcher(place.subject());
		return subject.matches() ? this.mapper.find(Long.parseLong(subject.group(1)))
			.filter((item) -> item.caseId() == place.businessKey().id()) : Optional.empty();
	}

	@Override
	public boolean mayRead(CurrentUser user, AttachmentPlace place) {
		try {
			this.files.visible(user, place.businessKey().id());
			return item(place).isPresent();
		}
		catch (NotFound | Forbidden ex) {
			return false;
		}
	}

	@Override
	public Optional<DomainException> whyNotChange(CurrentUser user, AttachmentPlace place) {
		CaseFile file = this.files.get(place.businessKey().id());
		if (!this.access.mayAct(user, file)) {
			return Optional.of(new Forbidden("goods.officersOnly"));
		}
		return (file.status() == CaseStatus.CLOSED) ? Optional.of(new Refused("goods.closed")) : Optional.empty();
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
		return item(place).map((item) -> this.words.of("goods.attachments", item.itemNo(), item.name())).orElse("");
	}

	@Override
	public String page(AttachmentPlace place) {
		String base = "/cases/" + place.businessKey().id() + "/goods";
		return item(place).map((item) -> base + "/" + item.id()).orElse(base);
	}

}
