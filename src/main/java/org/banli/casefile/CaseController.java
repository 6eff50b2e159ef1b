package org.banli.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.audit.TimelineFilter;
import org.banli.deadline.ClockDerivation;
import org.banli.deadline.Clocks;
import org.banli.deadline.RunningClock;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.shared.MovableClock;
import org.banli.shared.Page;
import org.banli.shared.Words;
import org.banli.workflow.Diagrams;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The register of cases and the page of one case. */
@Controller
class CaseController {

	private static final int ROWS = 20;

	private static final int ENTRIES = 50;

	private final CaseFiles files;

	private final CaseFrame frame;

	private final CasePeople people;

	private final CaseOpinions opinions;

	private final VerificationMapper verifications;

	private final Clocks clocks;

	private final Diagrams diagrams;

	private final AuditTrail audit;

	private final Clock clock;

	private final Words words;

	CaseController(CaseFiles files, CaseFrame frame, CasePeople people, CaseOpinions opinions,
			VerificationMapper verifications, Clocks clocks, Diagrams diagrams, AuditTrail audit, Clock clock,
			Words words) {
		this.files = files;
		this.frame = frame;
		this.people = people;
		this.opinions = opinions;
		this.verifications = verifications;
		this.clocks = clocks;
		this.diagrams = diagrams;
		this.audit = audit;
		this.clock = clock;
		this.words = words;
	}

	@GetMapping("/cases")
	String list(@RequestParam(required = false) CaseKind kind, @RequestParam(required = false) CaseStatus status,
			@RequestParam(defaultValue = "false") boolean mine, @RequestParam(required = false) String q,
			@RequestParam(required = false) String cursor, @AuthenticationPrincipal CurrentUser me,
			@RequestHeader(name = "HX-Request", required = false) String swap,
			@RequestHeader(name = "HX-History-Restore-Request", required = false) String restore, Model model) {
		String sought = (q == null || q.isBlank()) ? null : q.strip().substring(0, Math.min(100, q.strip().length()));
		CaseFilter filter = new CaseFilter(kind, status, mine ? me.username() : null, sought);
		Page<CaseRow> page = this.files.list(me, filter, cursor, ROWS);
		Set<String> officers = page.items()
			.stream()
			.flatMap((row) -> Stream.of(row.leadOfficer(), row.coOfficer()))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		model.addAttribute("filter", filter);
		model.addAttribute("mine", mine);
		model.addAttribute("isNarrow", kind != null || status != null || mine || sought != null);
		model.addAttribute("base", address(kind, status, mine, sought));
		model.addAttribute("page", page);
		model.addAttribute("names", this.people.names(officers));
		model.addAttribute("kinds", CaseKind.values());
		model.addAttribute("statuses", CaseStatus.values());
		model.addAttribute("mayThresholds", Rights.may(me, Action.CHECK_REFERRAL));
		model.addAttribute("mayRegister", Rights.may(me, Action.REGISTER_CLUE));
		return (swap != null && restore == null) ? "casefile/list :: register" : "casefile/list";
	}

	private static String address(CaseKind kind, CaseStatus status, boolean mine, String q) {
		UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/cases");
		if (kind != null) {
			uri.queryParam("kind", kind);
		}
		if (status != null) {
			uri.queryParam("status", status);
		}
		if (mine) {
			uri.queryParam("mine", true);
		}
		if (q != null) {
			uri.queryParam("q", q);
		}
		return uri.encode().build().toUriString();
	}

	/** A clock with why it ends on its day. */
	record Deadline(RunningClock clock, ClockDerivation derivation) {
	}

	@GetMapping("/cases/{id:\\d{1,18}}")
	String page(@PathVariable long id, @AuthenticationPrincipal CurrentUser me, Model model) {
		if (!Rights.may(me, Action.VIEW_CASE)) {
			// lists of tasks lead here for all; police and procuratorate have a page of
			// their own
			Optional<String> outside = this.frame.pageOutside(me, id);
			if (outside.isPresent()) {
				return "redirect:" + outside.get();
			}
		}
		CaseFile file = this.files.visible(me, id);
		Instant morning = LocalDate.now(this.clock).atStartOfDay(MovableClock.ZONE).toInstant();
		this.audit.recordOnceSince(morning, me.actor(),
				AuditEvent.of("case.viewed", file.businessKey(), this.words.of("casefile.viewed")));
		this.frame.show(model, me, file, "file");
		model.addAttribute("rights", this.files.rights(id));
		model.addAttribute("verifications", this.verifications.list(id));
		model.addAttribute("people", this.people);
		model.addAttribute("given", this.opinions.list(id));
		List<Deadline> deadlines = new ArrayList<>();
		this.clocks.list(file.businessKey().toString())
			.stream()
			.sorted(Comparator.comparing((RunningClock clock) -> !clock.isRunning()))
			.forEach((clock) -> deadlines
				.add(new Deadline(clock, this.clocks.derivation(clock.subject(), clock.code()).orElse(null))));
		model.addAttribute("deadlines", deadlines);
		model.addAttribute("diagrams", this.diagrams.of(file.businessKey()));
		model.addAttribute("hasReporter", this.files.hasReporter(id));
		model.addAttribute("mayKnowReporter", this.files.mayKnowReporter(me, file));
		return "casefile/file";
	}

	@GetMapping("/cases/{id:\\d{1,18}}/reporter")
	String reporter(@PathVariable long id, @AuthenticationPrincipal CurrentUser me, Model model) {
		CaseFile file = this.files.visible(me, id);
		model.addAttribute("reporter", this.files.reporter(me, id).orElse(null));
		this.frame.show(model, me, file, "file");
		return "casefile/reporter";
	}

	@GetMapping("/cases/{id:\\d{1,18}}/timeline")
	String timeline(@PathVariable long id, @RequestParam(required = false) String cursor,
			@RequestParam(defaultValue = "false") boolean views, @AuthenticationPrincipal CurrentUser me,
			@RequestHeader(name = "HX-Request", required = false) String swap, Model model) {
		CaseFile file = this.files.visible(me, id);
		this.frame.show(model, me, file, "timeline");
		model.addAttribute("views", views);
		model.addAttribute("timeline", this.audit.timeline(file.businessKey(),
				new TimelineFilter(views, true, null, java.util.Set.of()), cursor, ENTRIES));
		return (swap != null) ? "casefile/timeline :: entries" : "casefile/timeline";
	}

}
