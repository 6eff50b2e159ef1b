package org.banli.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.banli.deadline.Clocks;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/** Issues 立案审批表 once a case is filed and its officers are named. */
@Component
class FilingPaper {

	private static final Set<String> STEPS = Set.of("signVerification", "decideFiling");

	private final CasePapers papers;

	private final VerificationMapper verifications;

	private final Clocks clocks;

	private final Words words;

	FilingPaper(CasePapers papers, VerificationMapper verifications, Clocks clocks, Words words) {
		this.papers = papers;
		this.verifications = verifications;
		this.clocks = clocks;
		this.words = words;
	}

	void issue(CaseFile file, String by) {
		List<Verification> all = this.verifications.list(file.id());
		Verification found = all.get(all.size() - 1);
		Map<String, Boolean> met = new LinkedHashMap<>();
		met.put("hasEvidence", found.hasEvidence());
		met.put("isPunishable", found.isPunishable());
		met.put("isOurs", found.isOurs());
		met.put("isInTime", found.isInTime());
		List<Map<String, Object>> conditions = new ArrayList<>();
		met.forEach((name, isMet) -> conditions.add(CasePapers.known("内容", this.words.of("casefile.condition." + name),
				"结论", this.words.of(isMet ? "casefile.yes" : "casefile.no"))));
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("案件", CasePapers.known("核查情况", found.finding()));
		facts.put("立案",
				CasePapers.known("结论", this.words.of("casefile.proposal." + FilingProposal.FILED), "核查期限",
						this.clocks.find(file.businessKey().toString(), CaseClock.VERIFY.code())
							.map((clock) -> CasePapers.day(clock.dueOn()))
							.orElse(null),
						"依据", this.words.of("casefile.paper.filingBasis"), "条件", conditions, "建议", found.finding()));
		facts.put("审批", this.papers.approvals(file, STEPS));
		this.papers.issue(file, "caseFilingApproval", null, false, facts, by);
	}

}
