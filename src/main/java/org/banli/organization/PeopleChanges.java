package org.banli.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.banli.shared.FieldProblem;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.shared.Words;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds people and gives and takes their posts. Whoever calls has checked the right and
 * writes the trail in the same transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PeopleChanges {

	private final PeopleChangeMapper mapper;

	private final UnitChangeMapper units;

	private final Organization organization;

	private final List<OpenWork> openWork;

	private final ApplicationEventPublisher events;

	private final Words words;

	PeopleChanges(PeopleChangeMapper mapper, UnitChangeMapper units, Organization organization, List<OpenWork> openWork,
			ApplicationEventPublisher events, Words words) {
		this.mapper = mapper;
		this.units = units;
		this.organization = organization;
		this.openWork = openWork;
		this.events = events;
		this.words = words;
	}

	/** Adds a person with a first post. */
	public Change add(PersonDetails typed, PostForm post) {
		PersonDetails details = typed.stripped();
		List<FieldProblem> problems = new ArrayList<>(check(details));
		problems.addAll(check(post));
		stopOn(problems);
		NewRow row = new NewRow();
		this.mapper.insert(row, details);
		this.mapper.insertHolding(row.getId(), post, post.title().strip());
		return new Change(row.getId(), details.name(), null, position(post));
	}

	/**
	 * Changes name and numbers.
	 * @throws ChangedMeanwhile when the form shows an older version
	 */
	public Change edit(long id, PersonDetails typed, int version) {
		Person before = this.organization.person(id);
		PersonDetails details = typed.stripped();
		stopOn(check(details));
		if (this.mapper.update(id, details, version) == 0) {
			throw new ChangedMeanwhile();
		}
		return new Change(id, before.name(),
				text(new PersonDetails(before.name(), before.phone(), before.badgeNumber())), text(details));
	}

	/**
	 * Gives a person another post.
	 * @throws InvalidInput when the post is not one of the unit's or held already
	 */
	public Change addPost(long id, PostForm post) {
		Person person = this.organization.person(id);
		stopOn(check(post));
		this.mapper.lock(id);
		boolean isHeld = this.organization.holdingsOf(id)
			.stream()
			.anyMatch((holder) -> holder.unitId() == post.unitId() && holder.post() == post.post()
					&& Objects.equals(holder.divisionId(), post.divisionId()));
		if (isHeld) {
			throw new InvalidInput("post", this.words.of("organization.post.held", person.name()));
		}
		this.mapper.insertHolding(id, post, post.title().strip());
		this.events.publishEvent(new PostsChanged(id));
		return new Change(id, person.name(), null, position(post));
	}

	/**
	 * Takes a post from a person.
	 * @throws NotFound when he does not hold it
	 * @throws Refused when nobody would be left to administer, or to do the post's tasks
	 */
	public Change endPost(long id, long holdingId) {
		Person person = this.organization.person(id);
		HeldPost held = holdings(id).stream()
			.filter((holding) -> holding.id() == holdingId)
			.findFirst()
			.orElseThrow(() -> new NotFound("organization.unknownPost"));
		requireAnotherAdministrator(List.of(held));
		requireNoLoneTasks(person, List.of(held));
		this.mapper.deleteHolding(id, holdingId);
		this.events.publishEvent(new PostsChanged(id));
		return new Change(id, person.name(), position(held), null);
	}

	/**
	 * Takes all posts from a person who leaves.
	 * @throws Refused when nobody would be left to administer, or to do the posts' tasks
	 */
	public Change endAllPosts(long id) {
		Person person = this.organization.person(id);
		List<HeldPost> held = holdings(id);
		requireAnotherAdministrator(held);
		requireNoLoneTasks(person, held);
		held.forEach((holding) -> this.mapper.deleteHolding(id, holding.id()));
		this.events.publishEvent(new PostsChanged(id));
		return new Change(id, person.name(),
				String.join(this.words.of("organization.separator"), held.stream().map(this::position).toList()), null);
	}

	/** The posts of a person as they are edited. */
	@Transactional(readOnly = true)
	public List<HeldPost> holdings(long personId) {
		return this.mapper.holdings(personId);
	}

	private void requireAnotherAdministrator(List<HeldPost> ending) {
		boolean isAdministrator = ending.stream().anyMatch((held) -> held.post() == Post.ADMINISTRATOR);
		if (isAdministrator && this.mapper.lockAdministratorPosts()
			.size() <= ending.stream().filter((held) -> held.post() == Post.ADMINISTRATOR).count()) {
			throw new Refused("organization.lastAdministrator");
		}
	}

	private void requireNoLoneTasks(Person person, List<HeldPost> ending) {
		// of two holders who lose the post at the same moment the second sees the first
		// gone
		ending.stream().map(HeldPost::unitId).distinct().sorted().forEach(this.units::lockUnit);
		List<LoneTasks> lone = loneTasks(person.id(), ending);
		if (!lone.isEmpty()) {
			throw new Refused("organization.loneTasks", loneTasksText(person, lone));
		}
	}

	/** The tasks that nobody could do any more if a person left. */
	@Transactional(readOnly = true)
	public List<LoneTasks> loneTasks(long personId) {
		return loneTasks(personId, holdings(personId));
	}

	private List<LoneTasks> loneTasks(long personId, List<HeldPost> ending) {
		List<HeldPost> kept = holdings(personId).stream().filter((held) -> !ending.contains(held)).toList();
		List<LoneTasks> lone = new ArrayList<>();
		for (HeldPost held : ending) {
			List<Long> divisions = Stream
				.concat(this.organization.holders(held.unitId(), held.post())
					.stream()
					.filter((holder) -> holder.personId() != personId && holder.username() != null)
					.map(PostHolder::divisionId),
						kept.stream()
							.filter((other) -> other.unitId() == held.unitId() && other.post() == held.post())
							.map(HeldPost::divisionId))
				.toList();
			if (divisions.isEmpty()) {
				add(lone, held, null);
			}
			if (held.divisionId() != null && !divisions.contains(held.divisionId())) {
				add(lone, held, held.divisionId());
			}
		}
		return lone;
	}

	private void add(List<LoneTasks> lone, HeldPost held, Long divisionId) {
		boolean isThere = lone.stream()
			.anyMatch((one) -> one.unitId() == held.unitId() && one.post() == held.post()
					&& Objects.equals(one.divisionId(), divisionId));
		int count = this.openWork.stream()
			.mapToInt((source) -> source.countOfPost(held.unitId(), held.post(), divisionId))
			.sum();
		if (!isThere && count > 0) {
			lone.add(new LoneTasks(held.unitId(), held.post(), divisionId, position(held), count));
		}
	}

	/** Says how many tasks wait for a post that only one person holds, and what to do. */
	@Transactional(readOnly = true)
	public String loneTasksText(Person person, List<LoneTasks> lone) {
		String positions = String.join(this.words.of("organization.separator"),
				lone.stream().map(LoneTasks::position).distinct().toList());
		return this.words.of("organization.loneTasks.text", lone.stream().mapToInt(LoneTasks::count).sum(),
				person.name(), positions);
	}

	private List<FieldProblem> check(PersonDetails details) {
		List<FieldProblem> problems = new ArrayList<>();
		String name = details.name();
		String phone = details.phone();
		if (name.isEmpty()) {
			problems.add(new FieldProblem("name", this.words.of("organization.person.name.missing")));
		}
		else if (name.length() > 50) {
			problems.add(new FieldProblem("name", this.words.of("organization.tooLong", 50, name.length())));
		}
		if (phone != null && !phone.matches("[0-9+() -]{3,32}")) {
			problems.add(new FieldProblem("phone", this.words.of("organization.person.phone.format")));
		}
		if (details.badgeNumber() != null && !details.badgeNumber().matches("[\\p{L}\\p{N}-]{1,32}")) {
			problems.add(new FieldProblem("badgeNumber", this.words.of("organization.person.badgeNumber.format")));
		}
		return problems;
	}

	private List<FieldProblem> check(PostForm post) {
		List<FieldProblem> problems = new ArrayList<>();
		if (post.unitId() == null || !this.organization.unitsById().containsKey(post.unitId())) {
			problems.add(new FieldProblem("unit", this.words.of("organization.post.unit.missing")));
		}
		else if (!this.organization.unit(post.unitId()).isActive()) {
			problems.add(new FieldProblem("unit", this.words.of("organization.post.unit.retired")));
		}
		else if (post.divisionId() != null && this.organization.divisions(post.unitId())
			.stream()
			.noneMatch((division) -> division.id() == post.divisionId())) {
			problems.add(new FieldProblem("division", this.words.of("organization.post.division.other")));
		}
		if (post.post() == null) {
			problems.add(new FieldProblem("post", this.words.of("organization.post.missing")));
		}
		else if (post.post() == Post.DIVISION_HEAD && post.divisionId() == null) {
			problems.add(new FieldProblem("division", this.words.of("organization.post.division.missing")));
		}
		if (post.title() == null || post.title().isBlank()) {
			problems.add(new FieldProblem("title", this.words.of("organization.post.title.missing")));
		}
		else if (post.title().strip().length() > 50) {
			problems.add(new FieldProblem("title", this.words.of("organization.tooLong", 50, post.title().length())));
		}
		return problems;
	}

	private static void stopOn(List<FieldProblem> problems) {
		if (!problems.isEmpty()) {
			throw new InvalidInput(problems);
		}
	}

	private String text(PersonDetails details) {
		return this.words.of("organization.person.asText", details.name(), orEmpty(details.phone()),
				orEmpty(details.badgeNumber()));
	}

	private static String orEmpty(String text) {
		return (text == null) ? "" : text;
	}

	private String position(PostForm post) {
		return this.words.of("organization.post.asText", this.organization.unit(post.unitId()).shortName(),
				this.words.of("organization.post." + post.post()), post.title().strip());
	}

	private String position(HeldPost held) {
		return this.words.of("organization.post.asText", held.unitShortName(),
				this.words.of("organization.post." + held.post()), held.title());
	}

}
