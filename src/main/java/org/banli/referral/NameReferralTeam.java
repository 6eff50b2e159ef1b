package org.banli.referral;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CasePeople;
import org.banli.shared.FieldProblem;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 成立专案组: the head of the case unit names two or more officers at once (行政执法机关移送涉嫌犯罪案件的规定
 * art 5).
 */
@Component
class NameReferralTeam extends ReferralStep<NameReferralTeam.ReferralTeamForm> {

	private final CasePeople people;

	NameReferralTeam(ReferralStepParts parts, CasePeople people) {
		super(parts);
		this.people = people;
	}

	/** The team by user names. */
	record ReferralTeamForm(@NotBlank String leadOfficer, @NotBlank String coOfficer, String thirdOfficer) {

		ReferralTeamForm {
			thirdOfficer = (thirdOfficer == null || thirdOfficer.isBlank()) ? null : thirdOfficer;
		}

	}

	@Override
	public String step() {
		return "nameReferralTeam";
	}

	@Override
	public Class<ReferralTeamForm> formType() {
		return ReferralTeamForm.class;
	}

	@Override
	public ReferralTeamForm prepare(TaskContext task) {
		CaseFile file = file(task);
		return new ReferralTeamForm(file.leadOfficer(), file.coOfficer(), null);
	}

	@Override
	public Map<String, Map<String, String>> choices(TaskContext task) {
		Map<String, String> officers = this.people.choice(file(task).unitId());
		return Map.of("leadOfficer", officers, "coOfficer", officers, "thirdOfficer", officers);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, ReferralTeamForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		CaseFile file = file(task);
		Map<String, String> officers = this.people.choice(file.unitId());
		Map<String, String> named = new LinkedHashMap<>();
		named.put("leadOfficer", form.leadOfficer());
		named.put("coOfficer", form.coOfficer());
		if (form.thirdOfficer() != null) {
			named.put("thirdOfficer", form.thirdOfficer());
		}
		named.forEach((field, officer) -> {
			if (!officers.containsKey(officer)) {
				problems.add(new FieldProblem(field, word("casefile.officers.notQualified")));
			}
			else if (files().isRecused(file.id(), officer)) {
				problems.add(new FieldProblem(field, word("casefile.recusedOther")));
			}
		});
		if (form.leadOfficer().equals(form.coOfficer())) {
			problems.add(new FieldProblem("coOfficer", word("referral.team.same")));
		}
		if (form.leadOfficer().equals(form.thirdOfficer()) || form.coOfficer().equals(form.thirdOfficer())) {
			problems.add(new FieldProblem("thirdOfficer", word("referral.team.same")));
		}
		return problems;
	}

	@Override
	public Outcome complete(TaskContext task, ReferralTeamForm form) {
		Referral referral = referral(task);
		parts().mapper().nameTeam(referral.id(), form.leadOfficer(), form.coOfficer(), form.thirdOfficer());
		Referral named = parts().referrals().get(referral.id());
		String names = String.join(word("casefile.comma"), named.team().stream().map(this.people::name).toList());
		move(named, ReferralEvent.VERIFICATION_BEGUN, act(task).saying(names));
		return Outcome.saying(word("referral.team.named", names)).with(ReferralHandling.TEAM_LEAD, form.leadOfficer());
	}

	@Override
	Map<String, Object> shown(TaskContext task, Referral referral) {
		return Map.of("people", this.people.choice(file(task).unitId()));
	}

	@Override
	public String clock() {
		return "REFERRAL_REPORT";
	}

}
