package org.banli.referral;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.banli.attachment.AttachmentOwner;
import org.banli.attachment.AttachmentPlace;
import org.banli.casefile.CaseFiles;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.organization.Post;
import org.banli.shared.DomainException;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Component;

/**
 * Who may read and change the files of a referral: the bureau, and after it was sent the
 * bodies that it was sent to. The five items are the team's; the scan of a paper is
 * attached by whoever does that step.
 */
@Component
class ReferralAttachments implements AttachmentOwner {

	/** Before the number of the last event: the paper that leads to the next. */
	static final String PAPER = "paper:";

	private static final Pattern SUBJECT = Pattern.compile("item:("
			+ Stream.of(FileItem.values()).map(Enum::name).collect(Collectors.joining("|")) + ")|paper:\\d{1,9}");

	private final ReferralMapper mapper;

	private final CaseFiles files;

	private final Workflow workflow;

	private final Words words;

	ReferralAttachments(ReferralMapper mapper, CaseFiles files, Workflow workflow, Words words) {
		this.mapper = mapper;
		this.files = files;
		this.workflow = workflow;
		this.words = words;
	}

	@Override
	public String kind() {
		return Referral.KEY_KIND;
	}

	private Optional<Referral> referral(AttachmentPlace place) {
		return this.mapper.find(place.businessKey().id());
	}

	@Override
	public boolean mayRead(CurrentUser user, AttachmentPlace place) {
		Optional<Referral> referral = referral(place);
		if (referral.isEmpty()) {
			return false;
		}
		if (Rights.may(user, Action.VIEW_CASE, referral.get().unitId())) {
			return true;
		}
		return Referrals.isSentTo(user, referral.get()) && (isOwnPaper(user, referral.get(), place)
				|| (Referrals.seesFile(user, referral.get(), this.mapper) && wasSent(referral.get(), place)));
	}

	/** Of the five items only what went out; what is prepared since is the bureau's. */
	private boolean wasSent(Referral referral, AttachmentPlace place) {
		return place.subject().startsWith("item:") && this.mapper.items(referral.id())
			.stream()
			.anyMatch((item) -> item.attachmentId() != null
					&& place.subject().equals(ReferralFile.place(referral, item.kind()).subject()));
	}

	private boolean isOwnPaper(CurrentUser user, Referral referral, AttachmentPlace place) {
		return place.subject().startsWith(PAPER) && Stream.of(referral.policeUnitId(), referral.procuratorateUnitId())
			.anyMatch((unit) -> unit != null && user.holds(Post.LIAISON, unit));
	}

	@Override
	public Optional<DomainException> whyNotChange(CurrentUser user, AttachmentPlace place) {
		Referral referral = referral(place).orElseThrow(() -> new NotFound("attachment.unknown"));
		if (!SUBJECT.matcher(place.subject()).matches()) {
			return Optional.of(new NotFound("attachment.unknown"));
		}
		if (place.subject().startsWith(PAPER)) {
			return whyNotPaper(user, referral, place);
		}
		if (!referral.team().contains(user.username())) {
			return Optional.of(new Refused("referral.teamOnly"));
		}
		boolean isOpen = Set
			.of(ReferralState.VERIFYING, ReferralState.REPORTED, ReferralState.APPROVED, ReferralState.SUPPLEMENTING)
			.contains(referral.state());
		return isOpen ? Optional.empty() : Optional.of(new Refused("referral.attachment.sent"));
	}

	/** What was sent stays as it was sent; something better is added to it. */
	@Override
	public Optional<DomainException> whyKept(AttachmentPlace place, long attachmentId) {
		boolean isSent = this.mapper.items(place.businessKey().id())
			.stream()
			.anyMatch((item) -> item.attachmentId() != null && item.attachmentId() == attachmentId);
		return isSent ? Optional.of(new Refused("referral.attachment.sent")) : Optional.empty();
	}

	/** Papers are attached to the step that is open, never changed afterwards. */
	private Optional<DomainException> whyNotPaper(CurrentUser user, Referral referral, AttachmentPlace place) {
		boolean isNext = place.subject().equals(PAPER + referral.lastSeq());
		boolean mayDo = referral.team().contains(user.username()) || isOwnPaper(user, referral, place);
		return (isNext && mayDo) ? Optional.empty() : Optional.of(new Refused("referral.attachment.done"));
	}

	@Override
	public void lock(AttachmentPlace place) {
		referral(place).ifPresent((referral) -> this.workflow.lock(referral.caseKey()));
	}

	@Override
	public boolean isInternal(AttachmentPlace place) {
		return false;
	}

	@Override
	public String title(AttachmentPlace place) {
		return place.subject().startsWith(PAPER) ? this.words.of("referral.attachment.paper")
				: this.words.of("referral.item." + place.subject().substring("item:".length()));
	}

	@Override
	public String page(AttachmentPlace place) {
		return referral(place).map((referral) -> "/cases/" + this.files.get(referral.caseId()).id() + "/referral")
			.orElse("/cases");
	}

}
