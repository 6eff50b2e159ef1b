package org.banli.organization;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.banli.shared.FieldProblem;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/** The rules for what is entered about units and divisions. */
@Component
class UnitChecks {

	private static final int MOST_ALIASES = 60;

	private static final int MOST_DUTY_WORDS = 100;

	private final Organization organization;

	private final UnitChangeMapper mapper;

	private final Words words;

	UnitChecks(Organization organization, UnitChangeMapper mapper, Words words) {
		this.organization = organization;
		this.mapper = mapper;
		this.words = words;
	}

	/** The form without padding, and without what is entered twice. */
	static UnitForm plain(UnitForm form) {
		return new UnitForm(plain(form.code()), plain(form.fullName()), plain(form.shortName()), form.kind(),
				(plain(form.codeWord()).isEmpty()) ? null : plain(form.codeWord()), plain(form.aliases()),
				plain(form.dutyWords()), form.version());
	}

	private static List<String> plain(List<String> texts) {
		return new LinkedHashSet<>(texts.stream().map(UnitChecks::plain).filter((text) -> !text.isEmpty()).toList())
			.stream()
			.toList();
	}

	/** Names are looked up without white space, so they are kept without it. */
	static String plain(String text) {
		return (text == null) ? "" : text.strip().replaceAll("[\\s\u3000]+", "");
	}

	List<FieldProblem> code(UnitForm form) {
		if (!form.code().matches("[a-z][a-z0-9-]{1,31}")) {
			return List.of(problem("code", "organization.code.format"));
		}
		return this.mapper.countCode(form.code()) > 0 ? List.of(problem("code", "organization.code.taken", form.code()))
				: List.of();
	}

	/**
	 * What is wrong with the values.
	 * @param id the unit itself, 0 for a new one
	 */
	List<FieldProblem> of(UnitForm form, long id) {
		List<FieldProblem> problems = new ArrayList<>();
		length(problems, "fullName", form.fullName(), 100);
		length(problems, "shortName", form.shortName(), 50);
		if (form.kind() == null) {
			problems.add(problem("kind", "organization.kind.missing"));
		}
		if (form.codeWord() != null && form.codeWord().length() > 32) {
			problems.add(problem("codeWord", "organization.tooLong", 32, form.codeWord().length()));
		}
		if (form.kind() == UnitKind.HANDLER && form.codeWord() == null) {
			problems.add(problem("codeWord", "organization.codeWord.missing"));
		}
		if (problems.isEmpty()) {
			taken("fullName", form.fullName(), id).ifPresent(problems::add);
			taken("shortName", form.shortName(), id).ifPresent(problems::add);
		}
		aliases(problems, form.aliases(), id);
		if (form.dutyWords().size() > MOST_DUTY_WORDS) {
			problems.add(problem("dutyWords", "organization.tooMany", MOST_DUTY_WORDS, form.dutyWords().size()));
		}
		form.dutyWords()
			.stream()
			.filter((word) -> word.length() > 30)
			.findFirst()
			.ifPresent((word) -> problems.add(problem("dutyWords", "organization.dutyWord.tooLong", word)));
		return problems;
	}

	private void aliases(List<FieldProblem> problems, List<String> aliases, long id) {
		if (aliases.size() > MOST_ALIASES) {
			problems.add(problem("aliases", "organization.tooMany", MOST_ALIASES, aliases.size()));
			return;
		}
		for (String alias : aliases) {
			if (alias.length() > 100) {
				problems.add(problem("aliases", "organization.alias.tooLong", alias.substring(0, 20)));
				return;
			}
			Optional<FieldProblem> taken = taken("aliases", alias, id);
			if (taken.isPresent()) {
				problems.add(taken.get());
				return;
			}
		}
	}

	private Optional<FieldProblem> taken(String field, String name, long id) {
		return ownerOf(name, id).map((owner) -> problem(field, "organization.name.of", name, owner.fullName()));
	}

	/** Which other unit a name leads to. */
	Optional<Unit> ownerOf(String name, long id) {
		return this.organization.resolve(name).filter((owner) -> owner.id() != id);
	}

	List<FieldProblem> divisionName(String name) {
		List<FieldProblem> problems = new ArrayList<>();
		length(problems, "name", name, 50);
		return problems;
	}

	private void length(List<FieldProblem> problems, String field, String text, int most) {
		if (text.isEmpty()) {
			problems.add(problem(field, "organization." + field + ".missing"));
		}
		else if (text.length() > most) {
			problems.add(problem(field, "organization.tooLong", most, text.length()));
		}
	}

	private FieldProblem problem(String field, String key, Object... values) {
		return new FieldProblem(field, this.words.of(key, values));
	}

	/** The people who hold posts, as something that is open. */
	OpenWork people() {
		return new OpenWork() {

			@Override
			public List<Item> ofUnit(long unitId, int limit) {
				return UnitChecks.this.organization.people(unitId)
					.stream()
					.limit(limit)
					.map((holder) -> item(holder))
					.toList();
			}

			@Override
			public List<Item> ofDivision(long divisionId, int limit) {
				DivisionRow division = UnitChecks.this.organization.division(divisionId);
				return UnitChecks.this.organization.people(division.unitId())
					.stream()
					.filter((holder) -> Long.valueOf(divisionId).equals(holder.divisionId()))
					.limit(limit)
					.map((holder) -> item(holder))
					.toList();
			}

		};
	}

	private OpenWork.Item item(PostHolder holder) {
		return new OpenWork.Item(this.words.of("organization.open.person", holder.name()), holder.position());
	}

}
