package org.banli.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.banli.document.DispatchMinutes;
import org.banli.document.NewDocument;
import org.banli.document.SheetWriter;
import org.banli.document.Sheets;
import org.banli.document.TaskBreakdown;
import org.banli.organization.Organization;
import org.banli.organization.Post;
import org.banli.organization.PostHolder;
import org.banli.organization.Unit;
import org.banli.proposal.AssignmentRole;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/**
 * Makes the documents of a run from what was really assigned: the minutes, the task
 * breakdown table, and each unit's own list.
 */
@Component
class RunPapers {

	static final String MINUTES = "dispatchMinutes";

	static final String BREAKDOWN = "taskBreakdown";

	static final String UNIT_TASKS = "unitTasks";

	private static final String PDF = "application/pdf";

	private static final int MOST_LEFT = 1000;

	private final PaperMapper mapper;

	private final RunMapper runs;

	private final Organization organization;

	private final Sheets sheets;

	private final BreakdownSheet workbooks;

	private final Words words;

	RunPapers(PaperMapper mapper, RunMapper runs, Organization organization, Sheets sheets, BreakdownSheet workbooks,
			Words words) {
		this.mapper = mapper;
		this.runs = runs;
		this.organization = organization;
		this.sheets = sheets;
		this.workbooks = workbooks;
		this.words = words;
	}

	/** The documents; none where nothing was handed over. */
	List<Paper> of(Run run) {
		List<PaperRow.Matter> matters = this.mapper.matters(run.id());
		if (matters.isEmpty()) {
			return List.of();
		}
		Map<Long, Unit> units = this.organization.unitsById();
		List<PaperRow.Share> shares = this.mapper.shares(run.id());
		String issuer = units.get(run.unitId()).fullName();
		List<TaskBreakdown.Item> items = items(run, matters, shares, units);
		List<Paper> papers = new ArrayList<>();
		papers.add(new Paper(null, 0,
				paper(run, MINUTES, null, PDF, this.sheets.pdf(minutes(run, issuer, matters, shares, units))), null));
		papers.add(paper(run, BREAKDOWN, null, new TaskBreakdown(issuer, null, run.assignedOn(), items)));
		shares.stream()
			.map(PaperRow.Share::unitId)
			.distinct()
			.map(units::get)
			.forEach((unit) -> papers.add(paper(run, UNIT_TASKS, unit,
					new TaskBreakdown(issuer, unit.fullName(), run.assignedOn(), itemsOf(unit, items)))));
		return papers;
	}

	/**
	 * A document of a run.
	 *
	 * @param unit whose own it is, null for all
	 * @param items how many proposals it names
	 * @param sheet the same as a workbook, null where there is none
	 */
	record Paper(Unit unit, int items, NewDocument letter, NewDocument sheet) {
	}

	private Paper paper(Run run, String kind, Unit unit, TaskBreakdown table) {
		return new Paper(unit, table.items().size(), paper(run, kind, unit, PDF, this.sheets.pdf(table)),
				paper(run, kind, unit, SheetWriter.MEDIA_TYPE, this.workbooks.workbook(table)));
	}

	private NewDocument paper(Run run, String kind, Unit unit, String mediaType, byte[] content) {
		String title = this.words.of("dispatch.paper." + kind, (unit == null) ? "" : unit.shortName());
		return new NewDocument(run.businessKey(), kind, title, (unit == null) ? null : unit.code(), null, mediaType,
				content, run.username());
	}

	private List<TaskBreakdown.Item> items(Run run, List<PaperRow.Matter> matters, List<PaperRow.Share> shares,
			Map<Long, Unit> units) {
		Map<Long, PaperRow.Share> byId = new LinkedHashMap<>();
		shares.forEach((share) -> byId.put(share.id(), share));
		Map<Long, List<PaperRow.Given>> asks = this.mapper.asks(run.id())
			.stream()
			.collect(Collectors.groupingBy(PaperRow.Given::proposalId));
		return matters.stream()
			.map((matter) -> new TaskBreakdown.Item(this.words.of("proposal.kind.short." + matter.kind()),
					matter.sessionText(), matter.number(), matter.title(), matter.proposers(),
					this.words.of("proposal.assignUnits.mode." + matter.mode()),
					tasks(matter, asks.getOrDefault(matter.id(), List.of()), byId, units)))
			.toList();
	}

	private List<TaskBreakdown.Task> tasks(PaperRow.Matter matter, List<PaperRow.Given> given,
			Map<Long, PaperRow.Share> shares, Map<Long, Unit> units) {
		if (given.isEmpty()) {
			return List.of(new TaskBreakdown.Task(null,
					shares.values()
						.stream()
						.filter((share) -> share.proposalId() == matter.id())
						.map((share) -> duty(share, units))
						.toList()));
		}
		Map<Integer, List<PaperRow.Given>> byAsk = given.stream()
			.collect(Collectors.groupingBy(PaperRow.Given::no, TreeMap::new, Collectors.toList()));
		return byAsk.values()
			.stream()
			.map((rows) -> new TaskBreakdown.Task(rows.get(0).text(),
					rows.stream()
						.filter((row) -> row.assignmentId() != null)
						.map((row) -> duty(shares.get(row.assignmentId()), units))
						.toList()))
			.toList();
	}

	private TaskBreakdown.Duty duty(PaperRow.Share share, Map<Long, Unit> units) {
		return new TaskBreakdown.Duty(units.get(share.unitId()).fullName(),
				this.words.of("proposal.role." + share.role()), share.dueOn());
	}

	/** The asks that a unit takes, with the others that take them too. */
	private static List<TaskBreakdown.Item> itemsOf(Unit unit, List<TaskBreakdown.Item> items) {
		List<TaskBreakdown.Item> own = new ArrayList<>();
		for (TaskBreakdown.Item item : items) {
			List<TaskBreakdown.Task> tasks = item.tasks()
				.stream()
				.filter((task) -> task.duties().stream().anyMatch((duty) -> duty.unit().equals(unit.fullName())))
				.toList();
			if (!tasks.isEmpty()) {
				own.add(new TaskBreakdown.Item(item.kind(), item.session(), item.number(), item.title(),
						item.proposers(), item.mode(), tasks));
			}
		}
		return own;
	}

	private DispatchMinutes minutes(Run run, String issuer, List<PaperRow.Matter> matters, List<PaperRow.Share> shares,
			Map<Long, Unit> units) {
		long suggestions = matters.stream().filter((matter) -> matter.kind().equals("SUGGESTION")).count();
		String sessions = matters.stream()
			.map(PaperRow.Matter::sessionText)
			.distinct()
			.collect(Collectors.joining("、"));
		List<String> paragraphs = new ArrayList<>();
		paragraphs
			.add(what(this.words, issuer, sessions, Math.toIntExact(suggestions), matters.size() - (int) suggestions));
		String replies = days(shares, true);
		paragraphs.add(this.words.of("dispatch.minutes.reply", replies));
		String opinions = days(shares, false);
		if (!opinions.isEmpty()) {
			paragraphs.add(this.words.of("dispatch.minutes.opinion", opinions));
		}
		paragraphs.add(this.words.of("dispatch.minutes.signFor"));
		List<DispatchMinutes.Left> left = this.runs.items(run.id(), RunItem.State.REFUSED, 0, MOST_LEFT)
			.stream()
			.map((item) -> new DispatchMinutes.Left(item.reference(), item.title(), item.message()))
			.toList();
		PostHolder contact = this.organization.holders(run.unitId(), Post.DISPATCHER)
			.stream()
			.filter((holder) -> run.username().equals(holder.username()))
			.findFirst()
			.orElse(null);
		return new DispatchMinutes(issuer, run.assignedOn(), paragraphs, shares(shares, units), left, run.personName(),
				(contact == null) ? null : contact.phone());
	}

	/** What was assigned; of kinds it counts those of which there are any. */
	static String what(Words words, String issuer, String sessions, int suggestions, int proposals) {
		if (suggestions > 0 && proposals > 0) {
			return words.of("dispatch.minutes.what", issuer, sessions, suggestions + proposals, suggestions, proposals);
		}
		return (proposals > 0) ? words.of("dispatch.minutes.whatProposals", issuer, sessions, proposals)
				: words.of("dispatch.minutes.whatSuggestions", issuer, sessions, suggestions);
	}

	/** The last days, earliest first, as people write them. */
	private String days(List<PaperRow.Share> shares, boolean answering) {
		return shares.stream()
			.filter((share) -> share.role().answers() == answering)
			.map(PaperRow.Share::dueOn)
			.distinct()
			.sorted()
			.limit(6)
			.map((day) -> this.words.of("dispatch.day", String.valueOf(day.getYear()), day.getMonthValue(),
					day.getDayOfMonth()))
			.collect(Collectors.joining("、"));
	}

	private static List<DispatchMinutes.Share> shares(List<PaperRow.Share> shares, Map<Long, Unit> units) {
		Map<Long, List<PaperRow.Share>> byUnit = shares.stream()
			.collect(Collectors.groupingBy(PaperRow.Share::unitId, LinkedHashMap::new, Collectors.toList()));
		return byUnit.entrySet()
			.stream()
			.map((entry) -> new DispatchMinutes.Share(units.get(entry.getKey()).fullName(),
					count(entry.getValue(), AssignmentRole.SOLE), count(entry.getValue(), AssignmentRole.MAIN),
					count(entry.getValue(), AssignmentRole.SPLIT), count(entry.getValue(), AssignmentRole.CO)))
			.toList();
	}

	private static int count(List<PaperRow.Share> shares, AssignmentRole role) {
		return (int) shares.stream().filter((share) -> share.role() == role).count();
	}

}
