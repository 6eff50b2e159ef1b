package org.banli.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.identity.CurrentUser;
import org.banli.shared.FieldProblem;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.banli.workflow.WorkDescription;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the parties of cases and what they were punished for before. */
@Service
public class CaseParties {

	private static final int MOST_RELATED = 50;

	private final PartyMapper mapper;

	private final CaseFiles files;

	private final CaseEditing editing;

	private final CaseWatch watch;

	private final CaseParts parts;

	private final Workflow workflow;

	private final AuditTrail audit;

	private final Clock clock;

	private final Words words;

	CaseParties(PartyMapper mapper, CaseFiles files, CaseEditing editing, CaseWatch watch, CaseParts parts,
			Workflow workflow, AuditTrail audit, Clock clock, Words words) {
		this.mapper = mapper;
		this.files = files;
		this.editing = editing;
		this.watch = watch;
		this.parts = parts;
		this.workflow = workflow;
		this.audit = audit;
		this.clock = clock;
		this.words = words;
	}

	@Transactional
	public void add(CurrentUser user, long caseId, PartyForm form) {
		CaseFile file = this.editing.open(user, caseId);
		check(form);
		this.mapper.insert(caseId, this.mapper.lastNo(caseId) + 1, form);
		changed(user, file, Set.of(), "added", form.name());
	}

	@Transactional
	public void change(CurrentUser user, long caseId, long partyId, PartyForm form) {
		CaseFile file = this.editing.open(user, caseId);
		CaseParty before = party(caseId, partyId);
		check(form);
		Set<Long> related = this.watch.related(file);
		if (this.mapper.update(caseId, partyId, form) == 0) {
			throw new Changed();
		}
		changed(user, file, related, "changed", (before.name().equals(form.name())) ? form.name()
				: this.words.of("casefacts.fromTo", before.name(), form.name()));
	}

	/**
	 * Takes a party out.
	 * @throws Refused when it is the last one
	 */
	@Transactional
	public void remove(CurrentUser user, long caseId, long partyId) {
		CaseFile file = this.editing.open(user, caseId);
		CaseParty party = party(caseId, partyId);
		if (this.files.parties(caseId).size() == 1) {
			throw new Refused("casefacts.party.last");
		}
		Set<Long> related = this.watch.related(file);
		this.mapper.deletePenalties(partyId);
		this.mapper.delete(caseId, partyId);
		changed(user, file, related, "removed", party.name());
	}

	private void check(PartyForm form) {
		if (form.idNumber() != null && !IdNumbers.fits(form.kind(), form.idNumber())) {
			throw new InvalidInput("idNumber",
					this.words.of(
							(form.kind() == PartyKind.PERSON) ? "casefile.idNumber.card" : "casefile.idNumber.credit",
							form.idNumber()));
		}
	}

	private CaseParty party(long caseId, long partyId) {
		return this.files.parties(caseId)
			.stream()
			.filter((party) -> party.id() == partyId)
			.findFirst()
			.orElseThrow(() -> new NotFound("casefacts.party.unknown"));
	}

	private void changed(CurrentUser user, CaseFile file, Set<Long> related, String what, String name) {
		List<CaseParty> parties = this.files.parties(file.id());
		this.workflow.describe(new WorkDescription(file.businessKey().toString(), "CASE", file.reference(),
				file.title(), parties.get(0).name()));
		told(user, file, "case.party." + what, this.words.of("casefacts.party." + what, name), related);
	}

	private void told(CurrentUser user, CaseFile file, String action, String sentence, Set<Long> related) {
		this.audit.record(user.actor(), AuditEvent.of(action, file.businessKey(), sentence));
		this.workflow.changed(file.businessKey());
		this.watch.recheck(user, file, sentence, related);
	}

	/** Keeps that earlier penalties were looked up and none was found. */
	@Transactional
	public void foundNone(CurrentUser user, long caseId, long partyId, PenaltyQueryForm form) {
		CaseFile file = this.editing.open(user, caseId);
		CaseParty party = party(caseId, partyId);
		if (penalties(caseId).stream().anyMatch((penalty) -> penalty.partyId() == partyId)) {
			throw new Refused("casefacts.penalty.notNone");
		}
		this.mapper.queried(caseId, partyId, form.noneOn(), user.username());
		told(user, file, "case.penaltiesQueried", this.words.of("casefacts.penalty.none", party.name()), Set.of());
	}

	@Transactional
	public void addPenalty(CurrentUser user, long caseId, long partyId, PriorPenaltyForm form) {
		CaseFile file = this.editing.open(user, caseId);
		CaseParty party = party(caseId, partyId);
		List<FieldProblem> problems = new ArrayList<>();
		if (form.queriedOn().isBefore(form.effectiveOn())) {
			problems.add(new FieldProblem("queriedOn", this.words.of("casefacts.penalty.queriedBefore")));
		}
		boolean isThere = penalties(caseId).stream()
			.anyMatch((one) -> one.partyId() == partyId && one.docNumber().equals(form.docNumber()));
		if (isThere) {
			problems.add(new FieldProblem("docNumber", this.words.of("casefacts.penalty.twice")));
		}
		if (!problems.isEmpty()) {
			throw new InvalidInput(problems);
		}
		this.mapper.insertPenalty(partyId, form);
		this.mapper.queried(caseId, partyId, form.queriedOn(), user.username());
		told(user, file, "case.penaltyRecorded",
				this.words.of("casefacts.penalty.recorded", party.name(), form.docNumber()), Set.of());
	}

	@Transactional
	public void removePenalty(CurrentUser user, long caseId, long partyId, long penaltyId) {
		CaseFile file = this.editing.open(user, caseId);
		CaseParty party = party(caseId, partyId);
		PriorPenalty penalty = penalties(caseId).stream()
			.filter((one) -> one.id() == penaltyId && one.partyId() == partyId)
			.findFirst()
			.orElseThrow(() -> new NotFound("casefacts.penalty.unknown"));
		this.mapper.deletePenalty(partyId, penaltyId);
		told(user, file, "case.penaltyRemoved",
				this.words.of("casefacts.penalty.removed", party.name(), penalty.docNumber()), Set.of());
	}

	public List<PriorPenalty> penalties(long caseId) {
		return this.mapper.penalties(caseId);
	}

	/**
	 * What the bureau itself imposed on the parties before and nobody has recorded here,
	 * by the id of the party.
	 */
	public Map<Long, List<ImposedPenalty>> proposed(CaseFile file) {
		Map<Long, List<ImposedPenalty>> proposed = new LinkedHashMap<>();
		Set<String> known = new HashSet<>();
		penalties(file.id()).forEach((penalty) -> known.add(penalty.docNumber()));
		for (CaseParty party : this.files.parties(file.id())) {
			if (party.idNumber() != null) {
				List<ImposedPenalty> imposed = this.mapper
					.related(file.id(), file.unitId(), Set.of(party.idNumber()),
							Set.of(CaseStatus.DECIDED, CaseStatus.PERFORMED, CaseStatus.CLOSED), MOST_RELATED)
					.stream()
					.map(this.files::get)
					.map(this.parts::imposedPenalty)
					.flatMap(Optional::stream)
					.filter((penalty) -> !known.contains(penalty.docNumber())
							&& !penalty.effectiveOn().isAfter(LocalDate.now(this.clock)))
					.toList();
				proposed.put(party.id(), imposed);
			}
		}
		return proposed;
	}

}
