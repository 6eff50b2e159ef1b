package org.banli.goods;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.banli.shared.FieldProblem;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/**
 * Reads items from a form and from lines: name, mark, specification, quantity, unit, unit
 * price, price basis, place.
 */
@Component
class ItemLines {

	private static final int NAME = 100;

	private static final int UNIT = 16;

	private static final int PLACE = 200;

	private final GoodsFigures figures;

	private final Words words;

	ItemLines(GoodsFigures figures, Words words) {
		this.figures = figures;
		this.words = words;
	}

	/** All items of a form; what is wrong goes to the problems, a line by its number. */
	List<NewItem> read(ItemsForm form, List<FieldProblem> problems) {
		List<NewItem> items = new ArrayList<>();
		if (form.hasItem() || !form.hasLines()) {
			items.add(one(form, problems));
		}
		if (form.hasLines()) {
			int no = 0;
			for (String line : form.lines().split("\n")) {
				no++;
				if (!line.isBlank()) {
					items.add(line(line, no, form.place(), problems));
				}
			}
		}
		return items;
	}

	private NewItem one(ItemsForm form, List<FieldProblem> problems) {
		need(form.name(), "name", problems);
		need(form.unit(), "unit", problems);
		need(form.place(), "place", problems);
		BigDecimal quantity = this.figures.quantity(form.quantity(), "quantity", problems);
		BigDecimal price = this.figures.money(form.unitPrice(), "unitPrice", problems);
		if (price != null && form.priceBasis() == null) {
			problems.add(new FieldProblem("priceBasis", this.words.of("goods.basis.missing")));
		}
		return new NewItem(plain(form.name()), plain(form.mark()), plain(form.specification()), quantity,
				plain(form.unit()), price, (price == null) ? null : form.priceBasis(), plain(form.place()));
	}

	private void need(String text, String field, List<FieldProblem> problems) {
		if (!ItemsForm.filled(text)) {
			problems.add(new FieldProblem(field, this.words.of("goods.needed")));
		}
	}

	private NewItem line(String line, int no, String place, List<FieldProblem> problems) {
		String[] parts = line.split("[\t|｜]", -1);
		List<FieldProblem> found = new ArrayList<>();
		String name = part(parts, 0);
		String unit = part(parts, 4);
		String at = (part(parts, 7) == null) ? plain(place) : part(parts, 7);
		if (parts.length < 5) {
			found.add(new FieldProblem("lines", this.words.of("goods.line.short")));
		}
		else {
			fits(name, NAME, "name", found);
			fits(unit, UNIT, "unit", found);
			fits(at, PLACE, "place", found);
		}
		BigDecimal quantity = (parts.length < 5) ? null : this.figures.quantity(part(parts, 3), "lines", found);
		BigDecimal price = this.figures.money(part(parts, 5), "lines", found);
		PriceBasis basis = (price == null) ? null : basis(part(parts, 6), found);
		found.forEach((problem) -> problems
			.add(new FieldProblem("lines", this.words.of("goods.line", no, problem.message()))));
		return new NewItem(name, cut(part(parts, 1)), cut(part(parts, 2)), quantity, unit, price, basis, at);
	}

	private void fits(String text, int longest, String field, List<FieldProblem> found) {
		if (text == null) {
			found.add(new FieldProblem("lines",
					this.words.of("goods.line.missing", this.words.of("form.ItemsForm." + field))));
		}
		else if (text.length() > longest) {
			found.add(new FieldProblem("lines",
					this.words.of("goods.line.long", this.words.of("form.ItemsForm." + field), longest)));
		}
	}

	private PriceBasis basis(String text, List<FieldProblem> found) {
		for (PriceBasis basis : PriceBasis.values()) {
			if (this.words.of("goods.basis." + basis).equals(text)
					|| this.words.of("goods.basis.short." + basis).equals(text)) {
				return basis;
			}
		}
		found.add(new FieldProblem("lines", this.words.of("goods.basis.unknown")));
		return null;
	}

	private static String part(String[] parts, int at) {
		return (at < parts.length) ? plain(parts[at]) : null;
	}

	private static String cut(String text) {
		return (text == null || text.length() <= NAME) ? text : text.substring(0, NAME);
	}

	private static String plain(String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
