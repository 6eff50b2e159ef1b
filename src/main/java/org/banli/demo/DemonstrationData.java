package org.banli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.banli.identity.Absences;
import org.banli.identity.AccountAdministration;
import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.identity.OrganizationAdministration;
import org.banli.organization.PersonDetails;
import org.banli.proposal.ProposalFilter;
import org.banli.proposal.Proposals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the demonstration into an empty register, before the first request is let in:
 * while it loads, the clock is wrong. Each proposal is a transaction; what a stopped
 * start left out, the next one adds.
 */
@Component
@ConditionalOnProperty("banli.demonstration")
class DemonstrationData implements SmartLifecycle {

	private static final String EVERYTHING = "everything";

	private static final String ABSENCE = "absence";

	private static final String CHANGES = "changes";

	private static final Pattern DAY_TO_COME = Pattern.compile("\\{in (\\d+)}");

	private static final Pattern DAY_BEFORE = Pattern.compile("\\{ago (\\d+)}");

	private static final Logger log = LoggerFactory.getLogger(DemonstrationData.class);

	private final DemonstrationMapper mapper;

	private final Play play;

	private final CasePlay casePlay;

	private final TimeTravel time;

	private final Proposals proposals;

	private final Accounts accounts;

	private final Absences absences;

	private final OrganizationAdministration administration;

	private final AccountAdministration accountAdministration;

	private final ObjectMapper json;

	private final TransactionTemplate transaction;

	private volatile boolean running;

	DemonstrationData(DemonstrationMapper mapper, Play play, CasePlay casePlay, TimeTravel time, Proposals proposals,
			Accounts accounts, Absences absences, OrganizationAdministration administration,
			AccountAdministration accountAdministration, ObjectMapper json,
			PlatformTransactionManager transactionManager) {
		this.mapper = mapper;
		this.play = play;
		this.casePlay = casePlay;
		this.time = time;
		this.proposals = proposals;
		this.accounts = accounts;
		this.absences = absences;
		this.administration = administration;
		this.accountAdministration = accountAdministration;
		this.json = json;
		this.transaction = new TransactionTemplate(transactionManager);
	}

	@Override
	public void start() {
		this.running = true;
		Set<String> loaded = new HashSet<>(this.mapper.loaded());
		if (loaded.contains(EVERYTHING) || (loaded.isEmpty() && !isRegisterEmpty())) {
			return;
		}
		Instant begin = Instant.now();
		List<Story> missing = stories().stream().filter((story) -> !loaded.contains(story.item())).toList();
		List<CaseStory> missingCases = cases().stream().filter((story) -> !loaded.contains(story.item())).toList();
		try {
			missing.forEach(this::load);
			missingCases.forEach(this::load);
			if (!loaded.contains(CHANGES)) {
				this.transaction.executeWithoutResult((status) -> {
					changeSome();
					this.mapper.insert(CHANGES, Instant.now());
				});
			}
		}
		finally {
			this.time.end();
		}
		this.transaction.executeWithoutResult((status) -> {
			if (!loaded.contains(ABSENCE)) {
				sendOneAway();
				this.mapper.insert(ABSENCE, Instant.now());
			}
			this.mapper.insert(EVERYTHING, Instant.now());
		});
		log.info("Loaded {} demonstration proposals and {} cases in {} ms", missing.size(), missingCases.size(),
				Duration.between(begin, Instant.now()).toMillis());
	}

	private boolean isRegisterEmpty() {
		return this.proposals
			.list(this.accounts.user("gov-office"), new ProposalFilter(null, null, null, null), null, 1)
			.items()
			.isEmpty();
	}

	/**
	 * The head of the finance bureau is away for a week; the head of its office stands
	 * in.
	 */
	private void sendOneAway() {
		CurrentUser head = this.accounts.user("fin-head");
		LocalDate today = this.time.day(0);
		this.absences.arrange(head, head.personId(), today, today.plusDays(6),
				this.accounts.user("fin-office").personId());
	}

	/** Something for the administrator to look back on. */
	private void changeSome() {
		CurrentUser admin = this.accounts.user("admin");
		CurrentUser officer = this.accounts.user("amr-officer1");
		this.time.begin(CHANGES);
		this.time.moveTo(30);
		this.administration.editPerson(admin, officer.personId(),
				new PersonDetails(officer.personName(), "0000-1234617", "00010017"), 0);
		this.time.moveTo(21);
		this.accountAdministration.disable(admin, "amr-officer2");
		this.time.moveTo(20);
		this.accountAdministration.enable(admin, "amr-officer2");
	}

	void load(Story story) {
		this.transaction.executeWithoutResult((status) -> {
			this.play.perform(story);
			this.mapper.insert(story.item(), Instant.now());
		});
	}

	void load(CaseStory story) {
		this.transaction.executeWithoutResult((status) -> {
			this.casePlay.perform(story);
			this.mapper.insert(story.item(), Instant.now());
		});
	}

	/** The cases, the one registered first in front. */
	List<CaseStory> cases() {
		try (InputStream file = DemonstrationData.class.getResourceAsStream("cases.json")) {
			String text = DAY_BEFORE.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
				.replaceAll((day) -> this.time.day(Integer.parseInt(day.group(1))).toString());
			List<CaseStory> stories = this.json.readValue(text, new TypeReference<>() {
			});
			return stories.stream().sorted(Comparator.comparingInt(CaseStory::registered).reversed()).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The stories in the order of their registration. */
	List<Story> stories() {
		LocalDate today = this.time.day(0);
		try (InputStream file = DemonstrationData.class.getResourceAsStream("proposals.json")) {
			String text = DAY_TO_COME.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
				.replaceAll((day) -> this.time.day(-Integer.parseInt(day.group(1))).toString())
				.replace("{last year}", String.valueOf(today.getYear() - 1))
				.replace("{this year}", String.valueOf(today.getYear()))
				.replace("{next year}", String.valueOf(today.getYear() + 1));
			List<Story> stories = this.json.readValue(text, new TypeReference<>() {
			});
			return stories.stream().sorted(Comparator.comparingInt(Story::registered).reversed()).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before the web server opens its port. */
	@Override
	public int getPhase() {
		return 0;
	}

}
