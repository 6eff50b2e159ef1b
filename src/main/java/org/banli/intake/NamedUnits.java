package org.banli.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.banli.proposal.HandlingMode;

/**
 * The units that a row names, each in its part, and how they share the work.
 *
 * @param mode null where no answering unit is named
 */
record NamedUnits(HandlingMode mode, String mainUnit, List<String> coUnits, List<String> splitUnits,
		List<RowNote> notes) {

	private static final Pattern SPLIT_WORD = Pattern.compile("(?<![不无非免未])分办|分别办理");

	/** Whether the row names no unit at all. */
	boolean isEmpty() {
		return this.mainUnit == null && this.coUnits.isEmpty() && this.splitUnits.isEmpty();
	}

	/** Gathers the cells of a row and decides at the end. */
	static final class Builder {

		private final UnitNames names;

		private final List<String> main = new ArrayList<>();

		private final List<String> handlers = new ArrayList<>();

		private final List<String> co = new ArrayList<>();

		private final List<String> split = new ArrayList<>();

		private final List<RowNote> notes = new ArrayList<>();

		private boolean isSplit;

		private String mode = "";

		Builder(UnitNames names) {
			this.names = names;
		}

		/**
		 * Takes a cell of a column; the way of handling on its line may tell its part.
		 */
		Builder cell(ListColumn column, String text, String lineMode) {
			UnitPart line = UnitPart.ofLine(lineMode);
			UnitPart usual = (column == ListColumn.HANDLER && line != null) ? line : UnitPart.of(column);
			for (UnitPart.Named unit : UnitPart.read(text, usual, this.names)) {
				list(unit.part()).add(unit.name());
			}
			return this;
		}

		/** Takes names that are read already. */
		Builder named(ListColumn column, List<String> units) {
			list(UnitPart.of(column)).addAll(units);
			return this;
		}

		private List<String> list(UnitPart part) {
			return switch (part) {
				case MAIN -> this.main;
				case HANDLER -> this.handlers;
				case CO -> this.co;
				case SPLIT -> {
					this.isSplit = true;
					yield this.split;
				}
			};
		}

		/** Takes words that may speak of the way of handling: a remark, 办理方式. */
		Builder words(String text, boolean isMode) {
			if (text != null) {
				Matcher word = SPLIT_WORD.matcher(text);
				this.isSplit |= word.find();
				this.mode = isMode ? text : this.mode;
			}
			return this;
		}

		NamedUnits build() {
			List<String> answering = distinct(this.main, this.split);
			List<String> coUnits = distinct(this.co);
			List<String> rest = distinct(this.handlers).stream().filter((unit) -> !answering.contains(unit)).toList();
			if (this.isSplit) {
				answering.addAll(rest);
			}
			else if (answering.isEmpty() && !rest.isEmpty()) {
				answering.add(rest.get(0));
				addCo(coUnits, rest.subList(1, rest.size()));
			}
			else {
				addCo(coUnits, rest);
			}
			return this.isSplit ? split(answering, coUnits) : together(answering, coUnits);
		}

		private void addCo(List<String> coUnits, List<String> units) {
			if (!units.isEmpty()) {
				this.notes.add(RowNote.warning("coUnits", "firstLeads", String.join("、", units)));
				units.stream().filter((unit) -> !coUnits.contains(unit)).forEach(coUnits::add);
			}
		}

		private NamedUnits split(List<String> answering, List<String> coUnits) {
			List<String> units = new ArrayList<>(answering);
			List<String> others = coUnits;
			if (units.size() < 2) {
				coUnits.stream().filter((unit) -> !units.contains(unit)).forEach(units::add);
				others = List.of();
			}
			if (units.size() == 1) {
				this.notes.add(RowNote.warning("mode", "splitAlone"));
				return new NamedUnits(HandlingMode.SOLE, units.get(0), List.of(), List.of(), this.notes);
			}
			if (!others.isEmpty()) {
				this.notes.add(RowNote.warning("coUnits", "splitWithCo"));
			}
			HandlingMode mode = units.isEmpty() ? null : HandlingMode.SPLIT;
			return new NamedUnits(mode, null, others, units, this.notes);
		}

		private NamedUnits together(List<String> answering, List<String> coUnits) {
			if (answering.size() > 1) {
				this.notes.add(RowNote.warning("mode", "twoMains"));
				return split(answering, coUnits);
			}
			if (answering.isEmpty()) {
				return new NamedUnits(null, null, coUnits, List.of(), this.notes);
			}
			boolean isAlone = coUnits.isEmpty();
			if (!isAlone && this.mode.contains("独办")) {
				this.notes.add(RowNote.warning("mode", "soleWithCo"));
			}
			return new NamedUnits(isAlone ? HandlingMode.SOLE : HandlingMode.MAIN_CO, answering.get(0), coUnits,
					List.of(), this.notes);
		}

		/** Two spellings of one unit are one. */
		@SafeVarargs
		private List<String> distinct(List<String>... lists) {
			List<String> all = new ArrayList<>();
			for (List<String> list : lists) {
				for (String unit : list) {
					if (all.stream().noneMatch((other) -> this.names.isSame(other, unit))) {
						all.add(unit);
					}
				}
			}
			return all;
		}

	}

}
