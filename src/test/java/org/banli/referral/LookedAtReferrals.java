package org.banli.referral;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.banli.casefile.CaseScenario;
import org.banli.testing.Plays;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/** Plays referrals to where their pages are to be looked at. */
@TestComponent
@Import({ CaseScenario.class, ReferralScenario.class, DecidedCases.class })
public class LookedAtReferrals implements Plays {

	private final CaseScenario cases;

	private final ReferralScenario play;

	LookedAtReferrals(CaseScenario cases, ReferralScenario play) {
		this.cases = cases;
		this.play = play;
	}

	@Override
	public Map<String, Supplier<String>> plays() {
		Map<String, Supplier<String>> plays = new LinkedHashMap<>();
		plays.put("approvedReferral", () -> String.valueOf(this.play.approved()));
		plays.put("sentReferral", () -> String.valueOf(this.play.of(this.play.underReview()).id()));
		String lead = ReferralScenario.LEAD;
		step(plays, "nameReferralTeam", "amr-case-head", this.play::called);
		step(plays, "writeReferralReport", lead, () -> {
			long id = this.play.called();
			this.play.complete("amr-case-head", id, "nameReferralTeam", ReferralScenario.TEAM);
			return id;
		});
		step(plays, "decideReferral", "amr-head", this.play::reported);
		step(plays, "sendReferral", lead, this.play::approved);
		step(plays, "signReceipt", "psb-liaison", this.play::sent);
		step(plays, "reviewReferral", "psb-liaison", this.play::underReview);
		step(plays, "completeReferral", lead, () -> reviewed("COMPLETION"));
		step(plays, "takeOverReferral", lead, () -> reviewed("OTHER_POLICE"));
		step(plays, "answerRefusal", "amr-case-head", this.play::refused);
		step(plays, "reconsiderReferral", "psb-liaison", () -> answered("RECONSIDER"));
		step(plays, "requestSupervision", lead, () -> {
			long id = this.play.sent();
			this.play.complete("psb-liaison", id, "signReceipt",
					ReferralScenario.RECEIVED.replace("RECEIVED", "NOT_ACCEPTED").replace("}", ",\"reason\":\"不收\"}"));
			return id;
		});
		step(plays, "askForReasons", "proc-liaison", () -> answered("SUPERVISE"));
		step(plays, "judgeReasons", "proc-liaison", this::asked);
		step(plays, "executeFilingOrder", "psb-liaison", () -> {
			long id = asked();
			this.play.complete("proc-liaison", id, "judgeReasons", ReferralScenario.reasons("ORDERED"));
			return id;
		});
		step(plays, "handOverGoods", lead, this.play::filed);
		step(plays, "recordInvestigation", lead, this.play::investigating);
		step(plays, "recordJudgment", lead, this.play::prosecuted);
		step(plays, "recordPenaltyResult", lead, () -> answered("ACCEPT"));
		step(plays, "replyToAuthority", lead, () -> {
			long id = answered("ACCEPT");
			this.play.complete(lead, id, "recordPenaltyResult", ReferralScenario.RESULT);
			return id;
		});
		return plays;
	}

	private long reviewed(String result) {
		long id = this.play.underReview();
		this.play.complete("psb-liaison", id, "reviewReferral", ReferralScenario.review(result));
		return id;
	}

	private long answered(String answer) {
		long id = this.play.refused();
		this.play.complete("amr-case-head", id, "answerRefusal", ReferralScenario.answer(answer));
		return id;
	}

	private long asked() {
		long id = answered("SUPERVISE");
		this.play.complete("proc-liaison", id, "askForReasons", ReferralScenario.ASKED);
		return id;
	}

	private void step(Map<String, Supplier<String>> plays, String step, String user, Supplier<Long> reach) {
		plays.put(step, () -> this.cases.claimed(user, reach.get(), step));
	}

}
