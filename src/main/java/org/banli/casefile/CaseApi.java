package org.banli.casefile;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.banli.audit.AuditEntry;
import org.banli.audit.AuditTrail;
import org.banli.audit.TimelineFilter;
import org.banli.deadline.Clocks;
import org.banli.deadline.Light;
import org.banli.deadline.RunningClock;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.organization.Organization;
import org.banli.shared.Page;
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

/** Cases for the systems around the product. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "案件")
class CaseApi {

	private static final String BUSINESS_KEY = "businessKey";

	private final CaseFiles files;

	private final List<CasePart> parts;

	private final Organization organization;

	private final Clocks clocks;

	private final AuditTrail audit;

	private final FormReader reader;

	CaseApi(CaseFiles files, List<CasePart> parts, Organization organization, Clocks clocks, AuditTrail audit,
			FormReader reader) {
		this.files = files;
		this.parts = parts;
		this.organization = organization;
		this.clocks = clocks;
		this.audit = audit;
		this.reader = reader;
	}

	/** What was registered. */
	record Registered(long id, String businessKey) {
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "登记案件线索", description = "执法人员和办案机构负责人可用；登记后即转到核查")
	ResponseEntity<Registered> register(@RequestBody JsonNode body, @AuthenticationPrincipal CurrentUser me) {
		Rights.require(me, Action.REGISTER_CLUE);
		long id = this.files.register(me, this.reader.read(body, ClueForm.class, true));
		return ResponseEntity.created(URI.create("/api/v1/cases/" + id))
			.body(new Registered(id, CaseFile.key(id).toString()));
	}

	/** A deadline; a clock that does not run is green. */
	record ClockLine(String code, String title, java.time.LocalDate startsOn, java.time.LocalDate dueOn, Light light,
			String legalBasis) {

		static ClockLine of(RunningClock clock) {
			return new ClockLine(clock.code(), clock.title(), clock.startsOn(), clock.dueOn(), clock.standing(),
					clock.legalBasis());
		}

	}

	@GetMapping("/{id}")
	@Operation(summary = "一件案件", description = "含当事人、权利、金额、期限、涉案物品和刑事移送；举报人不在其中")
	Map<String, Object> get(@PathVariable long id, @AuthenticationPrincipal CurrentUser me,
			HttpServletRequest request) {
		request.setAttribute(BUSINESS_KEY, CaseFile.key(id).toString());
		CaseFile file = this.files.visible(me, id);
		Map<String, Object> view = new LinkedHashMap<>();
		view.put("id", file.id());
		view.put("businessKey", file.businessKey().toString());
		view.put("clueNumber", file.clueNumber());
		view.put("caseNumber", file.caseNumber());
		view.put("title", file.title());
		view.put("kind", file.kind());
		view.put("status", file.status());
		view.put("source", file.source());
		view.put("unit", this.organization.unit(file.unitId()).fullName());
		view.put("receivedOn", file.receivedOn());
		view.put("act", file.act());
		view.put("place", file.place());
		view.put("conductFrom", file.conductFrom());
		view.put("conductTo", file.conductTo());
		view.put("causeCode", file.causeCode());
		view.put("leadOfficer", file.leadOfficer());
		view.put("coOfficer", file.coOfficer());
		view.put("filedOn", file.filedOn());
		view.put("closedOn", file.closedOn());
		view.put("parties", this.files.parties(id));
		view.put("rights", this.files.rights(id));
		view.put("amounts", null);
		view.put("clocks", this.clocks.list(file.businessKey().toString()).stream().map(ClockLine::of).toList());
		view.put("items", List.of());
		view.put("referral", null);
		this.parts.forEach((part) -> view.put(part.name(), part.view(me, file)));
		return view;
	}

	/** An entry of the timeline. */
	record TimelineLine(long id, Instant at, String person, String onBehalfOf, String unit, String action,
			String subject, String summary, String quote) {

		static TimelineLine of(AuditEntry entry) {
			return new TimelineLine(entry.id(), entry.at(), entry.personName(), entry.onBehalfName(), entry.unitName(),
					entry.action(), entry.subject(), entry.summary(), entry.quote());
		}

	}

	@GetMapping("/{id}/timeline")
	@Operation(summary = "案件经过", description = "新的在前")
	Page<TimelineLine> timeline(@PathVariable long id, @RequestParam(required = false) Integer size,
			@RequestParam(required = false) String cursor, @RequestParam(defaultValue = "false") boolean views,
			@AuthenticationPrincipal CurrentUser me, HttpServletRequest request) {
		request.setAttribute(BUSINESS_KEY, CaseFile.key(id).toString());
		CaseFile file = this.files.visible(me, id);
		return this.audit
			.timeline(file.businessKey(), new TimelineFilter(views, true, null, Set.of()), cursor, Page.size(size))
			.map(TimelineLine::of);
	}

}
