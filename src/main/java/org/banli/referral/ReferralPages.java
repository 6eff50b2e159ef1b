package org.banli.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.banli.attachment.AttachmentPanel;
import org.banli.attachment.Attachments;
import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CasePeople;
import org.banli.deadline.RunningClock;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Holding;
import org.banli.identity.Rights;
import org.banli.identity.Scope;
import org.banli.organization.Post;
import org.banli.shared.Cursor;
import org.banli.shared.MovableClock;
import org.banli.shared.Page;
import org.banli.shared.Words;
import org.banli.weighing.Verdicts;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of referrals show. */
@Component
class ReferralPages {

	private static final int ROWS = 20;

	/** The stations of the way, each with the states that belong to it. */
	private static final Map<String, Set<ReferralState>> STATIONS = stations();

	/** Which papers go to the police, beside what was sent with the letter. */
	private static final Set<String> POLICES = Set.of(ReferralPapers.LETTER, ReferralPapers.LIST,
			ReferralPapers.SUPPLEMENT, ReferralPapers.HANDOVER, ReferralPapers.RECONSIDERATION);

	private static final Set<String> PROCURATORATES = Set.of(ReferralPapers.LETTER, ReferralPapers.LIST,
			ReferralPapers.COPY, ReferralPapers.SUPERVISION, ReferralPapers.RECONSIDERATION);

	private final Referrals referrals;

	private final ReferralMapper mapper;

	private final ReferralClocks clocks;

	private final ReferralFile referralFile;

	private final ReferralPart part;

	private final ReferralPartners partners;

	private final Attachments attachments;

	private final CasePeople people;

	private final CaseFiles files;

	private final Verdicts verdicts;

	private final Workflow workflow;

	private final AuditTrail audit;

	private final Clock clock;

	private final Words words;

	ReferralPages(Referrals referrals, ReferralMapper mapper, ReferralClocks clocks, ReferralFile referralFile,
			ReferralPart part, ReferralPartners partners, Attachments attachments, CasePeople people, CaseFiles files,
			Verdicts verdicts, Workflow workflow, AuditTrail audit, Clock clock, Words words) {
		this.referrals = referrals;
		this.mapper = mapper;
		this.clocks = clocks;
		this.referralFile = referralFile;
		this.part = part;
		this.partners = partners;
		this.attachments = attachments;
		this.people = people;
		this.files = files;
		this.verdicts = verdicts;
		this.workflow = workflow;
		this.audit = audit;
		this.clock = clock;
		this.words = words;
	}

	private static Map<String, Set<ReferralState>> stations() {
		Map<String, Set<ReferralState>> stations = new LinkedHashMap<>();
		stations.put("team", Set.of(ReferralState.TEAM_FORMED));
		stations.put("verify", Set.of(ReferralState.VERIFYING));
		stations.put("report", Set.of(ReferralState.REPORTED, ReferralState.NOT_APPROVED));
		stations.put("approve", Set.of());
		stations.put("send", Set.of(ReferralState.APPROVED));
		stations.put("receipt", Set.of(ReferralState.SENT, ReferralState.RECEIPTED));
		stations.put("review", Set.of(ReferralState.UNDER_REVIEW, ReferralState.SUPPLEMENTING,
				ReferralState.WITH_OTHER_POLICE, ReferralState.NOT_POLICE_MATTER, ReferralState.POLICE_OVERDUE));
		stations.put("file",
				Set.of(ReferralState.REFUSED, ReferralState.RECONSIDERING, ReferralState.REFUSED_AGAIN,
						ReferralState.SUPERVISION_REQUESTED, ReferralState.REASONS_ASKED, ReferralState.REASONS_UPHELD,
						ReferralState.FILE_ORDERED));
		stations.put("goods", Set.of(ReferralState.FILED, ReferralState.GOODS_HANDED));
		stations.put("investigate", Set.of(ReferralState.INVESTIGATING, ReferralState.CASE_DROPPED));
		stations.put("prosecute", Set.of(ReferralState.NOT_PROSECUTED));
		stations.put("judge", Set.of(ReferralState.PROSECUTED, ReferralState.CONVICTED_FINED, ReferralState.EXEMPTED,
				ReferralState.ACQUITTED));
		return stations;
	}

	/**
	 * A station of the way.
	 *
	 * @param state {@code past}, {@code now} or empty
	 * @param forks where the way parts, in words
	 */
	record Station(String name, String time, List<String> forks, String state) {
	}

	/** The clock under which the referral stands, as the panel counts it down. */
	record Countdown(String title, RunningClock clock, Instant startsAt, Instant endsAt, int usedPercent,
			long minutes) {

		public boolean isOver() {
			return this.minutes < 0;
		}

		public long days() {
			return Math.abs(this.minutes) / (24 * 60);
		}

		public long hours() {
			return Math.abs(this.minutes) % (24 * 60) / 60;
		}

		public long rest() {
			return Math.abs(this.minutes) % 60;
		}

	}

	/** Fills the page of the referral of a case. */
	void ofCase(Model model, CurrentUser me, CaseFile file) {
		Referral referral = this.referrals.ofCase(file.id()).orElse(null);
		model.addAttribute("referral", referral);
		model.addAttribute("mayCall", this.referrals.mayCall(me, file));
		model.addAttribute("state", (referral == null) ? ReferralState.NONE : referral.state());
		model.addAttribute("people", this.people);
		model.addAttribute("happenings", this.referrals.happenings(file.id()));
		model.addAttribute("blocks", this.part.blocksPenalty(file).orElse(null));
		model.addAttribute("heldUntil", this.clocks.heldUntil(file.businessKey().toString()));
		model.addAttribute("verdict", this.verdicts.latest(me, file).orElse(null));
		model.addAttribute("penaltyClock", this.clocks.penalty(file.businessKey().toString()).orElse(null));
		if (referral == null) {
			return;
		}
		String back = "/cases/" + file.id() + "/referral";
		model.addAttribute("team", referral.team().stream().map(this.people::name).toList());
		model.addAttribute("countdown", countdown(referral).orElse(null));
		model.addAttribute("deadlines", this.clocks.list(referral));
		List<ReferralFile.Item> items = this.referralFile.items(referral);
		model.addAttribute("items", items);
		model.addAttribute("complete", items.stream().filter(ReferralFile.Item::isComplete).count());
		Map<String, AttachmentPanel> panels = new LinkedHashMap<>();
		SendReferral.itemPlaces(referral)
			.forEach((place) -> this.attachments.panel(me, place, back)
				.filter(AttachmentPanel::mayChange)
				.ifPresent((panel) -> panels.put(place.subject().substring("item:".length()), panel)));
		model.addAttribute("panels", panels);
		model.addAttribute("papers", this.referralFile.issued(referral));
		model.addAttribute("copyTo", this.partners.copies() ? this.partners.procuratorate() : null);
		model.addAttribute("stations", way(referral));
	}

	Optional<Countdown> countdown(Referral referral) {
		return this.clocks.current(referral).map((running) -> {
			Instant start = running.isInHours() ? running.startsAt()
					: running.startsOn().atStartOfDay(MovableClock.ZONE).toInstant();
			Instant end = ReferralClocks.endOf(running);
			Instant now = this.clock.instant();
			long whole = Math.max(1, Duration.between(start, end).toMinutes());
			long used = Duration.between(start, now).toMinutes();
			return new Countdown(running.title(), running, start, end,
					(int) Math.max(0, Math.min(100, used * 100 / whole)), Duration.between(now, end).toMinutes());
		});
	}

	private List<Station> way(Referral referral) {
		List<String> names = List.copyOf(STATIONS.keySet());
		int at = names.size();
		for (int i = 0; i < names.size(); i++) {
			if (STATIONS.get(names.get(i)).contains(referral.state())) {
				at = i;
			}
		}
		if (at == names.size()) {
			at = lastReached(referral, names);
		}
		boolean isOver = !STATIONS.values().stream().anyMatch((states) -> states.contains(referral.state()));
		List<Station> way = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			String key = "referral.way." + names.get(i);
			String state = (i < at || (isOver && i == at)) ? "past" : (i == at) ? "now" : "";
			way.add(new Station(this.words.of(key), this.words.of(key + ".time"),
					this.words.of(key + ".forks").lines().filter((line) -> !line.isBlank()).toList(), state));
		}
		return way;
	}

	/** How far a referral had come that is over. */
	private int lastReached(Referral referral, List<String> names) {
		int reached = 0;
		for (ReferralHappening one : this.referrals.happenings(referral.caseId())) {
			if (one.referralId() == referral.id()) {
				for (int i = 0; i < names.size(); i++) {
					if (STATIONS.get(names.get(i)).contains(one.fromState())) {
						reached = Math.max(reached, i);
					}
				}
			}
		}
		return reached;
	}

	boolean isPartner(CurrentUser me) {
		return Rights.may(me, Action.VIEW_SENT_REFERRAL);
	}

	/** What was sent to the user's unit, or the referrals of his bureau. */
	Page<SentReferral> list(CurrentUser me, String cursor) {
		Cursor from = Cursor.decode(cursor, 1);
		long before = (from == null) ? Long.MAX_VALUE : from.id(0);
		List<SentReferral> rows;
		if (isPartner(me)) {
			rows = this.mapper.sentTo(unit(me, Action.VIEW_SENT_REFERRAL), before, ROWS + 1);
		}
		else {
			Rights.require(me, Action.VIEW_CASE);
			Long unitId = (Rights.scope(me, Action.VIEW_CASE) == Scope.ALL) ? null : unit(me, Action.VIEW_CASE);
			rows = this.mapper.ofUnit(unitId, before, ROWS + 1);
		}
		return Page.of(rows, ROWS, (row) -> Cursor.of(row.id()));
	}

	private static Long unit(CurrentUser me, Action action) {
		return me.holdings()
			.stream()
			.filter((holding) -> Rights.scope(holding.post(), action) == Scope.UNIT)
			.map(Holding::unitId)
			.findFirst()
			.orElseThrow();
	}

	/** Fills the page of police or procuratorate: what was sent, and what to do. */
	void sent(Model model, CurrentUser me, Referral referral) {
		Instant morning = LocalDate.now(this.clock).atStartOfDay(MovableClock.ZONE).toInstant();
		this.audit.recordOnceSince(morning, me.actor(),
				AuditEvent.of("referral.viewed", referral.caseKey(), this.words.of("referral.viewed", me.unitName())));
		CaseFile file = this.files.get(referral.caseId());
		List<FileEntry> entries = Referrals.seesFile(me, referral, this.mapper) ? this.mapper.items(referral.id())
				: List.of();
		model.addAttribute("referral", referral);
		model.addAttribute("title", file.title());
		model.addAttribute("party", this.files.parties(file.id()).stream().findFirst().orElse(null));
		model.addAttribute("entries", entries);
		model.addAttribute("papers",
				this.referralFile.issued(referral)
					.stream()
					.filter((paper) -> isFor(me, referral, paper.code()))
					.toList());
		model.addAttribute("countdown", countdown(referral).orElse(null));
		model.addAttribute("tasks", this.workflow.openTasks(me, referral.caseKey()));
		model.addAttribute("happenings",
				this.referrals.happenings(referral.caseId())
					.stream()
					.filter((one) -> one.referralId() == referral.id() && one.toState().isSent()
							&& one.fromState() != ReferralState.REPORTED)
					.filter((one) -> !one.happenedAt().isBefore(referral.sentAt()))
					.toList());
	}

	private static boolean isFor(CurrentUser me, Referral referral, String code) {
		boolean isPolice = referral.policeUnitId() != null && me.holds(Post.LIAISON, referral.policeUnitId());
		boolean isProcuratorate = referral.procuratorateUnitId() != null
				&& me.holds(Post.LIAISON, referral.procuratorateUnitId());
		return (isPolice && POLICES.contains(code)) || (isProcuratorate && PROCURATORATES.contains(code));
	}

	/** Whether a stored paper was sent to the user's unit. */
	boolean mayRead(CurrentUser me, Referral referral, long documentId) {
		boolean isSent = Referrals.seesFile(me, referral, this.mapper) && this.mapper.items(referral.id())
			.stream()
			.anyMatch((entry) -> entry.documentId() != null && entry.documentId() == documentId);
		return isSent || this.referralFile.issued(referral)
			.stream()
			.filter((paper) -> isFor(me, referral, paper.code()))
			.anyMatch((paper) -> paper.pdfId() == documentId || paper.docxId() == documentId);
	}

}
