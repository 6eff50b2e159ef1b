package org.banli.referral;

import java.time.Clock;
import java.time.LocalDate;

import org.banli.attachment.Attachments;
import org.banli.casefile.CaseStepParts;

import org.springframework.stereotype.Component;

/** What all steps of a referral need. */
@Component
class ReferralStepParts {

	private final CaseStepParts caseParts;

	private final Referrals referrals;

	private final ReferralFile file;

	private final ReferralPapers papers;

	private final ReferralClocks clocks;

	private final ReferralMapper mapper;

	private final ReferralPartners partners;

	private final Attachments attachments;

	private final Clock clock;

	ReferralStepParts(CaseStepParts caseParts, Referrals referrals, ReferralFile file, ReferralPapers papers,
			ReferralClocks clocks, ReferralMapper mapper, ReferralPartners partners, Attachments attachments,
			Clock clock) {
		this.caseParts = caseParts;
		this.referrals = referrals;
		this.file = file;
		this.papers = papers;
		this.clocks = clocks;
		this.mapper = mapper;
		this.partners = partners;
		this.attachments = attachments;
		this.clock = clock;
	}

	CaseStepParts caseParts() {
		return this.caseParts;
	}

	Referrals referrals() {
		return this.referrals;
	}

	ReferralFile file() {
		return this.file;
	}

	ReferralPapers papers() {
		return this.papers;
	}

	ReferralClocks clocks() {
		return this.clocks;
	}

	ReferralMapper mapper() {
		return this.mapper;
	}

	ReferralPartners partners() {
		return this.partners;
	}

	Attachments attachments() {
		return this.attachments;
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
