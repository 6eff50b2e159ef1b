package org.banli.proposal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.banli.deadline.ClockView;
import org.banli.deadline.Clocks;
import org.banli.deadline.LightView;
import org.banli.deadline.Lights;
import org.banli.deadline.RunningClock;
import org.banli.identity.Accounts;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.identity.Scope;
import org.banli.organization.Organization;
import org.banli.organization.Unit;
import org.banli.shared.Names;
import org.banli.workflow.Chases;
import org.banli.workflow.DiagramView;
import org.banli.workflow.Diagrams;
import org.banli.workflow.TaskLink;
import org.banli.workflow.Workflow;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The register and the page of one proposal. */
@Controller
class ProposalController {

	private static final int ROWS = 20;

	private static final int ENTRIES = 10;

	private final Proposals proposals;

	private final ListedProposals listed;

	private final Dossiers dossiers;

	private final ProposalDocuments documents;

	private final Drafts drafts;

	private final Opinions opinions;

	private final Organization organization;

	private final Clocks clocks;

	private final Lights lights;

	private final Workflow workflow;

	private final Diagrams diagrams;

	private final Accounts accounts;

	private final Chases chases;

	private final AttachmentPanels attachments;

	private final Names names;

	private final Clock clock;

	ProposalController(Proposals proposals, ListedProposals listed, Dossiers dossiers, ProposalDocuments documents,
			Drafts drafts, Opinions opinions, Organization organization, Clocks clocks, Lights lights,
			Workflow workflow, Diagrams diagrams, Accounts accounts, Chases chases, AttachmentPanels attachments,
			Names names, Clock clock) {
		this.proposals = proposals;
		this.listed = listed;
		this.dossiers = dossiers;
		this.documents = documents;
		this.drafts = drafts;
		this.opinions = opinions;
		this.organization = organization;
		this.clocks = clocks;
		this.lights = lights;
		this.workflow = workflow;
		this.diagrams = diagrams;
		this.accounts = accounts;
		this.chases = chases;
		this.attachments = attachments;
		this.names = names;
		this.clock = clock;
	}

	@GetMapping("/proposals")
	String list(@RequestParam(required = false) String kind, @RequestParam(required = false) String status,
			@RequestParam(required = false) String unit, @RequestParam(required = false) String q,
			@RequestParam(required = false) String cursor, @AuthenticationPrincipal CurrentUser me,
			@RequestHeader(name = "HX-Request", required = false) String swap,
			@RequestHeader(name = "HX-History-Restore-Request", required = false) String restore, Model model) {
		RegisterQuery query = RegisterQuery.of(kind, status, unit, q);
		ProposalFilter filter = query.filter(this.organization);
		model.addAttribute("query", query);
		model.addAttribute("base", query.address());
		model.addAttribute("printed", RegisterPrintController.address(query));
		model.addAttribute("page", this.proposals.list(me, filter, cursor, ROWS).map(this::line));
		model.addAttribute("kinds", ProposalKind.values());
		model.addAttribute("statuses", ProposalStatus.values());
		model.addAttribute("units", this.organization.handlers());
		model.addAttribute("isWide", Rights.scope(me, Action.VIEW_PROPOSAL) != Scope.OWN);
		model.addAttribute("hasUnitLists",
				Rights.may(me, Action.VIEW_UNIT_TASKS) && !Rights.may(me, Action.PLAN_ASSIGNMENTS));
		model.addAttribute("mayRegister", Rights.may(me, Action.REGISTER_PROPOSAL));
		return (swap != null && restore == null) ? "proposal/list :: register" : "proposal/list";
	}

	/** A line of the register with its light, null where no reply is awaited. */
	record Line(ProposalListItem item, LightView light) {
	}

	private Line line(ProposalListItem item) {
		ProposalRow row = item.row();
		boolean isAwaited = row.status().compareTo(ProposalStatus.DELIVERED) < 0 && row.replyDueOn() != null;
		return new Line(item, isAwaited ? this.lights.view("REPLY", row.replyDueOn(), row.assignedOn()) : null);
	}

	@GetMapping("/proposals/{id:\\d{1,18}}")
	String page(@PathVariable long id, @AuthenticationPrincipal CurrentUser me, Model model) {
		Dossier dossier = this.dossiers.view(me, id);
		Proposal proposal = dossier.proposal();
		Map<Long, ReplyForm> replies = new LinkedHashMap<>();
		dossier.answering()
			.forEach((part) -> this.dossiers.shownReply(dossier, part)
				.ifPresent((reply) -> replies.put(part.assignment().id(), reply)));
		Map<Long, OpinionText> shown = new HashMap<>();
		dossier.coHandling()
			.stream()
			.filter((part) -> dossier.sight().opinion(part.assignment(), dossier.assignments()))
			.forEach((part) -> this.opinions.signed(part.assignment())
				.ifPresent((opinion) -> shown.put(part.assignment().id(), opinion)));
		model.addAttribute("dossier", dossier);
		model.addAttribute("proposal", proposal);
		model.addAttribute("listed", this.listed.details(List.of(id)).get(0));
		model.addAttribute("stages", Stage.of(dossier, shownReviews(dossier), this.names));
		model.addAttribute("matrix", AskMatrix.of(dossier, replies, shown));
		model.addAttribute("replies", replies);
		List<ClockView> clocks = clocks(dossier);
		model.addAttribute("clocks", clocks.stream().filter((view) -> view.clock().stoppedOn() == null).toList());
		model.addAttribute("stopped", clocks.stream().filter((view) -> view.clock().stoppedOn() != null).toList());
		model.addAttribute("documents", this.documents.list(dossier));
		model.addAttribute("attachments", this.attachments.ofProposal(me, id));
		model.addAttribute("drafted", drafted(dossier));
		model.addAttribute("diagrams", diagrams(dossier));
		model.addAttribute("timeline", this.dossiers.timeline(me, id, false, false, null, ENTRIES));
		model.addAttribute("mayEdit", this.proposals.mayEdit(me, proposal));
		addTasks(me, proposal, model);
		addChases(me, dossier, model);
		return "proposal/proposal";
	}

	private List<Review> shownReviews(Dossier dossier) {
		return dossier.answering()
			.stream()
			.filter((part) -> dossier.sight().drafts(part.assignment()))
			.flatMap((part) -> this.drafts.reviews(part.assignment().id()).stream())
			.toList();
	}

	private List<ClockView> clocks(Dossier dossier) {
		Instant now = this.clock.instant();
		Map<String, Dossier.Part> parts = dossier.bySubject();
		List<RunningClock> shown = new ArrayList<>(dossier.shownClocks());
		shown.sort(Comparator.comparing((RunningClock clock) -> !clock.isRunning())
			.thenComparing(RunningClock::dueOn, Comparator.nullsLast(Comparator.naturalOrder())));
		return shown.stream().map((clock) -> {
			Dossier.Part part = parts.get(clock.subject());
			return ClockView.of(clock, (part == null) ? null : part.unit().shortName(), now,
					this.clocks.derivation(clock.subject(), clock.code()).orElse(null));
		}).toList();
	}

	private static List<Dossier.Part> drafted(Dossier dossier) {
		return dossier.parts()
			.stream()
			.filter((part) -> part.latest() != null && dossier.sight().drafts(part.assignment()))
			.toList();
	}

	private List<Shown> diagrams(Dossier dossier) {
		Map<Long, Unit> units = this.organization.unitsById();
		return this.diagrams.of(dossier.proposal().businessKey())
			.stream()
			.limit(dossier.sight().isProposer() ? 1 : Long.MAX_VALUE)
			.map((view) -> new Shown(view, (view.unitId() == null) ? null : units.get(view.unitId()).shortName()))
			.toList();
	}

	/** A diagram with the name of its unit. */
	record Shown(DiagramView view, String unit) {
	}

	private void addTasks(CurrentUser me, Proposal proposal, Model model) {
		List<TaskLink> tasks = this.workflow.openTasks(me, proposal.businessKey());
		Map<String, String> names = new HashMap<>();
		tasks.stream()
			.map(TaskLink::assignee)
			.filter((name) -> name != null)
			.forEach((name) -> names.computeIfAbsent(name, (key) -> this.accounts.user(key).personName()));
		model.addAttribute("tasks", tasks);
		model.addAttribute("taskPeople", names);
	}

	/** What the offices asked of each other is not for the proposers. */
	private void addChases(CurrentUser me, Dossier dossier, Model model) {
		Proposal proposal = dossier.proposal();
		model.addAttribute("chases",
				dossier.sight().officePapers() ? this.chases.ofMatter(proposal.businessKey()) : List.of());
		model.addAttribute("chaseUnits", this.organization.unitsById());
		model.addAttribute("mayChase",
				!this.chases.targets(me, proposal.businessKey(), proposal.senderUnitId()).isEmpty());
	}

	@GetMapping("/proposals/{id:\\d{1,18}}/timeline")
	String timeline(@PathVariable long id, @RequestParam(required = false) String cursor,
			@RequestParam(defaultValue = "false") boolean views, @RequestParam(defaultValue = "false") boolean claims,
			@AuthenticationPrincipal CurrentUser me, @RequestHeader(name = "HX-Request", required = false) String swap,
			Model model) {
		boolean isWhole = swap == null;
		model.addAttribute("timeline",
				this.dossiers.timeline(me, id, views, isWhole || claims, cursor, isWhole ? 50 : ENTRIES));
		model.addAttribute("proposal", this.proposals.visible(me, id));
		model.addAttribute("views", views);
		model.addAttribute("claims", isWhole || claims);
		model.addAttribute("mayFilter", !ProposalSight.of(me).isProposer());
		return isWhole ? "proposal/timeline" : "proposal/timeline :: entries";
	}

}
