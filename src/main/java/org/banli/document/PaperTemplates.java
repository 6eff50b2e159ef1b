package org.banli.document;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.samskivert.mustache.MustacheException;
import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.shared.Cursor;
import org.banli.shared.FieldProblem;
import org.banli.shared.InvalidInput;
import org.banli.shared.MovableClock;
import org.banli.shared.NotFound;
import org.banli.shared.Page;
import org.banli.shared.Words;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The texts of papers for whoever administers them: a change is one more version from a
 * day on, and none is ever edited or lost.
 */
@Service
class PaperTemplates {

	/** More than a bureau will ever have. */
	static final int MOST = 200;

	private static final int LONGEST = 100_000;

	private final PaperTemplateMapper mapper;

	private final OfficialPapers papers;

	private final PaperFacts facts;

	private final PaperCheck check;

	private final AuditTrail audit;

	private final Clock clock;

	private final Words words;

	PaperTemplates(PaperTemplateMapper mapper, OfficialPapers papers, PaperFacts facts, PaperCheck check,
			AuditTrail audit, Clock clock, Words words) {
		this.mapper = mapper;
		this.papers = papers;
		this.facts = facts;
		this.check = check;
		this.audit = audit;
		this.clock = clock;
		this.words = words;
	}

	LocalDate today() {
		return LocalDate.now(this.clock.withZone(MovableClock.ZONE));
	}

	/** The newest version of each paper, whether it counts already or not. */
	@Transactional(readOnly = true)
	List<PaperTemplate> list(CurrentUser user) {
		Rights.require(user, Action.ADMINISTER);
		return this.mapper.latestOfAll(MOST);
	}

	/** The version that counts today. */
	@Transactional(readOnly = true)
	PaperTemplate current(CurrentUser user, String code) {
		Rights.require(user, Action.ADMINISTER);
		return this.papers.template(code, today());
	}

	@Transactional(readOnly = true)
	PaperTemplate latest(CurrentUser user, String code) {
		Rights.require(user, Action.ADMINISTER);
		return this.mapper.latest(code).orElseThrow(() -> new NotFound("document.papers.unknown", code));
	}

	@Transactional(readOnly = true)
	PaperTemplate version(CurrentUser user, String code, int versionNo) {
		Rights.require(user, Action.ADMINISTER);
		return this.mapper.version(code, versionNo)
			.orElseThrow(() -> new NotFound("document.papers.unknownVersion", versionNo));
	}

	/** The versions of a paper, the latest first. */
	@Transactional(readOnly = true)
	Page<PaperTemplate> versions(CurrentUser user, String code, String cursor, int size) {
		Rights.require(user, Action.ADMINISTER);
		Cursor after = Cursor.decode(cursor, 1);
		int before = (after == null) ? Integer.MAX_VALUE : Math.toIntExact(Math.min(Integer.MAX_VALUE, after.id(0)));
		return Page.of(this.mapper.versions(code, before, size + 1), size, (last) -> Cursor.of(last.versionNo()));
	}

	/** The version filled with invented facts, where it can be. */
	@Transactional(readOnly = true)
	Paper sample(CurrentUser user, String code, int versionNo) {
		return this.papers.fill(version(user, code, versionNo), this.facts.sample());
	}

	/** What the text looks like and what is wrong with it. */
	PaperPreview preview(CurrentUser user, String typed) {
		Rights.require(user, Action.ADMINISTER);
		String body = PaperChange.text(typed);
		if (body.length() > LONGEST) {
			return new PaperPreview(List.of(this.words.of("document.papers.tooLong", LONGEST)), null);
		}
		List<String> problems = this.check.problems(body);
		return new PaperPreview(problems, problems.isEmpty() ? filled(body) : null);
	}

	private PaperText filled(String body) {
		return PaperMarkup.read(PaperFilling.fill(body, this.facts.complete(this.facts.sample())));
	}

	/** The names that texts may use, each with its example. */
	Map<String, String> names(CurrentUser user) {
		Rights.require(user, Action.ADMINISTER);
		return this.facts.examples();
	}

	/**
	 * Keeps a text as the next version.
	 * @throws InvalidInput when something is wrong with it
	 * @throws PaperConflict when somebody else saved one meanwhile
	 */
	@Transactional
	PaperTemplate save(CurrentUser user, String code, PaperChange change) {
		PaperTemplate latest = latest(user, code);
		List<FieldProblem> problems = problems(change);
		if (!problems.isEmpty()) {
			throw new InvalidInput(problems);
		}
		if (latest.versionNo() != change.basedOn()) {
			throw new PaperConflict(latest.title());
		}
		return keep(user, latest,
				new PaperTemplate(0, code, latest.versionNo() + 1, change.title(), change.body(),
						String.join("\n", PaperTemplate.names(change.required())), latest.numberKind(),
						change.legalBasis(), change.validFrom(), change.remark().isEmpty() ? null : change.remark(),
						user.username(), user.personName(), this.clock.instant().truncatedTo(ChronoUnit.MICROS)));
	}

	/** Makes an earlier version count again from today, as one more version. */
	@Transactional
	PaperTemplate restore(CurrentUser user, String code, int versionNo) {
		PaperTemplate earlier = version(user, code, versionNo);
		PaperTemplate latest = latest(user, code);
		return keep(user, latest,
				new PaperTemplate(0, code, latest.versionNo() + 1, earlier.title(), earlier.body(), earlier.required(),
						earlier.numberKind(), earlier.legalBasis(), today(),
						this.words.of("document.papers.restoredRemark", versionNo), user.username(), user.personName(),
						this.clock.instant().truncatedTo(ChronoUnit.MICROS)));
	}

	private PaperTemplate keep(CurrentUser user, PaperTemplate before, PaperTemplate next) {
		try {
			this.mapper.insert(next);
		}
		catch (DuplicateKeyException ex) {
			throw new PaperConflict(before.title());
		}
		this.audit.record(user.actor(),
				AuditEvent
					.of("paper.changed", null,
							this.words.of("audit.paper.changed", next.title(), next.versionNo(),
									next.validFrom().toString()))
					.on("paper:" + next.code())
					.quoting(next.remark())
					.changing(before.body(), next.body()));
		return next;
	}

	private List<FieldProblem> problems(PaperChange change) {
		List<FieldProblem> problems = new ArrayList<>();
		text(problems, "title", change.title(), 100);
		text(problems, "legalBasis", change.legalBasis(), 500);
		if (change.remark().length() > 200) {
			problems.add(new FieldProblem("remark", this.words.of("document.papers.fieldLong", 200)));
		}
		if (change.required().length() > 2000) {
			problems.add(new FieldProblem("required", this.words.of("document.papers.fieldLong", 2000)));
		}
		List<String> unknown = this.check.unknown(PaperTemplate.names(change.required()));
		if (!unknown.isEmpty()) {
			problems.add(new FieldProblem("required",
					this.words.of("document.papers.unknownRequired", String.join(" ", unknown))));
		}
		if (change.validFrom() == null) {
			problems.add(new FieldProblem("validFrom", this.words.of("document.papers.noDay")));
		}
		else if (change.validFrom().isBefore(today())) {
			problems.add(new FieldProblem("validFrom", this.words.of("document.papers.pastDay")));
		}
		body(problems, change.body());
		return problems;
	}

	private void text(List<FieldProblem> problems, String field, String value, int longest) {
		if (value.isEmpty()) {
			problems.add(new FieldProblem(field, this.words.of("document.papers.fieldMissing")));
		}
		else if (value.length() > longest || value.contains("\n")) {
			problems.add(new FieldProblem(field, this.words.of("document.papers.fieldLong", longest)));
		}
	}

	private void body(List<FieldProblem> problems, String body) {
		if (body.length() > LONGEST) {
			problems.add(new FieldProblem("body", this.words.of("document.papers.tooLong", LONGEST)));
			return;
		}
		List<String> faults = this.check.problems(body);
		faults.forEach((fault) -> problems.add(new FieldProblem("body", fault)));
		if (faults.isEmpty()) {
			try {
				this.papers.print(filled(body));
			}
			catch (UnprintableCharacter ex) {
				problems.add(new FieldProblem("body", this.words.of("document.papers.unprintable", ex.character())));
			}
			catch (MustacheException ex) {
				problems.add(new FieldProblem("body", this.words.of("document.papers.unreadable")));
			}
		}
	}

}
