package org.banli.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.banli.deadline.Clocks;
import org.banli.shared.MovableClock;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/**
 * Issues 立案审批表 once a case is filed and its officers are named, and 不予立案审批表 when it is
 * not filed.
 */
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
		FilingProposal outcome = file.isFiled() ? FilingProposal.FILED : FilingProposal.NOT_FILED;
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("案件", CasePapers.known("核查情况", found.finding()));
		if (!file.isFiled()) {
			// nobody is named for a case that is none: those who verified answer for it
			facts.put("办案人员",
					Stream.of(found.verifiedBy(), found.verifiedWith())
						.filter((officer) -> officer != null)
						.map(this.papers::officer)
						.toList());
		}
		facts.put("立案",
				CasePapers.known("结论", this.words.of("casefile.proposal." + outcome), "核查期限",
						this.clocks.find(file.businessKey().toString(), CaseClock.VERIFY.code())
							.map((clock) -> CasePapers.day(clock.dueOn()))
							.orElse(null),
						"依据", this.words.of("casefile.paper.filingBasis." + outcome), "条件", conditions, "建议",
						advice(found, outcome), "建议日期",
						CasePapers.day(LocalDate.ofInstant(found.verifiedAt(), MovableClock.ZONE))));
		facts.put("审批", this.papers.approvals(file, STEPS));
		this.papers.issue(file, "caseFilingApproval", null, false, facts, by);
	}

	private String advice(Verification found, FilingProposal outcome) {
		return (outcome == FilingProposal.FILED || found.reasonCode() == null) ? found.finding()
				: this.words.of("casefile.paper.notFiledFor", this.words.of("casefile.reason." + found.reasonCode()));
	}

}
