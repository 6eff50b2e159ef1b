package org.banli.criminal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.banli.identity.CurrentUser;
import org.banli.shared.Words;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The criminal check for systems outside; nothing is stored. */
@RestController
@Tag(name = "案件")
class ReferralCheckApi {

	private final ReferralChecks checks;

	private final ReferralWords sentences;

	private final Words words;

	ReferralCheckApi(ReferralChecks checks, ReferralWords sentences, Words words) {
		this.checks = checks;
		this.sentences = sentences;
		this.words = words;
	}

	@PostMapping("/api/v1/referral-checks")
	@Operation(summary = "涉嫌犯罪审查", description = "按行为终了日适用的标准逐项比对，说明是否应当移送，不保存",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
					content = @Content(schema = @Schema(implementation = Facts.class))))
	Answer check(@RequestBody JsonNode body, @AuthenticationPrincipal CurrentUser me) {
		this.checks.require(me);
		OffenceFacts facts = FactsReader.read(body, this.words);
		ReferralOpinion opinion = this.checks.weigh(me, facts);
		return new Answer(opinion.outcome(), opinion.article(), opinion.severity(), opinion.nearThreshold(),
				opinion.rules().stream().map(Rule::of).toList(), this.sentences.explain(facts, opinion));
	}

	/** What is answered. */
	record Answer(ReferralOutcome outcome, String article, Severity severity, boolean nearThreshold, List<Rule> rules,
			String explanation) {
	}

	/** A row that was looked at. */
	record Rule(String law, String article, String measure, BigDecimal actual, BigDecimal threshold, BigDecimal ratio,
			boolean met, LocalDate validFrom, LocalDate validTo, String source) {

		static Rule of(WeighedRule rule) {
			CriminalThreshold row = rule.row();
			return new Rule(row.law(), row.article(), row.measure(), plain(rule.actual()), plain(rule.threshold()),
					plain(rule.ratio()), rule.met(), row.validFrom(), row.validTo(), row.source());
		}

		/** Without exponent: 50000, not 5E+4. */
		private static BigDecimal plain(BigDecimal value) {
			BigDecimal stripped = value.stripTrailingZeros();
			return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
		}

	}

	/** What is asked, for the description. */
	record Facts(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffenceCode offenceCode,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate conductEndDate, String caseId,
			String factsZh, @Schema(allowableValues = {
					"goods", "service", "both" }) String markKind,
			Integer textMarksCount, Integer distinctSourceMarks, Integer patentsCount, Boolean othersPatent,
			LocalDate priorPenaltyDate, String priorPenaltyKind, Boolean priorPenaltyWithin2y,
			BigDecimal illegalGainsYuan, BigDecimal serviceGainsYuan, BigDecimal illegalBusinessAmountYuan,
			BigDecimal salesAmountYuan, BigDecimal unsoldValueYuan, Integer labelsSold, Integer labelsUnsold,
			@Schema(allowableValues = { "self", "others" }) String labelsSource, BigDecimal holderLossYuan,
			Integer copiesCount, Integer onlineWorksCount, Integer downloadCount, Integer clickCount,
			Integer memberCount, Boolean isUnit, Boolean knows, Boolean reasonableSuspicion, Boolean holderBankruptcy,
			Boolean technicalMeasures, Integer unsoldCopiesCount){
	}

}
