package org.banli.referral;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.banli.attachment.AttachmentPlace;
import org.banli.attachment.Attachments;
import org.banli.attachment.Upload;
import org.banli.casefile.CaseScenario;
import org.banli.identity.CurrentUser;
import org.banli.weighing.AmountForm;
import org.banli.weighing.CaseAmounts;
import org.banli.weighing.CaseConduct;
import org.banli.weighing.ConductFacts;
import org.banli.weighing.ConductForm;
import org.banli.workflow.Completion;
import org.banli.workflow.FormReader;

import org.springframework.boot.test.context.TestComponent;

/** Plays referrals as the demonstration's people, by the same door as the API. */
@TestComponent
class ReferralScenario {

	static final String LEAD = "amr-officer1";

	private final CaseScenario play;

	private final Referrals referrals;

	private final Attachments attachments;

	private final DecidedCases decided;

	private final CaseConduct conduct;

	private final CaseAmounts amounts;

	private final FormReader reader;

	ReferralScenario(CaseScenario play, Referrals referrals, Attachments attachments, DecidedCases decided,
			CaseConduct conduct, CaseAmounts amounts, FormReader reader) {
		this.play = play;
		this.referrals = referrals;
		this.attachments = attachments;
		this.decided = decided;
		this.conduct = conduct;
		this.amounts = amounts;
		this.reader = reader;
	}

	CurrentUser user(String username) {
		return this.play.user(username);
	}

	Referral of(long caseId) {
		return this.referrals.ofCase(caseId).orElseThrow();
	}

	/** A filed case whose referral was called for by hand. */
	long called() {
		long id = this.play.filed();
		call(id, ReferralCall.OPINION);
		return id;
	}

	void call(long id, ReferralCall ground) {
		this.referrals.call(user("amr-case-head"), id,
				new CallForm(ground, "市人民检察院", LocalDate.parse(CaseScenario.day(0)), "示检刑行意〔2026〕1号", "认为涉嫌犯罪"));
	}

	Completion complete(String username, long id, String step, String body) {
		if (step.equals("recordPenaltyResult")) {
			this.decided.add(id);
		}
		return this.play.complete(username, id, step, body.replace("TODAY", CaseScenario.day(0)));
	}

	static final String TEAM = """
			{"leadOfficer":"amr-officer1","coOfficer":"amr-officer2"}""";

	static final String REPORT = """
			{"finding":"REFER","test":"T1","offence":"TM_SELL","facts":"销售假冒示例牌运动鞋，销售金额86400元。",
			 "evidence":"现场笔录：现场查获的数量\\n销售单据：销售金额","standard":"销售金额86400元，达到五万元的标准。","proposal":"建议移送公安机关。"}""";

	static final String APPROVED = "{\"decision\":\"APPROVED\"}";

	static final String SENDING = """
			{"police":"市公安局","contactName":"甲示例","contactPhone":"0000-1234567"}""";

	static final String RECEIVED = """
			{"answer":"RECEIVED","receivedOn":"TODAY","signer":"乙示例"}""";

	long reported() {
		long id = called();
		complete("amr-case-head", id, "nameReferralTeam", TEAM);
		complete(LEAD, id, "writeReferralReport", REPORT);
		return id;
	}

	long approved() {
		long id = reported();
		complete("amr-head", id, "decideReferral", APPROVED);
		return id;
	}

	/** Attaches what the product does not make by itself. */
	void complete(long id) {
		for (FileItem item : new FileItem[] { FileItem.GOODS_LIST, FileItem.TEST_REPORT, FileItem.OTHER_MATERIAL }) {
			attach(LEAD, ReferralFile.place(of(id), item), item + ".txt");
		}
	}

	void attach(String username, AttachmentPlace place, String name) {
		byte[] content = ("示例 " + name).getBytes(StandardCharsets.UTF_8);
		this.attachments.add(user(username), place,
				new Upload(name, content.length, () -> new ByteArrayInputStream(content)));
	}

	/** Attaches the scan of a paper of a body that is not connected. */
	void scan(long id) {
		attach(LEAD, OutsideStep.scan(of(id)), "scan.txt");
	}

	long sent() {
		long id = approved();
		complete(id);
		complete(LEAD, id, "sendReferral", SENDING);
		return id;
	}

	long underReview() {
		long id = sent();
		complete("psb-liaison", id, "signReceipt", RECEIVED);
		return id;
	}

	/** What the police decides on the file. */
	static String review(String result) {
		return """
				{"result":"%s","decidedOn":"TODAY","documentNumber":"示公〔2026〕1号","reason":"示例理由","otherPolice":"示例县公安局"}"""
			.formatted(result);
	}

	long filed() {
		long id = underReview();
		complete("psb-liaison", id, "reviewReferral", review("FILED"));
		return id;
	}

	long refused() {
		long id = underReview();
		complete("psb-liaison", id, "reviewReferral", review("REFUSED"));
		return id;
	}

	static final String HANDED = """
			{"handedOn":"TODAY","hasGoods":true,"goods":"示例牌运动鞋，480，双","receiver":"乙示例","measure":"SEIZED",
			 "measureNumber":"示市监强制〔2026〕12号"}""";

	long investigating() {
		long id = filed();
		complete(LEAD, id, "handOverGoods", HANDED);
		return id;
	}

	static String outcome(String result, String more) {
		return """
				{"result":"%s","body":"市人民检察院","decidedOn":"TODAY","receivedOn":"TODAY","documentNumber":"示检〔2026〕3号",
				 "reason":"示例理由"%s}""".formatted(result, more);
	}

	long prosecuted() {
		long id = investigating();
		complete(LEAD, id, "recordInvestigation", outcome("PROSECUTED", ""));
		return id;
	}

	static String judgment(String result, String more) {
		return """
				{"result":"%s","court":"示例市人民法院","decidedOn":"TODAY","documentNumber":"（2026）示刑初1号"%s}"""
			.formatted(result, more);
	}

	static String answer(String answer) {
		return """
				{"answer":"%s","reason":"现有证据足以证明销售金额","procuratorate":"市人民检察院"}""".formatted(answer);
	}

	static final String ASKED = """
			{"askedOn":"TODAY","documentNumber":"示检立监〔2026〕1号"}""";

	static String reasons(String result) {
		return """
				{"result":"%s","decidedOn":"TODAY","documentNumber":"示检立监〔2026〕2号","reason":"示例理由"}"""
			.formatted(result);
	}

	static final String ORDERED = """
			{"filedOn":"TODAY","documentNumber":"示公立〔2026〕9号"}""";

	static final String RESULT = """
			{"result":"PENALTY","decidedOn":"TODAY","documentNumber":"示市监处罚〔2026〕8号"}""";

	static final String REPLY = """
			{"receiver":"市人民检察院","repliedOn":"TODAY","documentNumber":"示市监函〔2026〕7号","content":"已作行政处罚决定。"}""";

	/** Enters that goods were sold knowingly for so much. */
	void soldKnowingly(long id, String yuan) {
		CurrentUser officer = user(LEAD);
		ConductFacts now = this.conduct.get(id);
		this.conduct.change(officer, id, form("""
				{"conductFrom":"%s","conductTo":"%s","version":%d,"sellsGoods":true,"knows":true,
				 "knowsGround":"进价明显低于市价"}""".formatted(now.conductFrom(), now.conductTo(), now.version()),
				ConductForm.class));
		this.amounts.add(officer, id, form("""
				{"kind":"SOLD","origin":"示例来源","goods":"鞋","quantity":"1","unit":"双","unitPrice":"%s"}"""
			.formatted(yuan), AmountForm.class));
	}

	private <F> F form(String json, Class<F> type) {
		return this.reader.read(this.reader.parse(json), type, false);
	}

	/** Makes it so that the bureau has imposed a penalty in the case. */
	void fine(long id) {
		this.decided.add(id);
	}

}
