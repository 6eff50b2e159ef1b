package org.banli.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.banli.attachment.AttachmentPlace;
import org.banli.identity.CurrentUser;
import org.banli.organization.Post;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.Forbidden;
import org.banli.workflow.TaskContext;

/**
 * A step of the police or the procuratorate. A liaison does it where the body is
 * connected; else the team enters the body's paper, with its number and a scan.
 *
 * @param <F> the form
 */
abstract class OutsideStep<F> extends ReferralStep<F> {

	OutsideStep(ReferralStepParts parts) {
		super(parts);
	}

	abstract ReferralParty party();

	final boolean isPolice() {
		return party() == ReferralParty.POLICE;
	}

	final Long unitOf(Referral referral) {
		return isPolice() ? referral.policeUnitId() : referral.procuratorateUnitId();
	}

	final String nameOf(Referral referral) {
		return isPolice() ? referral.policeName() : referral.procuratorateName();
	}

	/** Whether the body itself does the step. */
	final boolean isConnected(Referral referral) {
		return unitOf(referral) != null;
	}

	@Override
	Optional<DomainException> mayNot(TaskContext task, Referral referral, CurrentUser doer) {
		if (isConnected(referral)) {
			return doer.holds(Post.LIAISON, unitOf(referral)) ? Optional.empty()
					: Optional.of(new Forbidden("referral.liaisonOnly"));
		}
		return unlessTeam(referral, doer);
	}

	/** Where the scan of the body's paper is attached. */
	static AttachmentPlace scan(Referral referral) {
		return new AttachmentPlace(referral.key(), ReferralAttachments.PAPER + referral.lastSeq());
	}

	@Override
	List<AttachmentPlace> places(TaskContext task, Referral referral) {
		return List.of(scan(referral));
	}

	@Override
	public final List<FieldProblem> check(TaskContext task, F form) {
		Referral referral = referral(task);
		List<FieldProblem> problems = new ArrayList<>();
		check(referral, form, problems);
		if (!isConnected(referral)) {
			boolean hasScan = parts().attachments()
				.ofMatter(referral.key())
				.stream()
				.anyMatch((file) -> file.subject().equals(scan(referral).subject()));
			if (!hasScan) {
				problems.add(new FieldProblem("documentNumber", word("referral.scanMissing", nameOf(referral))));
			}
		}
		return problems;
	}

	abstract void check(Referral referral, F form, List<FieldProblem> problems);

	/** What the body does, by whom it is entered. */
	final ReferralAct act(TaskContext task, Referral referral, LocalDate on, String number, String remark) {
		return act(task).of(party(), nameOf(referral)).by(on, number).saying(remark);
	}

	@Override
	Map<String, Object> shown(TaskContext task, Referral referral) {
		return Map.of("isConnected", isConnected(referral), "body", nameOf(referral));
	}

	/** The bureau's own opinions are not for others. */
	@Override
	public Map<String, Object> page(TaskContext task, JsonNode values) {
		Map<String, Object> model = new LinkedHashMap<>(super.page(task, values));
		model.put("given", List.of());
		return model;
	}

}
