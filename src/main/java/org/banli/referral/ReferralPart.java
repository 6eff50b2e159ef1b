package org.banli.referral;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.banli.casefile.CaseFile;
import org.banli.casefile.CasePart;
import org.banli.casefile.CaseTab;
import org.banli.document.IssuedPaper;
import org.banli.identity.CurrentUser;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/**
 * What the referral adds to a case: its page, its part of the API, and what it forbids.
 */
@Component
class ReferralPart implements CasePart {

	/** Where the police or the procuratorate conducts a criminal case. */
	private static final Set<ReferralState> CRIMINAL = EnumSet.of(ReferralState.FILED, ReferralState.GOODS_HANDED,
			ReferralState.INVESTIGATING, ReferralState.PROSECUTED);

	private final Referrals referrals;

	private final ReferralClocks clocks;

	private final ReferralFile referralFile;

	private final ReferralSettings settings;

	private final Words words;

	ReferralPart(Referrals referrals, ReferralClocks clocks, ReferralFile referralFile, ReferralSettings settings,
			Words words) {
		this.referrals = referrals;
		this.clocks = clocks;
		this.referralFile = referralFile;
		this.settings = settings;
		this.words = words;
	}

	@Override
	public String name() {
		return "referral";
	}

	@Override
	public Object view(CurrentUser user, CaseFile file) {
		Optional<Referral> found = this.referrals.ofCase(file.id());
		if (found.isEmpty()) {
			return new ReferralView(0, 0, ReferralState.NONE, List.of(), List.of(), List.of());
		}
		Referral referral = found.get();
		return new ReferralView(referral.id(), referral.roundNo(), referral.state(),
				this.clocks.list(referral).stream().map(ReferralView.ClockLine::of).toList(),
				this.referralFile.issued(referral).stream().map((paper) -> document(file, paper)).toList(),
				this.referrals.happenings(file.id()).stream().map(ReferralView.HappeningLine::of).toList());
	}

	private static ReferralView.DocumentLine document(CaseFile file, IssuedPaper paper) {
		String base = "/cases/" + file.id() + "/referral/papers/";
		return new ReferralView.DocumentLine(paper.code(), paper.title(), paper.docNumber(), paper.issuedAt(),
				base + paper.pdfId(), base + paper.docxId());
	}

	@Override
	public Optional<CaseTab> tab(CurrentUser user, CaseFile file) {
		return Optional
			.of(new CaseTab("referral", this.words.of("referral.tab"), "/cases/" + file.id() + "/referral", null, 50));
	}

	@Override
	public Optional<String> pageOutside(CurrentUser user, long caseId) {
		return this.referrals.ofCase(caseId)
			.filter((referral) -> Referrals.isSentTo(user, referral))
			.map((referral) -> "/referrals/" + referral.id());
	}

	@Override
	public List<String> beforeClosing(CaseFile file) {
		Optional<Referral> referral = this.referrals.ofCase(file.id()).filter((one) -> !one.state().isOver());
		boolean mayClose = referral.isEmpty() || (this.settings.onReferral() == ReferralSettings.OnReferral.CLOSE
				&& referral.get().state().isSent() && referral.get().state().isBlocking());
		return mayClose ? List.of()
				: List.of(this.words.of("referral.keepsOpen", this.referrals.state(referral.get().state())));
	}

	@Override
	public Optional<LocalDate> filedByPolice(CaseFile file) {
		return this.referrals.ofCase(file.id())
			.filter((referral) -> CRIMINAL.contains(referral.state()))
			.map(Referral::filedOn);
	}

	@Override
	public Optional<String> blocksPenalty(CaseFile file) {
		Optional<Referral> found = this.referrals.ofCase(file.id());
		if (found.isEmpty()) {
			return Optional.empty();
		}
		Referral referral = found.get();
		if (referral.state().isBlocking()) {
			return Optional.of(this.words.of("referral.blocks", this.referrals.state(referral.state())));
		}
		if (referral.state() == ReferralState.CLOSED && referral.criminalFine() != null) {
			return Optional.of(this.words.of("referral.blocks.fined", referral.criminalFine().toPlainString(),
					referral.fineOffset().toPlainString()));
		}
		return Optional.empty();
	}

}
