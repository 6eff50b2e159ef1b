package org.banli.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.banli.audit.Actor;
import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.audit.ChangeKind;
import org.banli.organization.Organization;
import org.banli.organization.Post;
import org.banli.organization.PostHolder;
import org.banli.shared.FieldProblem;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.shared.Times;
import org.banli.shared.Words;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away and who stands in. The deputy has the absent colleague's working posts and
 * tasks from the first day to the last; what was lent to that colleague is not lent on.
 */
@Service
public class Absences {

	private static final int LONGEST_DAYS = 366;

	private final AbsenceMapper mapper;

	private final Organization organization;

	private final AccountListMapper accounts;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final Times times;

	private final Words words;

	Absences(AbsenceMapper mapper, Organization organization, AccountListMapper accounts, AuditTrail audit,
			ApplicationEventPublisher events, Clock clock, Times times, Words words) {
		this.mapper = mapper;
		this.organization = organization;
		this.accounts = accounts;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
		this.times = times;
		this.words = words;
	}

	/** The absences of a person, those of the last year too, the latest first. */
	@Transactional(readOnly = true)
	List<Absence> ofPerson(long personId) {
		return this.mapper.ofPerson(personId, today().minusDays(LONGEST_DAYS));
	}

	/** The times in which a person stands in or will, the latest first. */
	@Transactional(readOnly = true)
	List<Absence> ofDeputy(long personId) {
		return this.mapper.ofDeputy(personId, today()).stream().filter((one) -> !one.isOver(today())).toList();
	}

	/**
	 * Whom of the same unit the user can name to stand in for a person. For oneself one
	 * names whom one wants; for somebody else never oneself, or the office of a unit
	 * could lend itself the signature of its head.
	 */
	@Transactional(readOnly = true)
	List<Deputy> candidates(CurrentUser user, long personId) {
		return this.mapper.candidates(personId, lendable())
			.stream()
			.filter((one) -> one.personId() != user.personId())
			.toList();
	}

	/** Who stands in today for those of some accounts whose people are away. */
	@Transactional(readOnly = true)
	public List<StandIn> standIns(Collection<String> usernames) {
		return usernames.isEmpty() ? List.of() : this.mapper.standIns(usernames, today());
	}

	/**
	 * Whose absence was over on a day and not before: the last day of each was the one
	 * before it.
	 */
	@Transactional(readOnly = true)
	public List<StandIn> over(LocalDate day) {
		return this.mapper.endingOn(day.minusDays(1));
	}

	private static List<String> lendable() {
		return Stream.of(Post.values()).filter(Rights::canBeLent).map(Post::name).toList();
	}

	/** Whether the user may say of a person that he is away. */
	boolean mayArrange(CurrentUser user, long personId) {
		List<PostHolder> holdings = this.organization.holdingsOf(personId);
		boolean canLend = holdings.stream().anyMatch((holder) -> Rights.canBeLent(holder.post()));
		return canLend && (user.personId() == personId
				|| holdings.stream().anyMatch((holder) -> Rights.may(user, Action.ARRANGE_ABSENCE, holder.unitId())));
	}

	/**
	 * Names the deputy for a time: the absent person himself, an administrator, or the
	 * office of the unit, but nobody himself for a colleague.
	 * @throws Forbidden when it is neither one's own absence nor one of the own unit
	 * @throws InvalidInput when the time or the deputy is wrong
	 */
	@Transactional
	public void arrange(CurrentUser user, long personId, LocalDate from, LocalDate to, Long deputyId) {
		require(user, personId);
		check(from, to, deputyId);
		if (deputyId == user.personId() && personId != user.personId()) {
			throw new InvalidInput("deputy", this.words.of("identity.absence.deputy.oneself"));
		}
		if (candidates(user, personId).stream().noneMatch((one) -> one.personId() == deputyId)) {
			throw new InvalidInput("deputy", this.words.of("identity.absence.deputy.unknown"));
		}
		// two at once must not make one stand in for the other in a circle
		this.mapper.lockPeople(personId, deputyId);
		checkOthers(personId, from, to, deputyId);
		this.mapper.insert(new NewAbsence(personId, deputyId, from, to, user.username(), this.clock.instant()));
		String name = name(personId);
		this.audit.record(actor(user, personId),
				AuditEvent
					.of("absence.arranged", null,
							this.words.of("audit.absence.arranged", name, this.times.dayOfYear(from),
									this.times.dayOfYear(to), name(deputyId)))
					.on("person:" + personId)
					.as(ChangeKind.ABSENCE));
	}

	private void check(LocalDate from, LocalDate to, Long deputyId) {
		List<FieldProblem> problems = new ArrayList<>();
		if (from == null) {
			problems.add(new FieldProblem("from", this.words.of("identity.absence.from.missing")));
		}
		if (to == null) {
			problems.add(new FieldProblem("to", this.words.of("identity.absence.to.missing")));
		}
		if (deputyId == null) {
			problems.add(new FieldProblem("deputy", this.words.of("identity.absence.deputy.missing")));
		}
		if (from != null && to != null) {
			if (to.isBefore(from)) {
				problems.add(new FieldProblem("to", this.words.of("identity.absence.to.early")));
			}
			else if (to.isBefore(today())) {
				problems.add(new FieldProblem("to", this.words.of("identity.absence.to.past")));
			}
			else if (to.isAfter(from.plusDays(LONGEST_DAYS))) {
				problems.add(new FieldProblem("to", this.words.of("identity.absence.to.long")));
			}
		}
		if (!problems.isEmpty()) {
			throw new InvalidInput(problems);
		}
	}

	private void checkOthers(long personId, LocalDate from, LocalDate to, long deputyId) {
		find(this.mapper.ofPerson(personId, from), from, to).ifPresent((other) -> {
			throw new InvalidInput("from", this.words.of("identity.absence.twice", days(other), other.deputyName()));
		});
		find(this.mapper.ofPerson(deputyId, from), from, to).ifPresent((other) -> {
			throw new InvalidInput("deputy",
					this.words.of("identity.absence.deputy.away", other.personName(), days(other)));
		});
		find(this.mapper.ofDeputy(personId, from), from, to).ifPresent((other) -> {
			throw new InvalidInput("from",
					this.words.of("identity.absence.standsIn", name(personId), days(other), other.personName()));
		});
	}

	private static Optional<Absence> find(List<Absence> absences, LocalDate from, LocalDate to) {
		return absences.stream().filter((one) -> one.cancelledAt() == null && one.overlaps(from, to)).findFirst();
	}

	private String days(Absence absence) {
		return this.words.of("identity.absence.days", this.times.day(absence.fromOn()), this.times.day(absence.toOn()));
	}

	/**
	 * Ends an absence now, or takes it back before it began.
	 * @throws Refused when it is over already
	 */
	@Transactional
	public Absence end(CurrentUser user, long id) {
		Absence absence = this.mapper.find(id).orElseThrow(() -> new NotFound("identity.absence.unknown"));
		require(user, absence.personId());
		if (absence.isOver(today()) || this.mapper.cancel(id, this.clock.instant()) == 0) {
			throw new Refused("identity.absence.over");
		}
		for (AccountRow absent : this.accounts.ofPerson(absence.personId())) {
			this.accounts.ofPerson(absence.deputyId())
				.forEach((deputy) -> this.events.publishEvent(new AbsenceEnded(absent.username(), deputy.username())));
		}
		this.audit.record(actor(user, absence.personId()), AuditEvent
			.of("absence.ended", null, this.words.of("audit.absence.ended", absence.personName(), absence.deputyName()))
			.on("person:" + absence.personId())
			.as(ChangeKind.ABSENCE));
		return absence;
	}

	/** The user, and for whom where only a lent post lets him arrange it. */
	private Actor actor(CurrentUser user, long personId) {
		return this.organization.holdingsOf(personId)
			.stream()
			.filter((holder) -> user.personId() != personId
					&& Rights.may(user, Action.ARRANGE_ABSENCE, holder.unitId()))
			.map((holder) -> user.actor(Action.ARRANGE_ABSENCE, holder.unitId()))
			.findFirst()
			.orElseGet(user::actor);
	}

	private void require(CurrentUser user, long personId) {
		if (!mayArrange(user, personId)) {
			throw new Forbidden("identity.postMayNot");
		}
	}

	private String name(long personId) {
		return this.organization.person(personId).name();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
