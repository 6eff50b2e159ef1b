package org.banli.criminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banli.criminal.ReferralOpinion.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The criminal check at, below and above every figure, under the present and former
 * texts.
 */
class CriminalCheckTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final CriminalCheck check = ThresholdFixture.check();

	@ParameterizedTest(name = "{0} {1} {2}: {3}")
	@CsvFileSource(resources = "referral-cases.csv", numLinesToSkip = 1)
	void decides(String offence, String day, String facts, ReferralOutcome outcome, String article, String severity,
			String why) {
		ReferralOpinion opinion = weigh(offence, day, facts);
		assertThat(opinion.outcome()).as(why).isEqualTo(outcome);
		assertThat(opinion.article()).as(why).isEqualTo(article);
		assertThat((opinion.severity() == null) ? null : opinion.severity().term()).as(why).isEqualTo(severity);
	}

	private ReferralOpinion weigh(String offence, String day, String facts) {
		return this.check.weigh(facts(offence, day, facts), ThresholdFixture.TODAY);
	}

	private static OffenceFacts facts(String offence, String day, String facts) {
		ObjectNode body = JSON.createObjectNode().put("offenceCode", offence).put("conductEndDate", day);
		if (facts != null) {
			for (String fact : facts.split(";")) {
				String[] pair = fact.split("=", 2);
				if (pair[1].matches("true|false")) {
					body.put(pair[0], Boolean.parseBoolean(pair[1]));
				}
				else if (pair[1].matches("[0-9.]+")) {
					body.put(pair[0], new BigDecimal(pair[1]));
				}
				else {
					body.put(pair[0], pair[1]);
				}
			}
		}
		try {
			// numbers as they come over the wire
			return FactsReader.read(JSON.readTree(JSON.writeValueAsBytes(body)), null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void namesEveryRowThatWasLookedAtWithItsDistance() {
		ReferralOpinion opinion = weigh("TM_COUNTERFEIT", "2025-07-02",
				"markKind=goods;distinctSourceMarks=1;illegalGainsYuan=29999;illegalBusinessAmountYuan=54000");
		assertThat(opinion.rules())
			.extracting((rule) -> rule.row().measure(), (rule) -> rule.row().severity(),
					(rule) -> rule.ratio().toPlainString(), WeighedRule::met)
			.containsExactlyInAnyOrder(tuple("illegal_gains", "情节严重", "0.999966", false),
					tuple("illegal_business_amount", "情节严重", "1.08", true),
					tuple("illegal_gains", "特别严重", "0.099996", false),
					tuple("illegal_business_amount", "特别严重", "0.108", false));
		assertThat(opinion.decisive().row().source()).isEqualTo("法释〔2025〕5号 art 3(1)(一)");
		assertThat(opinion.nearThreshold()).as("what is referred is not near").isFalse();
	}

	private static org.assertj.core.groups.Tuple tuple(Object... values) {
		return org.assertj.core.api.Assertions.tuple(values);
	}

	@Test
	void marksWhatComesNear() {
		assertThat(weigh("TM_SELL", "2025-10-10", "knows=true;unsoldValueYuan=120000").nearThreshold()).isTrue();
		assertThat(weigh("TM_SELL", "2025-10-10", "knows=true;unsoldValueYuan=119999.99").nearThreshold()).isFalse();
		assertThat(
				weigh("TRADE_SECRET", "2025-11-20", "holderLossYuan=260000;reasonableSuspicion=true").nearThreshold())
			.isTrue();
		assertThat(weigh("TM_SELL", "2025-10-10", "knows=true").nearThreshold()).isFalse();
	}

	@Test
	void saysWhatTheFormerTextSays() {
		ReferralOpinion opinion = weigh("TM_LABEL", "2025-04-25", "labelsSource=self;labelsUnsold=12000");
		assertThat(opinion.grounds()).containsExactly(Ground.ONE_TEXT_ONLY);
		assertThat(opinion.rules().stream().filter(WeighedRule::isFormer).map((rule) -> rule.row().law()))
			.containsOnly("法释〔2004〕19号");
		assertThat(opinion.rules()).filteredOn((rule) -> !rule.isFormer())
			.anySatisfy((rule) -> assertThat(rule.met()).isTrue());
	}

	@Test
	void aMeasureThatIsNotKnownCountsForNoRow() {
		for (OffenceCode offence : OffenceCode.values()) {
			ReferralOpinion opinion = weigh(offence.name(), "2025-10-10", "caseId=x");
			assertThat(opinion.rules()).as(offence.name())
				.hasSize((offence == OffenceCode.TRADE_SECRET_FOREIGN) ? 1 : 0);
		}
	}

	@Test
	void moreIsNeverMilder() {
		Random random = new Random(20260101);
		List<String> amounts = List.of("illegalGainsYuan", "illegalBusinessAmountYuan", "salesAmountYuan",
				"holderLossYuan", "copiesCount", "onlineWorksCount", "downloadCount", "clickCount", "memberCount");
		for (int round = 0; round < 3000; round++) {
			OffenceCode offence = OffenceCode.values()[random.nextInt(OffenceCode.values().length)];
			String day = LocalDate.of(2005, 1, 1).plusDays(random.nextInt(7900)).toString();
			String amount = amounts.get(random.nextInt(amounts.size()));
			long value = (long) Math.exp(random.nextDouble() * 15);
			String rest = ";knows=true;othersPatent=true;markKind=goods;distinctSourceMarks=" + (1 + random.nextInt(2))
					+ ";priorPenaltyWithin2y=" + random.nextBoolean();
			ReferralOpinion less = weigh(offence.name(), day, amount + "=" + value + rest);
			ReferralOpinion more = weigh(offence.name(), day, amount + "=" + value * 2 + rest);
			assertThat(weight(more)).as("%s %s %s %s%s", offence, day, amount, value, rest)
				.isGreaterThanOrEqualTo(weight(less));
			assertThat(less.outcome() == ReferralOutcome.REFER).isEqualTo(less.severity() != null);
			assertThat(less.rules())
				.allSatisfy((rule) -> assertThat(rule.met()).isEqualTo(rule.ratio().compareTo(BigDecimal.ONE) >= 0));
		}
	}

	private static int weight(ReferralOpinion opinion) {
		return switch (opinion.outcome()) {
			case NO_REFER -> 0;
			case CONSULT, REFER_SUSPICION -> 1;
			case REFER -> 2 + opinion.severity().ordinal();
		};
	}

	@Test
	void everyConditionAndMeasureOfTheTableIsKnown() {
		Set<String> tokens = ThresholdFixture.ROWS.stream()
			.flatMap((row) -> row.conditions().stream())
			.collect(Collectors.toSet());
		assertThat(tokens).allSatisfy((token) -> assertThat(Condition.of(token)).isNotNull());
		assertThat(Set.of(Condition.values())).extracting(Condition::token).containsExactlyInAnyOrderElementsOf(tokens);
		assertThat(ThresholdFixture.ROWS).hasSize(191)
			.allSatisfy((row) -> assertThat(row.tier()).isNotNull())
			.allSatisfy((row) -> assertThat(row.law()).isNotBlank());
	}

}
