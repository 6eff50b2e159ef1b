package org.banli.weighing;

import java.util.List;
import java.util.Map;

import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseHandling;
import org.banli.casefile.CasePart;
import org.banli.casefile.CaseParties;
import org.banli.casefile.CaseParty;
import org.banli.casefile.CaseRight;
import org.banli.casefile.CaseRights;
import org.banli.casefile.CaseScenario;
import org.banli.casefile.CaseTab;
import org.banli.casefile.Changed;
import org.banli.casefile.Evidence;
import org.banli.casefile.EvidenceForm;
import org.banli.casefile.EvidenceRegister;
import org.banli.casefile.ImposedPenalty;
import org.banli.casefile.PartyForm;
import org.banli.casefile.PenaltyQueryForm;
import org.banli.casefile.PriorPenalty;
import org.banli.casefile.PriorPenaltyForm;
import org.banli.casefile.RightForm;
import org.banli.criminal.OffenceCode;
import org.banli.criminal.ReferralOutcome;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.banli.workflow.FormReader;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The facts of a case, and the criminal check that follows each of their changes. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("story")
@Import({ CaseScenario.class, CaseFactsTests.FormerPenalty.class })
abstract class CaseFactsTests {

	/** Another credit code with a right check digit; invented. */
	private static final String OTHER_CODE = "91510100MA61R2XB09";

	@Autowired
	private CaseScenario play;

	@Autowired
	private CaseFiles files;

	@Autowired
	private CaseAmounts amounts;

	@Autowired
	private CaseParties parties;

	@Autowired
	private CaseRights rights;

	@Autowired
	private CaseConduct conduct;

	@Autowired
	private EvidenceRegister evidence;

	@Autowired
	private CriminalWatch watch;

	@Autowired
	private List<CasePart> parts;

	@Autowired
	private Verdicts verdicts;

	@Autowired
	private FormReader reader;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private JdbcTemplate jdbc;

	private CurrentUser officer;

	private long id;

	/** A feature that has punished a party before. */
	@org.springframework.boot.test.context.TestComponent
	static class FormerPenalty implements CasePart {

		private long caseId;

		@Override
		public String name() {
			return "formerPenalty";
		}

		@Override
		public Object view(CurrentUser user, CaseFile file) {
			return null;
		}

		@Override
		public java.util.Optional<CaseTab> tab(CurrentUser user, CaseFile file) {
			return java.util.Optional.empty();
		}

		@Override
		public java.util.Optional<ImposedPenalty> imposedPenalty(CaseFile file) {
			return (file.id() != this.caseId) ? java.util.Optional.empty()
					: java.util.Optional.of(new ImposedPenalty(file.id(), "示市监处罚〔2026〕9号",
							java.time.LocalDate.parse(CaseScenario.day(-100)), "销售假冒商品", "没收假冒商品"));
		}

	}

	@Autowired
	private FormerPenalty formerPenalty;

	@BeforeEach
	void aFiledCase() {
		this.officer = this.play.user("amr-officer1");
		this.id = this.play.filed();
	}

	private <F> F form(String json, Class<F> type) {
		return this.reader.read(CaseScenario.json(json), type, false);
	}

	private void line(long caseId, String kind, String goods, String quantity, String basis, String price) {
		this.amounts.add(this.officer, caseId,
				form("""
						{"kind":"%s","origin":"示例来源","goods":"%s","quantity":"%s","unit":"双"%s%s}""".formatted(kind,
						goods, quantity, (basis == null) ? "" : ",\"priceBasis\":\"" + basis + "\"",
						(price == null) ? "" : ",\"unitPrice\":\"" + price + "\""), AmountForm.class));
	}

	private void sold(String quantity, String price) {
		line(this.id, "SOLD", "运动鞋", quantity, null, price);
	}

	private void facts(String more) {
		ConductFacts now = this.conduct.get(this.id);
		this.conduct.change(this.officer, this.id, form("""
				{"conductFrom":"%s","conductTo":"%s","version":%d%s}""".formatted(now.conductFrom(), now.conductTo(),
				now.version(), more), ConductForm.class));
	}

	private void sellsKnowingly() {
		facts(",\"sellsGoods\":true,\"knows\":true,\"knowsGround\":\"进价明显低于市价\"");
	}

	private CaseCheck check() {
		return check(this.id);
	}

	private CaseCheck check(long caseId) {
		return this.watch.latest(caseId).orElseThrow();
	}

	private CaseFile file() {
		return this.files.get(this.id);
	}

	@Test
	void theCheckFollowsEveryLine() {
		sellsKnowingly();
		sold("100", "400");
		assertThat(check().outcome()).isEqualTo(ReferralOutcome.NO_REFER);
		assertThat(check().nearThreshold()).isTrue();
		int before = check().checkNo();
		sold("25", "399.99");
		assertThat(check().outcome()).isEqualTo(ReferralOutcome.NO_REFER);
		sold("1", "0.24");
		assertThat(check().outcome()).isEqualTo(ReferralOutcome.NO_REFER);
		sold("1", "0.01");
		assertThat(check().outcome()).isEqualTo(ReferralOutcome.REFER);
		assertThat(check().article()).isEqualTo("214");
		assertThat(check().checkNo()).isEqualTo(before + 3);
		AmountLine last = this.amounts.lines(this.id).get(3);
		this.amounts.remove(this.officer, this.id, last.id());
		assertThat(check().outcome()).isEqualTo(ReferralOutcome.NO_REFER);
		this.amounts.restore(this.officer, this.id, last.id());
		assertThat(check().outcome()).isEqualTo(ReferralOutcome.REFER);
		assertThat(this.watch.earlier(this.id, check().checkNo(), 50)).hasSize(check().checkNo() - 1)
			.anySatisfy((earlier) -> assertThat(earlier.cause()).contains("移除金额"));
		assertThat(
				this.jdbc.queryForObject("SELECT COUNT(*) FROM amount_line WHERE case_id = ?", Integer.class, this.id))
			.isEqualTo(4);
	}

	@Test
	void soldAndUnsoldTogetherAreTheFigureOfTheMock() {
		sellsKnowingly();
		sold("42", "498.00");
		sold("30", "460.00");
		sold("18", "475.00");
		line(this.id, "COST", "运动鞋", "90", null, "210");
		line(this.id, "UNSOLD", "运动鞋", "198", "AVERAGE", null);
		assertThat(check().outcome()).isEqualTo(ReferralOutcome.NO_REFER);
		line(this.id, "UNSOLD", "礼盒", "40", "LABEL", "598");
		assertThat(check().outcome()).isEqualTo(ReferralOutcome.REFER);
		VerdictView verdict = this.verdicts.latest(this.officer, file()).orElseThrow();
		assertThat(verdict.title()).contains("销售假冒注册商标的商品罪").contains("情节严重");
		assertThat(verdict.gauges().get(0)).satisfies((gauge) -> {
			assertThat(gauge.actual()).isEqualTo("162,371.20");
			assertThat(gauge.threshold()).isEqualTo("150,000");
			assertThat(gauge.ratio()).isEqualTo("108.2%");
			assertThat(gauge.width()).isEqualTo("90.2%");
			assertThat(gauge.distance()).contains("12,371.20");
			assertThat(gauge.tone()).isEqualTo("r");
		});
		assertThat(verdict.gauges().get(1)).satisfies((gauge) -> {
			assertThat(gauge.actual()).isEqualTo("43,266.00");
			assertThat(gauge.ratio()).isEqualTo("86.5%");
			assertThat(gauge.tone()).isEqualTo("y");
		});
		assertThat(verdict.points()).extracting(VerdictView.Point::text)
			.anyMatch((text) -> text.contains("法释〔2025〕5号第5条第1款"));
		assertThat(this.watch.view(this.officer, file()))
			.asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
			.satisfies((view) -> assertThat((java.math.BigDecimal) view.get("illegalGainsYuan"))
				.isEqualByComparingTo("24366"));
	}

	@Test
	void theCheckFollowsTheKnowledge() {
		sold("1000", "100");
		assertThat(check().outcome()).isEqualTo(ReferralOutcome.CONSULT);
		facts(",\"sellsGoods\":true,\"knows\":false,\"knowsGround\":\"合法来源\"");
		assertThat(check().outcome()).isEqualTo(ReferralOutcome.NO_REFER);
		sellsKnowingly();
		assertThat(check().outcome()).isEqualTo(ReferralOutcome.REFER);
	}

	@Test
	void theCheckFollowsTheEndOfTheConduct() {
		sellsKnowingly();
		line(this.id, "COST", "运动鞋", "1", null, "0");
		line(this.id, "SOLD", "运动鞋", "1", null, "31000");
		assertThat(check().outcome()).isEqualTo(ReferralOutcome.REFER);
		ConductFacts now = this.conduct.get(this.id);
		this.conduct.change(this.officer, this.id, form("""
				{"conductFrom":"2025-01-02","conductTo":"2025-04-25","sellsGoods":true,"knows":true,
				 "knowsGround":"进价明显低于市价","version":%d}""".formatted(now.version()), ConductForm.class));
		// the former text had no figure for gains at the time: not settled
		assertThat(check().outcome()).isEqualTo(ReferralOutcome.CONSULT);
	}

	@Test
	void theCheckFollowsTheMarks() {
		facts(",\"makesGoods\":true");
		sold("1", "32000");
		assertThat(check().offence()).isEqualTo(OffenceCode.TM_COUNTERFEIT);
		assertThat(check().outcome()).isEqualTo(ReferralOutcome.NO_REFER);
		CaseRight first = this.files.rights(this.id).get(0);
		this.rights.change(this.officer, this.id, first.id(), form("""
				{"kind":"TRADEMARK","number":"1234567","name":"示例牌","markKind":"GOODS","holder":"示例体育用品有限公司",
				 "version":%d}""".formatted(first.version()), RightForm.class));
		this.rights.add(this.officer, this.id, form("""
				{"kind":"TRADEMARK","number":"7654321","name":"示例图形","markKind":"GOODS","holder":"示例体育用品有限公司"}""",
				RightForm.class));
		assertThat(check().outcome()).as("two marks of one source are one").isEqualTo(ReferralOutcome.NO_REFER);
		this.rights.add(this.officer, this.id, form("""
				{"kind":"TRADEMARK","number":"7654322","name":"另一示例牌","markKind":"GOODS","holder":"另一示例公司"}""",
				RightForm.class));
		assertThat(check().outcome()).as("two sources").isEqualTo(ReferralOutcome.REFER);
		CaseRight third = this.files.rights(this.id).get(2);
		this.rights.remove(this.officer, this.id, third.id());
		assertThat(check().outcome()).isEqualTo(ReferralOutcome.NO_REFER);
	}

	@Test
	void theCheckFollowsEarlierPenalties() {
		sellsKnowingly();
		sold("1", "31000");
		assertThat(check().outcome()).isEqualTo(ReferralOutcome.NO_REFER);
		long party = this.files.parties(this.id).get(0).id();
		String penalty = """
				{"field":"%s","isCriminal":false,"docNumber":"%s","effectiveOn":"%s","act":"销售假冒商品","queriedOn":"%s"}""";
		this.parties.addPenalty(this.officer, this.id, party,
				form(penalty.formatted("PATENT", "示市监处罚〔2026〕1号", CaseScenario.day(-300), CaseScenario.day(0)),
						PriorPenaltyForm.class));
		assertThat(check().outcome()).as("another field").isEqualTo(ReferralOutcome.NO_REFER);
		this.parties.addPenalty(this.officer, this.id, party,
				form(penalty.formatted("TRADEMARK", "示市监处罚〔2023〕1号", CaseScenario.day(-900), CaseScenario.day(0)),
						PriorPenaltyForm.class));
		assertThat(check().outcome()).as("longer ago than two years").isEqualTo(ReferralOutcome.NO_REFER);
		this.parties.addPenalty(this.officer, this.id, party,
				form(penalty.formatted("TRADEMARK", "示市监处罚〔2026〕2号", CaseScenario.day(-300), CaseScenario.day(0)),
						PriorPenaltyForm.class));
		assertThat(check().outcome()).isEqualTo(ReferralOutcome.REFER);
		PriorPenalty counts = this.parties.penalties(this.id)
			.stream()
			.filter((one) -> one.docNumber().equals("示市监处罚〔2026〕2号"))
			.findFirst()
			.orElseThrow();
		this.parties.removePenalty(this.officer, this.id, party, counts.id());
		assertThat(check().outcome()).isEqualTo(ReferralOutcome.NO_REFER);
	}

	@Test
	void partiesAreCheckedAndTheLastOneStays() {
		long first = this.files.parties(this.id).get(0).id();
		refused(() -> this.parties.remove(this.officer, this.id, first));
		invalid("idNumber",
				() -> this.parties.add(this.officer, this.id,
						form("{\"kind\":\"ORGANIZATION\",\"name\":\"示例公司\",\"idNumber\":\"91510100MA61R2XB0A\"}",
								PartyForm.class)));
		this.parties.add(this.officer, this.id, form(
				"{\"kind\":\"ORGANIZATION\",\"name\":\"示例公司\",\"idNumber\":\"" + OTHER_CODE + "\"}", PartyForm.class));
		this.parties.foundNone(this.officer, this.id, first,
				form("{\"noneOn\":\"" + CaseScenario.day(0) + "\"}", PenaltyQueryForm.class));
		assertThat(this.files.parties(this.id).get(0)).satisfies((party) -> {
			assertThat(party.penaltiesQueriedOn()).isEqualTo(CaseScenario.day(0));
			assertThat(party.penaltiesQueriedBy()).isEqualTo("amr-officer1");
		});
		this.parties.remove(this.officer, this.id, first);
		assertThat(this.files.parties(this.id)).extracting(CaseParty::name).containsExactly("示例公司");
	}

	@Test
	void twoOfficersChangeTheSameLineAndSeeEachOthersText() {
		sold("1", "100");
		AmountLine line = this.amounts.lines(this.id).get(0);
		String change = """
				{"kind":"SOLD","origin":"示例来源","goods":"运动鞋","quantity":"%s","unit":"双","unitPrice":"100","version":%d}""";
		this.amounts.change(this.play.user("amr-officer2"), this.id, line.id(),
				form(change.formatted("2", line.version()), AmountForm.class));
		assertThatExceptionOfType(Changed.class).isThrownBy(() -> this.amounts.change(this.officer, this.id, line.id(),
				form(change.formatted("3", line.version()), AmountForm.class)));
		assertThat(this.amounts.get(this.id, line.id()).quantity()).isEqualByComparingTo("2");
	}

	@ParameterizedTest
	@CsvSource({ "quantity, 一双, 1", "quantity, 1e3, 1", "quantity, -1, 1", "quantity, 0, 1", "quantity, 1234567890, 1",
			"quantity, 1.23456, 1", "unitPrice, 1, 十", "unitPrice, 1, -5", "unitPrice, 1, 1234567890.00",
			"unitPrice, 1, 1.1234567", "unitPrice, 1, 0x10" })
	void aNumberThatIsNoneIsRefusedAtItsField(String field, String quantity, String price) {
		invalid(field, () -> sold(quantity, price));
		assertThat(this.amounts.lines(this.id)).isEmpty();
	}

	@Test
	void wideDigitsAndThousandsAreNumbers() {
		for (String slip : new String[] { "1 2", "²", "1,23", "1.2.3" }) {
			invalid("quantity", () -> sold(slip, "1"));
		}
		sold("１,２００", "１２.５０");
		assertThat(this.amounts.lines(this.id).get(0)).satisfies((line) -> {
			assertThat(line.quantity()).isEqualByComparingTo("1200");
			assertThat(line.unitPrice()).isEqualByComparingTo("12.5");
		});
		line(this.id, "LABELS_SOLD", "标识", "999999999", null, null);
		invalid("quantity", () -> line(this.id, "LABELS_SOLD", "标识", "1.5", null, null));
		invalid("unitPrice", () -> line(this.id, "CLICKS", "点击", "1000", null, "1"));
	}

	@Test
	void thePriceBasisKeepsTheOrderOfTheLaw() {
		invalid("priceBasis", () -> line(this.id, "UNSOLD", "运动鞋", "10", null, "100"));
		invalid("priceBasis", () -> line(this.id, "UNSOLD", "运动鞋", "10", "AVERAGE", null));
		invalid("priceBasis", () -> line(this.id, "UNSOLD", "运动鞋", "10", "ACTUAL", "100"));
		line(this.id, "UNSOLD", "运动鞋", "10", "LABEL", "100");
		invalid("priceBasis", () -> line(this.id, "UNSOLD", "运动鞋", "5", "MARKET", "300"));
		line(this.id, "UNSOLD", "拖鞋", "5", "MARKET", "30");
		sold("2", "80");
		invalid("priceBasis", () -> line(this.id, "UNSOLD", "运动鞋", "5", "LABEL", "100"));
		invalid("unitPrice", () -> line(this.id, "UNSOLD", "运动鞋", "5", "AVERAGE", "100"));
		line(this.id, "UNSOLD", "运动鞋", "5", "AVERAGE", null);
		assertThat(Fraction.decimalOf(this.amounts.totals(file()).unsold(Lane.GOODS))).isEqualByComparingTo("1350");
	}

	@Test
	void datesStayWithinTheConduct() {
		String line = """
				{"kind":"SOLD","origin":"示例","goods":"鞋","quantity":"1","unit":"双","unitPrice":"1","fromOn":"%s","toOn":"%s"}""";
		invalid("fromOn", () -> this.amounts.add(this.officer, this.id,
				form(line.formatted(CaseScenario.day(-50), CaseScenario.day(-20)), AmountForm.class)));
		invalid("toOn", () -> this.amounts.add(this.officer, this.id,
				form(line.formatted(CaseScenario.day(-20), CaseScenario.day(0)), AmountForm.class)));
		invalid("toOn", () -> this.amounts.add(this.officer, this.id,
				form(line.formatted(CaseScenario.day(-20), CaseScenario.day(-21)), AmountForm.class)));
		invalid("toOn", () -> form(line.formatted(CaseScenario.day(-20), CaseScenario.day(2)), AmountForm.class));
	}

	@Test
	void evidenceIsCollectedByTwoQualifiedOfficers() {
		String text = """
				{"kind":"%s","title":"收银系统导出","origin":"门店","isOriginal":%s,"collectedOn":"%s",
				 "collectedBy":"amr-officer1","collectedWith":"%s"%s}""";
		invalid("collectedWith", () -> this.evidence.add(this.officer, this.id,
				form(text.formatted("DOCUMENT", "true", CaseScenario.day(0), "amr-officer1", ""), EvidenceForm.class)));
		invalid("collectedWith", () -> this.evidence.add(this.officer, this.id,
				form(text.formatted("DOCUMENT", "true", CaseScenario.day(0), "amr-legal", ""), EvidenceForm.class)));
		invalid("method",
				() -> this.evidence.add(this.officer, this.id,
						form(text.formatted("DOCUMENT", "false", CaseScenario.day(0), "amr-officer2", ""),
								EvidenceForm.class)));
		invalid("method",
				() -> this.evidence.add(this.officer, this.id,
						form(text.formatted("ELECTRONIC", "true", CaseScenario.day(0), "amr-officer2", ""),
								EvidenceForm.class)));
		invalid("collectedOn",
				() -> this.evidence.add(this.officer, this.id,
						form(text.formatted("DOCUMENT", "true", CaseScenario.day(-60), "amr-officer2", ""),
								EvidenceForm.class)));
		Evidence added = this.evidence.add(this.officer, this.id, form(text.formatted("ELECTRONIC", "false",
				CaseScenario.day(0), "amr-officer2", ",\"method\":\"导出后刻录，制作人甲示例，当日\""), EvidenceForm.class));
		assertThat(added.number()).isEqualTo("01");
		this.amounts.add(this.officer, this.id, form("""
				{"kind":"SOLD","origin":"门店","goods":"鞋","quantity":"1","unit":"双","unitPrice":"1","evidenceId":%d}"""
			.formatted(added.id()), AmountForm.class));
		long other = this.play.filed();
		invalid("evidenceId", () -> this.amounts.add(this.officer, other, form("""
				{"kind":"SOLD","origin":"门店","goods":"鞋","quantity":"1","unit":"双","unitPrice":"1","evidenceId":%d}"""
			.formatted(added.id()), AmountForm.class)));
	}

	@Test
	void theReferralBeginsWithTheCheckThatDemandsIt() {
		this.repository.createDeployment()
			.addModelInstance("waitsForCrime.bpmn",
					Bpmn.createExecutableProcess("waitsForCrime")
						.camundaHistoryTimeToLive(1)
						.startEvent()
						.intermediateCatchEvent("waits")
						.message(CaseHandling.CRIME_SUSPECTED)
						.receiveTask("told")
						.message("neverSent")
						.endEvent()
						.done())
			.deploy();
		this.runtime.startProcessInstanceByKey("waitsForCrime", file().businessKey().toString());
		sellsKnowingly();
		sold("1", "49999.99");
		assertThat(told()).isZero();
		sold("1", "0.01");
		assertThat(told()).isOne();
		assertThat(whatBlocks()).anySatisfy((why) -> assertThat(why).contains("移送"));
	}

	/** Why no penalty may be given: because nobody refers, or because somebody does. */
	private List<String> whatBlocks() {
		return this.parts.stream()
			.map((part) -> part.blocksPenalty(file()))
			.flatMap(java.util.Optional::stream)
			.toList();
	}

	private long told() {
		return this.runtime.createExecutionQuery()
			.processInstanceBusinessKey(file().businessKey().toString())
			.activityId("told")
			.count();
	}

	@Test
	void aSuspicionIsReferredToo() {
		invalid("suspicionGround", () -> facts(",\"suspicion\":true"));
		facts(",\"suspicion\":true,\"suspicionGround\":\"上家账册需要公安机关调取\"");
		assertThat(check().outcome()).isEqualTo(ReferralOutcome.REFER_SUSPICION);
		assertThat(whatBlocks()).isNotEmpty();
		facts(",\"suspicion\":false");
		assertThat(check().outcome()).isEqualTo(ReferralOutcome.NO_REFER);
		assertThat(this.watch.needsReason(check())).as("against a suspicion").isTrue();
	}

	@Test
	void whoStaysNearAFigureSaysWhyAndASecondOneSigns() {
		CurrentUser head = this.play.user("amr-case-head");
		sellsKnowingly();
		sold("1", "45000");
		long near = check().id();
		assertThat(this.watch.blocksPenalty(file())).isPresent();
		assertThat(this.watch.beforeClosing(file())).containsExactly(this.watch.blocksPenalty(file()).orElseThrow());
		refused(() -> this.watch.agree(head, this.id, near));
		invalid("reason", () -> this.watch.keep(this.officer, this.id, near, "  "));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.watch.keep(head, this.id, near, "没有达到标准"));
		this.watch.keep(this.officer, this.id, near, "没有达到标准，也没有别的线索。");
		assertThat(this.watch.blocksPenalty(file())).isPresent();
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.watch.agree(this.play.user("amr-officer2"), this.id, near));
		this.watch.agree(head, this.id, near);
		assertThat(this.watch.blocksPenalty(file())).isEmpty();
		assertThat(this.watch.beforeClosing(file())).isEmpty();
		refused(() -> this.watch.keep(this.officer, this.id, near, "改一改"));
		// the same facts ask for nothing new, other facts do
		CaseParty party = this.files.parties(this.id).get(0);
		this.parties.change(this.officer, this.id, party.id(), form("""
				{"kind":"%s","name":"%s","phone":"0000-77","version":%d}""".formatted(party.kind(), party.name(),
				party.version()), PartyForm.class));
		assertThat(this.watch.blocksPenalty(file())).isEmpty();
		sold("1", "100");
		assertThat(this.watch.blocksPenalty(file())).isPresent();
		refused(() -> this.watch.agree(head, this.id, near));
	}

	@Test
	void aCaseIsNotClosedOverItsCriminalCheck() {
		sellsKnowingly();
		sold("1", "60000");
		assertThat(check().outcome()).isEqualTo(ReferralOutcome.REFER);
		this.jdbc.update("UPDATE case_file SET referral_state = 'NONE' WHERE id = ?", this.id);
		assertThat(this.watch.beforeClosing(file())).singleElement().asString().contains("第214条", "移送公安机关");
		this.jdbc.update("UPDATE case_file SET referral_state = 'RETURNED' WHERE id = ?", this.id);
		assertThat(this.watch.beforeClosing(file())).as("its referral came to an end").isEmpty();
		this.jdbc.update("UPDATE case_file SET referral_state = 'NOT_APPROVED' WHERE id = ?", this.id);
		assertThat(this.watch.beforeClosing(file())).as("the chief has decided").isEmpty();
		this.jdbc.update("UPDATE case_file SET referral_state = 'NONE' WHERE id = ?", this.id);
	}

	@Test
	void untreatedActsOfTheSamePartyAreAddedUp() {
		sellsKnowingly();
		sold("1", "30000");
		withCode(this.id);
		long other = this.play.filed();
		line(other, "SOLD", "运动鞋", "1", null, "25000");
		assertThat(check(other).outcome()).isEqualTo(ReferralOutcome.NO_REFER);
		withCode(other);
		assertThat(check().outcome()).as("the case that did not change").isEqualTo(ReferralOutcome.REFER);
		assertThat(this.watch.facts(check()).added()).extracting(AddedCase::caseId).contains(other);
		assertThat(check(other).outcome()).as("knowledge is still open there").isEqualTo(ReferralOutcome.CONSULT);
		// the first is on its way to the police, what joins it does not fall back
		assertThat(file().referralState()).isNotEqualTo(CaseFile.NO_REFERRAL);
		line(other, "SOLD", "运动鞋", "1", null, "1");
		assertThat(check(other).outcome()).isEqualTo(ReferralOutcome.CONSULT);
		// what was dealt with is not added
		this.jdbc.update("UPDATE case_file SET status = 'DECIDED' WHERE id = ?", other);
		sold("1", "1");
		assertThat(check().outcome()).isEqualTo(ReferralOutcome.NO_REFER);
		this.jdbc.update("UPDATE case_file SET status = 'INVESTIGATING', conduct_to = ? WHERE id = ?",
				java.sql.Date.valueOf(java.time.LocalDate.now().minusYears(6)), other);
		sold("1", "1");
		assertThat(check().outcome()).as("too long ago").isEqualTo(ReferralOutcome.NO_REFER);
		this.jdbc.update("UPDATE case_file SET status = 'CLOSED' WHERE id IN (?, ?)", this.id, other);
	}

	private void withCode(long caseId) {
		withCode(caseId, CaseScenario.CREDIT_CODE);
	}

	private void withCode(long caseId, String code) {
		CaseParty party = this.files.parties(caseId).get(0);
		this.parties.change(this.officer, caseId, party.id(), form("""
				{"kind":"INDIVIDUAL_BUSINESS","name":"%s","idNumber":"%s","version":%d}""".formatted(party.name(), code,
				party.version()), PartyForm.class));
	}

	@Test
	void theProductProposesWhatTheBureauImposedBefore() {
		long former = this.play.filed();
		withCode(former, "92510000MA6YYYYY19");
		this.jdbc.update("UPDATE case_file SET status = 'CLOSED' WHERE id = ?", former);
		this.formerPenalty.caseId = former;
		withCode(this.id, "92510000MA6YYYYY19");
		long party = this.files.parties(this.id).get(0).id();
		Map<Long, List<ImposedPenalty>> proposed = this.parties.proposed(file());
		assertThat(proposed.get(party)).extracting(ImposedPenalty::docNumber).containsExactly("示市监处罚〔2026〕9号");
		this.parties.addPenalty(this.officer, this.id, party, form("""
				{"field":"TRADEMARK","isCriminal":false,"docNumber":"示市监处罚〔2026〕9号","effectiveOn":"%s","act":"销售假冒商品",
				 "queriedOn":"%s"}""".formatted(CaseScenario.day(-100), CaseScenario.day(0)), PriorPenaltyForm.class));
		assertThat(this.parties.proposed(file()).get(party)).isEmpty();
		this.jdbc.update("UPDATE case_file SET status = 'CLOSED' WHERE id = ?", this.id);
	}

	@Test
	void onlyThoseWhoWorkOnTheCaseChangeItsFacts() {
		AmountForm form = form("""
				{"kind":"SOLD","origin":"示例","goods":"鞋","quantity":"1","unit":"双","unitPrice":"1"}""",
				AmountForm.class);
		for (String username : new String[] { "amr-legal", "amr-vice", "amr-head", "auditor", "amr-drafter" }) {
			assertThatExceptionOfType(Forbidden.class).as(username)
				.isThrownBy(() -> this.amounts.add(this.play.user(username), this.id, form));
		}
		assertThatExceptionOfType(DomainException.class)
			.isThrownBy(() -> this.amounts.add(this.play.user("psb-liaison"), this.id, form));
		this.amounts.add(this.play.user("amr-case-head"), this.id, form);
		this.jdbc.update("UPDATE case_file SET status = 'CLOSED' WHERE id = ?", this.id);
		refused(() -> this.amounts.add(this.officer, this.id, form));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.amounts.add(this.officer, 999999999, form));
	}

	private static void invalid(String field, Runnable action) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(action::run)
			.satisfies((ex) -> assertThat(ex.problems()).extracting("field").contains(field));
	}

	private static void refused(Runnable action) {
		assertThatExceptionOfType(Refused.class).isThrownBy(action::run);
	}

}

@OnH2
class CaseFactsH2Tests extends CaseFactsTests {

}

@OnMySql
class CaseFactsMySqlTests extends CaseFactsTests {

}
