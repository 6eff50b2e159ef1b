package org.banli.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.banli.document.Spreadsheet.Cell;
import org.banli.document.Spreadsheet.Sheet;
import org.banli.proposal.ProposalKind;

/** One proposal of a list while its lines are gathered. */
final class ListLine {

	private static final Pattern YES = Pattern.compile("是|√|✓|✔|☑|对|有|[yY](?:es)?|1|TRUE|true|★+|▲|●|重点.*");

	private static final Pattern KEY_REMARK = Pattern.compile("(?<![非不])重点(?:提案|建议|件|督办)|领衔督办");

	private static final Pattern KEY_KIND = Pattern.compile("(?<!非)重点");

	private final ListHeader header;

	private final int firstRow;

	private final ListContext context;

	private final UnitNames units;

	private final Map<ListColumn, List<Cell>> cells = new EnumMap<>(ListColumn.class);

	private final NamedUnits.Builder named;

	private int lastRow;

	ListLine(ListHeader header, int firstRow, ListContext context, UnitNames units) {
		this.header = header;
		this.firstRow = firstRow;
		this.context = context;
		this.units = units;
		this.named = new NamedUnits.Builder(this.units);
	}

	int firstRow() {
		return this.firstRow;
	}

	int lastRow() {
		return this.lastRow;
	}

	/** Takes a line; below the first one a merged cell says nothing new. */
	void add(Sheet sheet, int row) {
		this.lastRow = row;
		String mode = text(sheet, row, ListColumn.MODE);
		this.header.columns().forEach((column, places) -> {
			for (int place : places) {
				Cell cell = (row == this.firstRow) ? sheet.at(row, place) : sheet.own(row, place);
				if (cell.isEmpty()) {
					continue;
				}
				this.cells.computeIfAbsent(column, (key) -> new ArrayList<>()).add(cell);
				if (column.isUnits()) {
					this.named.cell(column, cell.text(), mode);
					this.named.words(cell.text(), false);
				}
			}
		});
		this.named.words(mode, true);
		this.named.words(text(sheet, row, ListColumn.REMARK), false);
	}

	private String text(Sheet sheet, int row, ListColumn column) {
		return this.header.places(column)
			.stream()
			.map((place) -> sheet.at(row, place))
			.filter((cell) -> !cell.isEmpty())
			.map(Cell::text)
			.findFirst()
			.orElse(null);
	}

	private String first(ListColumn column) {
		return ListTexts
			.line(this.cells.getOrDefault(column, List.of()).stream().map(Cell::text).findFirst().orElse(null));
	}

	ListedRow toRow() {
		String written = this.cells.getOrDefault(ListColumn.NUMBER, List.of())
			.stream()
			.map(Cell::text)
			.findFirst()
			.orElse("");
		List<RowNote> notes = new ArrayList<>();
		List<String> wishMain = wished(ListColumn.WISH);
		List<String> wishCo = wished(ListColumn.WISH_CO);
		NamedUnits units = this.named.build();
		boolean isWish = units.isEmpty() && !(wishMain.isEmpty() && wishCo.isEmpty());
		if (isWish) {
			// shown where the list proposes nobody, so that whoever checks it sees them
			units = new NamedUnits.Builder(this.units).named(ListColumn.MAIN, wishMain)
				.named(ListColumn.CO_UNIT, wishCo)
				.build();
		}
		notes.addAll(units.notes());
		List<String> names = new ArrayList<>();
		String count = proposers(names);
		ProposalKind kind = kind(written);
		String title = title();
		return new ListedRow((kind == null) ? null : kind.name(), session(written), number(), title,
				names.isEmpty() ? null : names.get(0),
				names.isEmpty() ? List.of() : List.copyOf(names.subList(1, names.size())), count,
				(units.mode() == null) ? null : units.mode().name(), units.mainUnit(), units.coUnits(),
				units.splitUnits(), date(ListColumn.ASSIGNED), date(ListColumn.DUE), isKey(),
				this.header.has(ListColumn.KEY), first(ListColumn.SECTOR), body(), wishMain, wishCo, isWish, notes,
				namesWritten());
	}

	/** The names in the cells of a wish, in their order, each once. */
	private List<String> wished(ListColumn column) {
		return this.cells.getOrDefault(column, List.of())
			.stream()
			.flatMap((cell) -> UnitPart.read(cell.text(), UnitPart.HANDLER, this.units).stream())
			.map(UnitPart.Named::name)
			.distinct()
			.toList();
	}

	private String title() {
		String title = first(ListColumn.TITLE);
		if (title == null && !this.header.has(ListColumn.TITLE)) {
			title = first(ListColumn.BODY);
		}
		return (title == null) ? null : title.replaceAll("^[★▲●☆※]\\s*|^《(.*)》$", "$1").strip();
	}

	private String body() {
		if (!this.header.has(ListColumn.TITLE)) {
			return null;
		}
		return this.cells.getOrDefault(ListColumn.BODY, List.of())
			.stream()
			.map(Cell::text)
			.filter((text) -> !ListTexts.isNothing(text))
			.findFirst()
			.orElse(null);
	}

	private String number() {
		ListColumn column = this.header.has(ListColumn.NUMBER) ? ListColumn.NUMBER : ListColumn.SEQUENCE;
		return this.cells.getOrDefault(column, List.of()).stream().map(ListedNumber::of).findFirst().orElse(null);
	}

	private String session(String number) {
		String written = first(ListColumn.SESSION);
		String term = first(ListColumn.TERM);
		String meeting = first(ListColumn.MEETING);
		if (written == null && term != null && meeting != null) {
			written = term.replaceAll("[第届]", "") + "届" + meeting.replaceAll("[第次]|会议", "") + "次会议";
		}
		else if (written != null && meeting != null && SessionText.find(written).isEmpty()) {
			written = SessionText.find(written + "第" + meeting.replaceAll("[第次]|会议", "") + "次会议").orElse(written);
		}
		if (written == null) {
			written = SessionText.find(number).orElse(null);
		}
		return this.context.session(written);
	}

	/** The names in their order, each once; returns the count of all as text. */
	private String proposers(List<String> names) {
		Set<String> all = new LinkedHashSet<>();
		Integer said = null;
		for (ListColumn column : List.of(ListColumn.LEAD, ListColumn.CO)) {
			for (Cell cell : this.cells.getOrDefault(column, List.of())) {
				ListedNames found = ListedNames.of(cell.text());
				all.addAll(found.names());
				said = (found.count() == null) ? said : found.count();
			}
		}
		names.addAll(all);
		String counted = first(ListColumn.COUNT);
		if (counted != null && counted.matches("[0-9]{1,4}\\s*[人名位]?")) {
			said = Integer.valueOf(counted.replaceAll("[^0-9]", ""));
		}
		if (said == null) {
			return all.isEmpty() ? null : String.valueOf(all.size());
		}
		return String.valueOf(Math.max(said, all.size()));
	}

	/** A register that is sent in again writes a name with a comma as it has it. */
	private List<String> namesWritten() {
		boolean isPlain = List.of(ListColumn.LEAD, ListColumn.CO)
			.stream()
			.allMatch((column) -> this.cells.getOrDefault(column, List.of()).size() <= 1);
		return isPlain ? List.of(Objects.requireNonNullElse(first(ListColumn.LEAD), ""),
				Objects.requireNonNullElse(first(ListColumn.CO), "")) : null;
	}

	private ProposalKind kind(String number) {
		String title = first(ListColumn.TITLE);
		List<ProposalKind> said = new ArrayList<>();
		this.cells.getOrDefault(ListColumn.KIND, List.of()).forEach((cell) -> said.add(SessionText.kind(cell.text())));
		said.add(SessionText.kindOfNumber(number));
		String session = first(ListColumn.SESSION);
		said.add((session == null) ? SessionText.kind(SessionText.find(number).orElse(null))
				: SessionText.kind(session));
		said.add(this.context.kind());
		said.add(SessionText.kind(this.context.session()));
		said.add((title != null && title.endsWith("提案")) ? ProposalKind.PROPOSAL : null);
		said.add(this.context.fileKind());
		return said.stream().filter((kind) -> kind != null).findFirst().orElse(null);
	}

	private Boolean isKey() {
		String remark = first(ListColumn.REMARK);
		String kind = first(ListColumn.KIND);
		boolean isSaid = (remark != null && KEY_REMARK.matcher(remark).find())
				|| (kind != null && KEY_KIND.matcher(kind).find());
		if (isSaid) {
			return true;
		}
		String said = first(ListColumn.KEY);
		return (said == null) ? null : YES.matcher(said).matches();
	}

	private String date(ListColumn column) {
		Cell cell = this.cells.getOrDefault(column, List.of()).stream().findFirst().orElse(null);
		if (cell == null) {
			return null;
		}
		if (cell.date() != null) {
			return cell.date().toString();
		}
		if (cell.number() != null && ListedDate.ofSerial(cell.number()) != null) {
			return ListedDate.ofSerial(cell.number()).toString();
		}
		String text = ListTexts.line(cell.text());
		return (text == null) ? null : ListedDate.withYear(text, this.context.year());
	}

}
