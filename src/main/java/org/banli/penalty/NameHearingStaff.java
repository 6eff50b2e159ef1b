package org.banli.penalty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import org.banli.casefile.CaseFile;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 指定听证人员 (听证办法 arts 9 to 11): host, members and clerk, none of them an officer of the
 * case.
 */
@Component
class NameHearingStaff extends PenaltyStep<NameHearingStaff.HearingStaffForm> {

	private final HearingStaff staff;

	NameHearingStaff(PenaltyParts parts, HearingStaff staff) {
		super(parts);
		this.staff = staff;
	}

	/** Host, members and clerk by user name. */
	record HearingStaffForm(@NotBlank String host, List<String> members, @NotBlank String clerk) {

		List<String> memberList() {
			return (this.members == null) ? List.of() : this.members.stream().distinct().toList();
		}

	}

	@Override
	public String step() {
		return "nameHearingStaff";
	}

	@Override
	public Class<HearingStaffForm> formType() {
		return HearingStaffForm.class;
	}

	@Override
	public String clock() {
		return PenaltyClock.NAME_HOST.code();
	}

	@Override
	public HearingStaffForm prepare(TaskContext task) {
		return new HearingStaffForm(null, List.of(), null);
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return unlessOfficer(file, doer);
	}

	@Override
	public Map<String, Map<String, String>> choices(TaskContext task) {
		CaseFile file = file(task);
		return Map.of("host", this.staff.hosts(file), "members", this.staff.all(file), "clerk", this.staff.all(file));
	}

	@Override
	public List<FieldProblem> check(TaskContext task, HearingStaffForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		CaseFile file = file(task);
		Map<String, String> all = this.staff.all(file);
		if (file.isOfficer(form.host()) || !this.staff.hosts(file).containsKey(form.host())) {
			problems.add(new FieldProblem("host", word("penalty.staff.host")));
		}
		if (!all.keySet().containsAll(form.memberList())) {
			problems.add(new FieldProblem("members", word("penalty.staff.officer")));
		}
		if (!all.containsKey(form.clerk())) {
			problems.add(new FieldProblem("clerk", word("penalty.staff.officer")));
		}
		if (form.memberList().contains(form.host()) || form.host().equals(form.clerk())
				|| form.memberList().contains(form.clerk())) {
			problems.add(new FieldProblem("clerk", word("penalty.staff.same")));
		}
		return problems;
	}

	@Override
	public Outcome complete(TaskContext task, HearingStaffForm form) {
		CaseFile file = file(task);
		Hearing hearing = hearing(task);
		parts().mapper()
			.nameStaff(hearing.id(), form.host(), String.join(",", form.memberList()), form.clerk(), today());
		parts().clocks().stop(file, PenaltyClock.NAME_HOST, today());
		parts().clocks().start(file, PenaltyClock.HAND_OVER_FILE, today());
		return Outcome.saying(word("penalty.staff.done", personName(form.host()), personName(form.clerk())))
			.with(PenaltyHandling.HEARING_HOST, form.host());
	}

}
