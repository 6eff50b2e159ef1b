package org.banli.organization;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A unit on the organisation page.
 *
 * @param aliases its spellings beside the full and the short name
 */
record UnitEntry(Unit unit, List<String> aliases, List<String> divisions, List<Person> people) {

	static UnitEntry of(Unit unit, List<String> spellings, List<Division> divisions, List<PostHolder> holders) {
		List<String> aliases = spellings.stream()
			.filter((alias) -> !alias.equals(unit.fullName()) && !alias.equals(unit.shortName()))
			.toList();
		List<String> names = divisions.stream()
			.filter((division) -> division.unitId() == unit.id())
			.map(Division::name)
			.toList();
		List<Person> people = holders.stream()
			.filter((holder) -> holder.unitId() == unit.id())
			.map(Person::of)
			.toList();
		return new UnitEntry(unit, aliases, names, people);
	}

	/** Whether the words occur in the unit's names, its divisions or its people. */
	boolean mentions(String words) {
		String wanted = words.toLowerCase(Locale.ROOT);
		return texts().anyMatch((text) -> text.toLowerCase(Locale.ROOT).contains(wanted));
	}

	private Stream<String> texts() {
		Stream<String> ofUnit = Stream.of(this.unit.fullName(), this.unit.shortName(), this.unit.codeWord());
		Stream<String> ofPeople = this.people.stream().flatMap((person) -> Stream.of(person.name(), person.position()));
		return Stream.of(ofUnit, this.aliases.stream(), this.divisions.stream(), ofPeople)
			.flatMap((part) -> part)
			.filter(Objects::nonNull);
	}

	/**
	 * Somebody in a post.
	 *
	 * @param phone the office number; null for proposers, whose numbers are their own
	 */
	record Person(long id, String name, Post post, String position, String phone) {

		static Person of(PostHolder holder) {
			String phone = (holder.post() == Post.PROPOSER) ? null : holder.phone();
			return new Person(holder.personId(), holder.name(), holder.post(), holder.position(), phone);
		}

	}

}
