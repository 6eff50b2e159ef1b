package org.banli.proposal;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.organization.Organization;
import org.banli.shared.FieldProblem;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Page;
import org.banli.shared.Words;
import org.banli.workflow.FormReader;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Proposals for the systems around the product. */
@RestController
@RequestMapping("/api/v1/proposals")
@Tag(name = "建议提案")
class ProposalApi {

	private static final String BUSINESS_KEY = "businessKey";

	private static final Set<String> FORMATS = Set.of("pdf");

	private final Proposals proposals;

	private final Dossiers dossiers;

	private final ProposalDocuments documents;

	private final AttachmentPanels attachments;

	private final Organization organization;

	private final FormReader reader;

	private final Words words;

	ProposalApi(Proposals proposals, Dossiers dossiers, ProposalDocuments documents, AttachmentPanels attachments,
			Organization organization, FormReader reader, Words words) {
		this.proposals = proposals;
		this.dossiers = dossiers;
		this.documents = documents;
		this.attachments = attachments;
		this.organization = organization;
		this.reader = reader;
		this.words = words;
	}

	/** What was registered. */
	record Registered(long id, String businessKey) {
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "登记建议或提案", description = "市人大代表工委、市政协提案委和政府办公室可用；登记后即转到交办")
	ResponseEntity<Registered> register(@RequestBody JsonNode body, @AuthenticationPrincipal CurrentUser me) {
		Rights.require(me, Action.REGISTER_PROPOSAL);
		long id = this.proposals.register(me, this.reader.read(body, ProposalForm.class, true));
		return ResponseEntity.created(URI.create("/api/v1/proposals/" + id))
			.body(new Registered(id, Proposal.key(id).toString()));
	}

	@GetMapping
	@Operation(summary = "建议提案列表", description = "新登记的在前，只列本人可知的；kind、status、unit、q 为筛选条件")
	Page<ProposalView.Line> list(@RequestParam(required = false) String kind,
			@RequestParam(required = false) String status, @RequestParam(required = false) String unit,
			@RequestParam(required = false) String q, @RequestParam(required = false) Integer size,
			@RequestParam(required = false) String cursor, @AuthenticationPrincipal CurrentUser me) {
		RegisterQuery query = RegisterQuery.of(kind, status, unit, q);
		ProposalFilter filter = query.filter(this.organization);
		List<FieldProblem> problems = new ArrayList<>();
		check(problems, "kind", query.kind(), filter.kind() != null);
		check(problems, "status", query.status(), filter.status() != null);
		check(problems, "unit", query.unit(), filter.unitId() == null || filter.unitId() > 0);
		if (q != null && q.strip().length() > RegisterQuery.LONGEST) {
			problems.add(new FieldProblem("q", this.words.of("proposal.query.tooLong", RegisterQuery.LONGEST)));
		}
		if (!problems.isEmpty()) {
			throw new InvalidInput(problems);
		}
		return this.proposals.list(me, filter, cursor, Page.size(size)).map(ProposalView.Line::of);
	}

	private void check(List<FieldProblem> problems, String field, String value, boolean isKnown) {
		if (!value.isEmpty() && !isKnown) {
			problems.add(new FieldProblem(field, this.words.of("proposal.query." + field, value)));
		}
	}

	@GetMapping("/{id}")
	@Operation(summary = "一件建议提案", description = "含逐条建议、承办单位、限期、答复和文件；答复送达前 answer 只给答复单位")
	ProposalView get(@PathVariable long id, @AuthenticationPrincipal CurrentUser me, HttpServletRequest request) {
		name(id, request);
		Dossier dossier = this.dossiers.view(me, id);
		Map<Long, ReplyForm> replies = new LinkedHashMap<>();
		dossier.answering()
			.forEach((part) -> this.dossiers.shownReply(dossier, part)
				.ifPresent((reply) -> replies.put(part.assignment().id(), reply)));
		return ProposalView.of(dossier, replies, this.proposals.resultClasses(), this.documents.list(dossier),
				this.attachments.documents(me, dossier.proposal()));
	}

	@GetMapping("/{id}/timeline")
	@Operation(summary = "办理经过", description = "新的在前；各单位内部的起草和审核只给本单位")
	Page<ProposalView.TimelineLine> timeline(@PathVariable long id, @RequestParam(required = false) Integer size,
			@RequestParam(required = false) String cursor, @RequestParam(defaultValue = "false") boolean views,
			@AuthenticationPrincipal CurrentUser me, HttpServletRequest request) {
		name(id, request);
		return this.dossiers.timeline(me, id, views, true, cursor, Page.size(size)).map(ProposalView.TimelineLine::of);
	}

	@GetMapping("/{id}/reply")
	@Operation(summary = "答复函", description = "现在只有 pdf；分办的要用 unit 指明单位")
	ResponseEntity<?> reply(@PathVariable long id, @RequestParam(defaultValue = "pdf") String format,
			@RequestParam(required = false) String unit, @AuthenticationPrincipal CurrentUser me,
			HttpServletRequest request) {
		name(id, request);
		Dossier dossier = this.dossiers.open(me, id);
		if (!FORMATS.contains(format)) {
			throw new FormatNotAvailable(format);
		}
		Dossier.Part part = part(dossier, unit);
		if (!dossier.sight().letter(part.assignment(), part.letter())) {
			throw new NotFound("proposal.reply.notDelivered", part.unit().fullName());
		}
		return ProposalDocumentController.answer(this.documents.reply(dossier, part));
	}

	private Dossier.Part part(Dossier dossier, String unit) {
		List<Dossier.Part> answering = dossier.answering();
		if (answering.isEmpty()) {
			throw new NotFound("proposal.reply.notAssigned");
		}
		if (unit == null || unit.isBlank()) {
			if (answering.size() > 1) {
				throw new InvalidInput("unit", this.words.of("proposal.reply.whichUnit"));
			}
			return answering.get(0);
		}
		long id = this.organization.resolve(unit)
			.orElseThrow(() -> new InvalidInput("unit", this.words.of("proposal.query.unit", unit)))
			.id();
		return answering.stream()
			.filter((part) -> part.unit().id() == id)
			.findFirst()
			.orElseThrow(() -> new NotFound("proposal.reply.otherUnit", unit));
	}

	private static void name(long id, HttpServletRequest request) {
		request.setAttribute(BUSINESS_KEY, Proposal.key(id).toString());
	}

}
