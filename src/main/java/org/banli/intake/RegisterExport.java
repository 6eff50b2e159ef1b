package org.banli.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.banli.document.SheetWriter;
import org.banli.identity.CurrentUser;
import org.banli.organization.Organization;
import org.banli.organization.Unit;
import org.banli.proposal.HandlingMode;
import org.banli.proposal.ListedDetails;
import org.banli.proposal.ListedProposals;
import org.banli.proposal.ProposalFilter;
import org.banli.proposal.ProposalListItem;
import org.banli.proposal.ProposalRow;
import org.banli.proposal.Proposals;
import org.banli.shared.Page;
import org.banli.shared.Words;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the register as a workbook that can be sent in again, and the empty form of it.
 */
@Service
public class RegisterExport {

	private static final int AT_ONCE = 100;

	/** As many as a sheet that is sent in may have. */
	private static final int MOST = 19_000;

	private final Proposals proposals;

	private final ListedProposals listed;

	private final Organization organization;

	private final Words words;

	RegisterExport(Proposals proposals, ListedProposals listed, Organization organization, Words words) {
		this.proposals = proposals;
		this.listed = listed;
		this.organization = organization;
		this.words = words;
	}

	/** The columns of the list, in their order. */
	private enum Head {

		SEQUENCE(6), NUMBER(10), TITLE(48), KIND(8), SESSION(24), LEAD(14), CO(24), COUNT(8), SECTOR(14), MODE(10),
		MAIN(22), CO_UNITS(28), SPLIT(28), WISH(22), WISH_CO(28), KEY(8), ASSIGNED(13), DUE(13), STATUS(12), REMARK(16),
		BODY(60);

		private final int width;

		Head(int width) {
			this.width = width;
		}

	}

	private List<SheetWriter.Column> heads() {
		return Arrays.stream(Head.values())
			.map((head) -> new SheetWriter.Column(this.words.of("intake.export.head." + head), head.width,
					head == Head.BODY))
			.toList();
	}

	/** What the user sees of the register under a filter, newest first. */
	@Transactional(readOnly = true)
	public byte[] register(CurrentUser user, ProposalFilter filter) {
		Map<Long, String> units = this.organization.unitsById()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().fullName()));
		try (SheetWriter writer = new SheetWriter()) {
			writer.sheet(this.words.of("intake.export.sheet"), null, heads());
			String cursor = null;
			int written = 0;
			do {
				Page<ProposalListItem> page = this.proposals.list(user, filter, cursor, AT_ONCE);
				Map<Long, ListedDetails> details = details(page.items());
				for (ProposalListItem item : page.items()) {
					writer.row(cells(++written, item, details.get(item.row().id()), units::get));
				}
				cursor = page.next();
			}
			while (cursor != null && written < MOST);
			return writer.toBytes();
		}
	}

	private Map<Long, ListedDetails> details(List<ProposalListItem> items) {
		return this.listed.details(items.stream().map((item) -> item.row().id()).toList())
			.stream()
			.collect(Collectors.toMap(ListedDetails::id, (details) -> details));
	}

	private Object[] cells(int no, ProposalListItem item, ListedDetails details, Function<Long, String> units) {
		ProposalRow row = item.row();
		boolean isAssigned = row.mode() != null;
		HandlingMode mode = isAssigned ? row.mode() : details.proposed().mode();
		boolean isSplit = mode == HandlingMode.SPLIT;
		List<String> answering = isAssigned ? item.answering()
				: named(isSplit ? details.proposed().splitUnitIds() : main(details), units);
		List<String> co = isAssigned ? item.coHandling() : named(details.proposed().coUnitIds(), units);
		LocalDate assignedOn = isAssigned ? row.assignedOn() : details.proposed().assignedOn();
		LocalDate dueOn = isAssigned ? row.replyDueOn() : details.proposed().replyDueOn();
		boolean hasLead = !row.leadProposer().equals(this.words.of("proposal.listed.noLead"));
		return new Object[] { no, row.number(), row.title(), this.words.of("proposal.kind.short." + row.kind()),
				row.sessionText(), hasLead ? row.leadProposer() : null, joined(details.coProposers()),
				(details.proposerCount() == null) ? null : details.proposerCount(), details.sector(),
				(mode == null) ? null : this.words.of("intake.export.mode." + mode), isSplit ? null : joined(answering),
				joined(co), isSplit ? joined(answering) : null, details.wished().main(), details.wished().co(),
				key(details.isKey()), assignedOn, dueOn, this.words.of("proposal.status." + row.status()), null,
				details.body() };
	}

	private String key(Boolean isKey) {
		return (isKey == null) ? null : this.words.of("intake.export.key." + isKey);
	}

	private static List<Long> main(ListedDetails details) {
		return (details.proposed().mainUnitId() == null) ? List.of() : List.of(details.proposed().mainUnitId());
	}

	private static List<String> named(List<Long> ids, Function<Long, String> units) {
		return ids.stream().map(units).filter(Objects::nonNull).toList();
	}

	private static String joined(List<String> names) {
		return names.isEmpty() ? null : String.join("、", names);
	}

	/** The empty form of a list, with a sheet that says how to fill it in. */
	public byte[] template() {
		try (SheetWriter writer = new SheetWriter()) {
			writer.sheet(this.words.of("intake.export.sheet"), null,
					heads().stream()
						.filter((head) -> !head.head().equals(this.words.of("intake.export.head.STATUS")))
						.toList());
			writer.sheet(this.words.of("intake.template.sheet"), null,
					List.of(new SheetWriter.Column(this.words.of("intake.template.column"), 18),
							new SheetWriter.Column(this.words.of("intake.template.how"), 78)));
			List<String> units = new ArrayList<>(this.organization.handlers().stream().map(Unit::fullName).toList());
			for (Head head : Head.values()) {
				if (head != Head.STATUS) {
					writer.row(this.words.of("intake.export.head." + head),
							this.words.of("intake.template.how." + head, String.join("、", units)));
				}
			}
			return writer.toBytes();
		}
	}

}
