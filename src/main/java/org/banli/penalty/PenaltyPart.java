package org.banli.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.banli.casefile.CaseFile;
import org.banli.casefile.CasePart;
import org.banli.casefile.CaseTab;
import org.banli.casefile.ImposedPenalty;
import org.banli.identity.CurrentUser;
import org.banli.shared.Words;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the way to a penalty adds to a case: its page, its part of the API, its gate. */
@Component
class PenaltyPart implements CasePart {

	private final PenaltyMapper mapper;

	private final ObjectProvider<Penalties> penalties;

	private final Words words;

	// Penalties asks all parts, so it is looked up when it is needed
	PenaltyPart(PenaltyMapper mapper, ObjectProvider<Penalties> penalties, Words words) {
		this.mapper = mapper;
		this.penalties = penalties;
		this.words = words;
	}

	/** Where a case stands, for the API. */
	record View(DecisionKind proposal, PenaltyAct act, BigDecimal businessAmount, PenaltyTier tier, String tierRule,
			Range range, BigDecimal proposedFine, LocalDate noticeServedOn, LocalDate statementEndsOn,
			NoticeAnswer answer, Boolean mayHear, LocalDate hearingOn, DecisionKind decision, String decisionNumber,
			LocalDate decidedOn, BigDecimal fine, LocalDate servedOn, BigDecimal finePaid, BigDecimal surcharge,
			LocalDate performedOn, LocalDate enforcementFiledOn) {
	}

	/** The range of a fine and the rule that gave it. */
	record Range(String rule, BigDecimal least, BigDecimal most, String article, LocalDate lawOf) {
	}

	@Override
	public String name() {
		return "penalty";
	}

	@Override
	public Object view(CurrentUser user, CaseFile file) {
		Penalties found = this.penalties.getObject();
		Conclusion conclusion = found.conclusion(file.id()).orElse(null);
		if (conclusion == null) {
			return null;
		}
		Notice notice = found.notice(conclusion).orElse(null);
		Hearing hearing = (notice == null) ? null : found.hearing(notice).orElse(null);
		Decision decision = found.decision(file.id()).orElse(null);
		Account account = (decision == null || !decision.isPenalty()) ? null : found.account(file, decision);
		return new View(conclusion.proposal(), conclusion.act(), conclusion.businessAmount(), conclusion.tier(),
				conclusion.tierRule(),
				(conclusion.rangeRule() == null) ? null
						: new Range(conclusion.rangeRule(), conclusion.rangeLeast(), conclusion.rangeMost(),
								conclusion.rangeArticle(), conclusion.rangeOn()),
				conclusion.fine(), (notice == null) ? null : notice.servedOn(),
				(notice == null) ? null : notice.endsOn(), (notice == null) ? null : notice.answer(),
				(notice == null) ? null : notice.mayHear(), (hearing == null) ? null : hearing.heldOn(),
				(decision == null) ? null : decision.kind(), (decision == null) ? null : decision.docNumber(),
				(decision == null) ? null : decision.decidedOn(), (decision == null) ? null : decision.fine(),
				(decision == null) ? null : decision.servedOn(), (account == null) ? null : account.finePaid(),
				(account == null) ? null : account.surcharge(), (decision == null) ? null : decision.performedOn(),
				(decision == null) ? null : decision.enforcementFiledOn());
	}

	@Override
	public Optional<CaseTab> tab(CurrentUser user, CaseFile file) {
		return file.isFiled()
				? Optional
					.of(new CaseTab(name(), this.words.of("penalty.tab"), "/cases/" + file.id() + "/penalty", null, 60))
				: Optional.empty();
	}

	@Override
	public Optional<ImposedPenalty> imposedPenalty(CaseFile file) {
		Optional<Conclusion> conclusion = this.penalties.getObject().conclusion(file.id());
		return this.mapper.decision(file.id())
			.filter((decision) -> decision.isPenalty() && decision.servedOn() != null && conclusion.isPresent())
			.map((decision) -> new ImposedPenalty(file.id(), decision.docNumber(), decision.servedOn(),
					this.words.of("form.ConclusionForm.act." + conclusion.get().act()), decision.confiscation()));
	}

	@Override
	public List<String> beforeClosing(CaseFile file) {
		List<String> open = new ArrayList<>();
		Optional<Decision> decision = this.mapper.decision(file.id());
		if (decision.isEmpty()) {
			open.add(this.words.of("penalty.open.decision"));
			return open;
		}
		if (decision.get().servedOn() == null) {
			open.add(this.words.of("penalty.open.service"));
		}
		if (decision.get().isPenalty() && decision.get().performance() == null) {
			open.add(this.words.of("penalty.open.performance"));
		}
		if (decision.get().isPublic() && decision.get().publishedOn() == null) {
			open.add(this.words.of("penalty.open.publication"));
		}
		return open;
	}

}
