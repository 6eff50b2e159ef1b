package org.banli.penalty;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.banli.casefile.CaseRequestPlay;
import org.banli.testing.Plays;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/** Plays cases to the steps on the way to a penalty, for looking at their pages. */
@TestComponent
@Import({ PenaltyScenario.class, CaseRequestPlay.class })
public class LookedAtPenalties implements Plays {

	private static final String OFFICER = PenaltyScenario.OFFICER;

	private static final String FINE = "12000";

	private final PenaltyScenario play;

	private final CaseRequestPlay requests;

	LookedAtPenalties(PenaltyScenario play, CaseRequestPlay requests) {
		this.play = play;
		this.requests = requests;
	}

	@Override
	public Map<String, Supplier<String>> plays() {
		Map<String, Supplier<String>> plays = new LinkedHashMap<>();
		plays.put("finedCase", () -> String.valueOf(this.play.executed(FINE)));
		toTheNotice(plays);
		hearing(plays);
		fromTheDecision(plays);
		step(plays, "approveExtension", PenaltyScenario.LEADER, this.requests::moreTime);
		step(plays, "decideRecusal", PenaltyScenario.LEADER, () -> this.requests.recusal(OFFICER));
		step(plays, "replaceOfficers", "amr-case-head", this.requests::recused);
		return plays;
	}

	private void toTheNotice(Map<String, Supplier<String>> plays) {
		String conclusion = PenaltyScenario.conclusion(FINE);
		step(plays, "concludeInvestigation", OFFICER, () -> this.play.cases().filed());
		step(plays, "signConclusion", PenaltyScenario.CO_OFFICER, () -> {
			long id = this.play.cases().filed();
			this.play.complete(OFFICER, id, "concludeInvestigation", conclusion);
			return id;
		});
		step(plays, "reviewCase", PenaltyScenario.REVIEWER, () -> this.play.concluded(conclusion));
		step(plays, "consentToProposal", PenaltyScenario.LEADER, () -> {
			long id = this.play.concluded(conclusion);
			this.play.complete(PenaltyScenario.REVIEWER, id, "reviewCase",
					"{\"outcome\":\"AGREE\",\"opinion\":\"同意\"}");
			return id;
		});
		step(plays, "giveNotice", OFFICER, () -> this.play.consented(conclusion));
		step(plays, "serveNotice", OFFICER, () -> {
			long id = this.play.consented(conclusion);
			this.play.complete(OFFICER, id, "giveNotice", "{\"contact\":\"何志勇\",\"phone\":\"0000-12\"}");
			return id;
		});
		step(plays, "recordStatement", OFFICER, () -> this.play.noticed(FINE));
	}

	private void hearing(Map<String, Supplier<String>> plays) {
		step(plays, "nameHearingStaff", PenaltyScenario.LEADER, this::hearingAsked);
		step(plays, "fixHearing", PenaltyScenario.REVIEWER, this::staffNamed);
		step(plays, "recordHearing", PenaltyScenario.REVIEWER, this::hearingFixed);
		step(plays, "reportHearing", PenaltyScenario.REVIEWER, this::hearingHeld);
		step(plays, "reviewHearing", PenaltyScenario.REVIEWER, () -> {
			long id = hearingHeld();
			this.play.complete(PenaltyScenario.REVIEWER, id, "reportHearing", "{\"report\":\"建议维持。\"}");
			return id;
		});
	}

	private long hearingAsked() {
		long id = this.play.noticed(FINE);
		this.play.complete(OFFICER, id, "recordStatement", PenaltyScenario.answer("HEARING", this.play.today(), ""));
		return id;
	}

	private long staffNamed() {
		long id = hearingAsked();
		this.play.complete(PenaltyScenario.LEADER, id, "nameHearingStaff",
				"{\"host\":\"amr-legal\",\"members\":[],\"clerk\":\"amr-office\"}");
		return id;
	}

	private long hearingFixed() {
		long id = staffNamed();
		this.play.complete(PenaltyScenario.REVIEWER, id, "fixHearing",
				"""
						{"fileReceivedOn":"%1$s","notifiedOn":"%1$s","heldOn":"%2$s","heldAt":"09:30","place":"三楼会议室","isPublic":false}"""
					.formatted(this.play.today(), this.play.today().plusDays(20)));
		return id;
	}

	private long hearingHeld() {
		LocalDate today = this.play.today();
		long id = hearingFixed();
		this.play.pass(21);
		this.play.complete(PenaltyScenario.REVIEWER, id, "recordHearing",
				"{\"outcome\":\"HELD\",\"endedOn\":\"%s\",\"record\":\"当事人陈述了意见。\"}".formatted(this.play.today()));
		this.play.goTo(today);
		return id;
	}

	private void fromTheDecision(Map<String, Supplier<String>> plays) {
		step(plays, "decideCase", PenaltyScenario.LEADER, () -> this.play.waived(FINE));
		step(plays, "serveDecision", OFFICER, () -> this.play.decided(FINE));
		step(plays, "publishDecision", OFFICER, () -> this.play.executed(FINE));
		step(plays, "recordPerformance", OFFICER, () -> this.play.executed(FINE));
		step(plays, "approveInstalments", PenaltyScenario.LEADER, () -> {
			long id = this.play.executed(FINE);
			this.play.complete(OFFICER, id, "recordPerformance",
					"{\"outcome\":\"INSTALMENTS\",\"reason\":\"资金困难\",\"instalments\":\"%s %s\"}"
						.formatted(this.play.today().plusDays(60), FINE));
			return id;
		});
		step(plays, "demandPerformance", OFFICER, this::overdue);
		step(plays, "fileEnforcement", OFFICER, () -> {
			LocalDate today = this.play.today();
			long id = overdue();
			this.play.pass(30);
			this.play.complete(OFFICER, id, "demandPerformance", PenaltyScenario.served(this.play.today()));
			this.play.goTo(today);
			return id;
		});
		step(plays, "proposeClosing", OFFICER, this::withoutPenalty);
		step(plays, "approveClosing", PenaltyScenario.LEADER, () -> {
			long id = withoutPenalty();
			this.play.complete(OFFICER, id, "proposeClosing", "{\"reason\":\"NO_PENALTY\",\"execution\":\"已教育。\"}");
			return id;
		});
	}

	private long overdue() {
		LocalDate today = this.play.today();
		long id = this.play.executed(FINE);
		this.play.pass(30);
		this.play.complete(OFFICER, id, "recordPerformance", "{\"outcome\":\"NOT_PERFORMED\"}");
		this.play.goTo(today);
		return id;
	}

	private long withoutPenalty() {
		long id = this.play.consented(PenaltyScenario.conclusion("0")
			.replace("\"proposal\":\"PENALTY\"", "\"proposal\":\"NO_PENALTY\"")
			.replace("\"grounds\":[]", "\"grounds\":[\"FIRST_MINOR\"]"));
		this.play.complete(PenaltyScenario.LEADER, id, "decideCase", PenaltyScenario.NO_PENALTY);
		this.play.complete(OFFICER, id, "serveDecision", PenaltyScenario.served(this.play.today()));
		return id;
	}

	private void step(Map<String, Supplier<String>> plays, String step, String user, Supplier<Long> reach) {
		plays.put(step, () -> this.play.cases().claimed(user, reach.get(), step));
	}

}
