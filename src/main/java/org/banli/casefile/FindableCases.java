package org.banli.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.banli.identity.CurrentUser;
import org.banli.organization.Organization;
import org.banli.organization.Unit;
import org.banli.shared.BusinessKey;
import org.banli.shared.Words;
import org.banli.workflow.Searchable;
import org.banli.workflow.SearchableMatter;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be found of a case, and by whom: by those of its bureau who may know of cases.
 * Who reported is never among it.
 */
@Component
class FindableCases implements Searchable {

	private static final String ALL = "all-cases";

	private static final String UNIT = "cases-of:";

	private final CaseMapper mapper;

	private final Organization organization;

	private final Words words;

	FindableCases(CaseMapper mapper, Organization organization, Words words) {
		this.mapper = mapper;
		this.organization = organization;
		this.words = words;
	}

	@Override
	public String keyKind() {
		return CaseFile.KEY_KIND;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<SearchableMatter> read(BusinessKey key) {
		return this.mapper.find(key.id()).map(this::matter);
	}

	private SearchableMatter matter(CaseFile file) {
		Unit unit = this.organization.unit(file.unitId());
		List<String> people = new ArrayList<>();
		this.mapper.parties(file.id()).forEach((party) -> {
			people.add(party.name());
			if (party.idNumber() != null) {
				people.add(party.idNumber());
			}
		});
		List<SearchableMatter.Passage> passages = new ArrayList<>();
		this.mapper.rights(file.id())
			.forEach((right) -> passages
				.add(new SearchableMatter.Passage(this.words.of("casefile.right." + right.kind()),
						String.join(" ", right.name(), (right.number() == null) ? "" : right.number(), right.holder()),
						false, "rights")));
		return new SearchableMatter(file.businessKey(), CaseFiles.WORK_KIND, file.reference(),
				(file.caseNumber() == null) ? file.clueNumber() : file.caseNumber(), "", "", file.receivedOn(),
				file.title(), people, List.of(), file.act() + " " + file.place(), file.status().name(),
				"/cases/" + file.id(),
				List.of(new SearchableMatter.Part(unit.id(), unit.shortName(), false, null, null, null)), passages,
				Set.of(ALL, UNIT + unit.id()));
	}

	@Override
	@Transactional(readOnly = true)
	public List<BusinessKey> after(long after, int limit) {
		return this.mapper.after(after, limit).stream().map(CaseFile::key).toList();
	}

	@Override
	@Transactional(readOnly = true)
	public long count() {
		return this.mapper.count();
	}

	@Override
	public Set<String> readers(CurrentUser user) {
		CaseReach reach = CaseReach.of(user);
		Set<String> readers = new LinkedHashSet<>();
		if (reach.isAll()) {
			readers.add(ALL);
		}
		reach.unitIds().forEach((unit) -> readers.add(UNIT + unit));
		return readers;
	}

	/** No help to whoever answers a proposal, and not for his eyes. */
	@Override
	public boolean isCompared() {
		return false;
	}

	@Override
	public Map<String, String> kinds() {
		return Map.of(CaseFiles.WORK_KIND, this.words.of("casefile.nav"));
	}

	@Override
	public Map<String, String> states() {
		Map<String, String> states = new LinkedHashMap<>();
		Arrays.stream(CaseStatus.values())
			.forEach((status) -> states.put(status.name(), this.words.of("casefile.status." + status)));
		return states;
	}

}
