package org.banli.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.document.Printable;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.organization.Organization;
import org.banli.organization.Post;
import org.banli.organization.PostHolder;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.OneLine;
import org.banli.shared.Refused;
import org.banli.shared.Words;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may decide on a referral: the chief (正职负责人) or whoever presides in his place
 * (主持工作的负责人), nobody else (行政执法机关移送涉嫌犯罪案件的规定 art 5). Standing in for an absent chief is
 * not presiding.
 */
@Service
class Chiefs {

	private static final int MOST = 200;

	private final PresidingMapper mapper;

	private final Organization organization;

	private final AuditTrail audit;

	private final Clock clock;

	private final Words words;

	Chiefs(PresidingMapper mapper, Organization organization, AuditTrail audit, Clock clock, Words words) {
		this.mapper = mapper;
		this.organization = organization;
		this.audit = audit;
		this.clock = clock;
		this.words = words;
	}

	/** Records that somebody presides over a bureau. */
	record PresidingForm(@NotBlank String username,
			@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String documentNumber,
			@NotNull LocalDate fromOn, LocalDate toOn) {
	}

	/** The post in which a decision of the bureau waits. */
	Post post(long unitId) {
		return presiding(unitId)
			.flatMap((one) -> this.organization.people(unitId)
				.stream()
				.filter((holder) -> one.username().equals(holder.username()))
				.map(PostHolder::post)
				.filter((post) -> post == Post.VICE_HEAD || post == Post.HEAD)
				.findFirst())
			.orElse(Post.HEAD);
	}

	private Optional<Presiding> presiding(long unitId) {
		return this.mapper.on(unitId, today());
	}

	/** Why the user may not decide; empty when he is the chief or presides. */
	Optional<DomainException> whyNot(CurrentUser user, long unitId) {
		Optional<Presiding> presiding = presiding(unitId);
		if (presiding.isPresent()) {
			return presiding.get().username().equals(user.username()) ? Optional.empty()
					: Optional.of(new Refused("referral.decide.presides", presiding.get().personName()));
		}
		boolean isChief = user.holdings()
			.stream()
			.anyMatch((holding) -> holding.isOwn() && holding.post() == Post.HEAD && holding.unitId() == unitId);
		return isChief ? Optional.empty() : Optional.of(new Refused("referral.decide.chiefOnly"));
	}

	/** The bureaus of the records that the user may see: his own, or all. */
	private Long reach(CurrentUser user) {
		Rights.require(user, Action.RECORD_PRESIDING);
		return user.has(Post.ADMINISTRATOR) ? null : Long.valueOf(user.unitId());
	}

	List<Presiding> list(CurrentUser user) {
		return this.mapper.list(reach(user), MOST);
	}

	/** Who can be recorded: the heads and vice heads of the user's bureaus. */
	List<PostHolder> choice(CurrentUser user) {
		Long unitId = reach(user);
		List<PostHolder> choice = new ArrayList<>();
		for (Post post : new Post[] { Post.HEAD, Post.VICE_HEAD }) {
			(((unitId == null) ? this.organization.holders(post) : this.organization.holders(unitId, post))).stream()
				.filter((holder) -> holder.username() != null)
				.forEach(choice::add);
		}
		return choice;
	}

	/** Records who presides. */
	@Transactional
	public void record(CurrentUser user, PresidingForm form) {
		PostHolder holder = choice(user).stream()
			.filter((one) -> one.username().equals(form.username()))
			.findFirst()
			.orElseThrow(() -> new InvalidInput("username", this.words.of("referral.presiding.notALeader")));
		List<FieldProblem> problems = new ArrayList<>();
		if (form.toOn() != null && form.toOn().isBefore(form.fromOn())) {
			problems.add(new FieldProblem("toOn", this.words.of("referral.presiding.order")));
		}
		boolean isTaken = this.mapper.list(holder.unitId(), MOST)
			.stream()
			.anyMatch((other) -> (other.toOn() == null || !other.toOn().isBefore(form.fromOn()))
					&& (form.toOn() == null || !other.fromOn().isAfter(form.toOn())));
		if (isTaken) {
			problems.add(new FieldProblem("fromOn", this.words.of("referral.presiding.taken")));
		}
		if (!problems.isEmpty()) {
			throw new InvalidInput(problems);
		}
		this.mapper.insert(holder.unitId(), form, holder.name(), user.username(),
				this.clock.instant().truncatedTo(ChronoUnit.MICROS));
		this.audit.record(user.actor(Action.RECORD_PRESIDING, holder.unitId()), AuditEvent.of("presiding.recorded",
				null, this.words.of("referral.presiding.recorded", holder.name(), form.documentNumber())));
	}

	/** Ends it today. */
	@Transactional
	public void end(CurrentUser user, long id) {
		Long unitId = reach(user);
		Presiding one = this.mapper.find(id).orElseThrow(() -> new NotFound("referral.presiding.unknown"));
		if (unitId != null && unitId != one.unitId()) {
			throw new Forbidden("identity.postMayNot");
		}
		LocalDate last = today().minusDays(1);
		if (this.mapper.end(id, last.isBefore(one.fromOn()) ? one.fromOn() : last) == 0) {
			throw new Refused("referral.presiding.over");
		}
		this.audit.record(user.actor(Action.RECORD_PRESIDING, one.unitId()),
				AuditEvent.of("presiding.ended", null, this.words.of("referral.presiding.ended", one.personName())));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
