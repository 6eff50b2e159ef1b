package org.banli.penalty;

import java.time.LocalDate;

import org.banli.casefile.CaseScenario;
import org.banli.shared.MovableClock;
import org.banli.workflow.Completion;

import org.springframework.boot.test.context.TestComponent;

/** Plays cases from the investigation to the closing as the demonstration's people. */
@TestComponent
class PenaltyScenario {

	static final String OFFICER = "amr-officer1";

	static final String CO_OFFICER = "amr-officer2";

	static final String REVIEWER = "amr-legal";

	static final String LEADER = "amr-vice";

	private final CaseScenario cases;

	private final MovableClock clock;

	PenaltyScenario(CaseScenario cases, MovableClock clock) {
		this.cases = cases;
		this.clock = clock;
	}

	CaseScenario cases() {
		return this.cases;
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/** Lets days pass. */
	void pass(int days) {
		goTo(today().plusDays(days));
	}

	void goTo(LocalDate day) {
		this.clock.moveTo(day.atTime(10, 0).atZone(MovableClock.ZONE).toInstant());
	}

	static String conclusion(String fine) {
		return """
				{"proposal":"PENALTY","act":"TM_INFRINGEMENT","inquiry":"现场检查，询问经营者，提取销售单据。",
				 "facts":"当事人销售带示例牌标识的运动鞋，违法经营额 60000 元。",
				 "evidence":"现场笔录：查获运动鞋的数量\\n销售单据：已销售的数量和价格",
				 "nature":"属于销售侵犯注册商标专用权的商品。","brokenRule":"《中华人民共和国商标法》第五十七条第三项",
				 "businessAmount":60000,"goodsValue":8000,"amountEvidence":"销售单据、现场笔录","grounds":[],
				 "fine":%s,"confiscation":"没收侵权运动鞋 80 双","otherPenalties":"责令立即停止侵权行为",
				 "losesLicence":false,"isClosed":false,"isComplex":false,"discretion":"没有从轻、从重情节，适用一般幅度。"}"""
			.formatted(fine);
	}

	static final String DECISION = """
			{"decision":"PENALTY","fine":%s,"confiscation":"没收侵权运动鞋 80 双","otherPenalties":"责令立即停止侵权行为",
			 "defence":"当事人没有提出陈述、申辩。","reasons":"没有从轻、从重情节。","ruleText":"违法经营额五万元以上的，可以处违法经营额五倍以下的罚款",
			 "performanceWay":"到指定银行缴纳。","reconsiderationBody":"示例市人民政府","court":"示例区人民法院",
			 "isPublic":true,"isListed":false}""";

	static final String NO_PENALTY = """
			{"decision":"NO_PENALTY","reasons":"初次违法，危害后果轻微并及时改正。","ruleText":"《中华人民共和国行政处罚法》第三十三条第一款",
			 "reconsiderationBody":"示例市人民政府","court":"示例区人民法院","isPublic":false,"isListed":false}""";

	Completion complete(String username, long id, String step, String body) {
		return this.cases.complete(username, id, step, body);
	}

	long concluded(String body) {
		long id = this.cases.filed();
		complete(OFFICER, id, "concludeInvestigation", body);
		complete(CO_OFFICER, id, "signConclusion", "{\"agree\":true}");
		return id;
	}

	long consented(String body) {
		long id = concluded(body);
		complete(REVIEWER, id, "reviewCase", "{\"outcome\":\"AGREE\",\"opinion\":\"事实清楚，同意。\"}");
		complete(LEADER, id, "consentToProposal", "{\"agree\":true}");
		return id;
	}

	static String served(LocalDate on) {
		return """
				{"servedOn":"%s","way":"DIRECT","receivedBy":"甲示例","place":"示例区一号路8号"}""".formatted(on);
	}

	/** The notice is served today. */
	long noticed(String fine) {
		long id = consented(conclusion(fine));
		complete(OFFICER, id, "giveNotice", "{\"contact\":\"何志勇\",\"phone\":\"0000-12\"}");
		complete(OFFICER, id, "serveNotice", served(today()));
		return id;
	}

	static String answer(String answer, LocalDate on, String more) {
		return "{\"answer\":\"%s\",\"answeredOn\":\"%s\"%s}".formatted(answer, on, more);
	}

	/** The party gives up its rights in writing, so that it can be decided at once. */
	long waived(String fine) {
		long id = noticed(fine);
		complete(OFFICER, id, "recordStatement", answer("WAIVED", today(), ",\"waiverDocument\":\"放弃声明\""));
		return id;
	}

	long decided(String fine) {
		long id = waived(fine);
		complete(LEADER, id, "decideCase", DECISION.formatted(fine));
		return id;
	}

	long executed(String fine) {
		long id = decided(fine);
		complete(OFFICER, id, "serveDecision", served(today()));
		return id;
	}

}
