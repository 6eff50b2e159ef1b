package org.banli.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.banli.document.IssuedPaper;
import org.banli.document.IssuedPapers;
import org.banli.document.NewPaper;
import org.banli.organization.Organization;
import org.banli.organization.Unit;
import org.banli.shared.MovableClock;
import org.banli.shared.Words;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues the official papers (文书) of a case and lists them. What all papers say of the
 * case, its party and its officers is filled in here; the rest each feature adds.
 */
@Service
public class CasePapers {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

	private final IssuedPapers papers;

	private final CaseFiles files;

	private final CasePeople people;

	private final CaseOpinions opinions;

	private final Organization organization;

	private final Clock clock;

	private final Words words;

	CasePapers(IssuedPapers papers, CaseFiles files, CasePeople people, CaseOpinions opinions,
			Organization organization, Clock clock, Words words) {
		this.papers = papers;
		this.files = files;
		this.people = people;
		this.opinions = opinions;
		this.organization = organization;
		this.clock = clock;
		this.words = words;
	}

	/**
	 * Issues a paper of today.
	 * @param code what paper, as in penaltyNotice
	 * @param part what it is about inside the case, as in {@code notice:3}: one paper of
	 * a code for each part
	 * @param isSealed whether it goes out under the seal of the bureau
	 * @param facts what the paper says beyond case, party and officers, by Chinese names
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public IssuedPaper issue(CaseFile file, String code, String part, boolean isSealed, Map<String, ?> facts,
			String by) {
		Unit unit = this.organization.unit(file.unitId());
		Map<String, Object> all = new HashMap<>(of(file, unit));
		facts.forEach((name, value) -> all.merge(name, value, CasePapers::both));
		return this.papers.issue(new NewPaper(code, null, unit.code(), isSealed ? unit.fullName() : null,
				LocalDate.now(this.clock), file.businessKey().toString(), subject(file, code, part), all, by));
	}

	/** The paper of a code that a part of the case has, where it has one. */
	public Optional<IssuedPaper> of(CaseFile file, String code, String part) {
		return this.papers.of(subject(file, code, part));
	}

	private static String subject(CaseFile file, String code, String part) {
		return file.businessKey() + ":" + code + ((part == null) ? "" : ":" + part);
	}

	@SuppressWarnings("unchecked")
	private static Object both(Object known, Object added) {
		if (known instanceof Map<?, ?> one && added instanceof Map<?, ?> other) {
			Map<String, Object> merged = new LinkedHashMap<>((Map<String, Object>) one);
			merged.putAll((Map<String, Object>) other);
			return merged;
		}
		return added;
	}

	/** All papers of a case in the order they were issued. */
	@Transactional(readOnly = true)
	public List<IssuedPaper> list(CaseFile file) {
		return this.papers.list(file.businessKey().toString());
	}

	/** A day as papers write it. */
	public static String day(LocalDate day) {
		return (day == null) ? null : DAY.format(day);
	}

	private Map<String, Object> of(CaseFile file, Unit unit) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("机关", known("名称", unit.fullName()));
		facts.put("日期", day(LocalDate.now(this.clock)));
		facts.put("案件",
				known("名称", file.title(), "案号", file.caseNumber(), "案由", file.title(), "来源",
						this.words.of("casefile.paper.source", day(file.receivedOn()),
								this.words.of("casefile.source." + file.source())),
						"立案日期", day(file.filedOn())));
		List<CaseParty> parties = this.files.parties(file.id());
		if (!parties.isEmpty()) {
			facts.put("当事人", party(parties.get(0)));
		}
		facts.put("办案人员",
				Stream.of(file.leadOfficer(), file.coOfficer())
					.filter((officer) -> officer != null)
					.map(this::officer)
					.toList());
		return facts;
	}

	/** An officer as papers name him. */
	Map<String, Object> officer(String username) {
		return known("姓名", this.people.name(username), "执法证号", this.people.badgeNumber(username));
	}

	private Map<String, Object> party(CaseParty party) {
		return known("名称", party.name(), "主体类型", this.words.of("casefile.party." + party.kind()), "证件名称",
				(party.idNumber() == null) ? null : this.words.of("casefile.paper.idOf." + party.kind()), "证件号码",
				party.idNumber(), "住所", party.address(), "负责人", party.representative(), "联系电话", party.phone());
	}

	/** The opinions of steps as approval forms print them. */
	public List<Map<String, Object>> approvals(CaseFile file, Set<String> steps) {
		List<Map<String, Object>> printed = new ArrayList<>();
		this.opinions.list(file.id())
			.stream()
			.filter((one) -> steps.contains(one.step()))
			.forEach((one) -> printed
				.add(known("步骤", this.words.of("task." + one.step()), "姓名", one.personName(), "职务", one.personTitle(),
						"意见", (one.opinion() == null) ? this.words.of("casefile.paper.agreed") : one.opinion(), "时间",
						MINUTE.format(LocalDateTime.ofInstant(one.givenAt(), MovableClock.ZONE)))));
		return printed;
	}

	/** Names and values, without those that are not known. */
	public static Map<String, Object> known(Object... pairs) {
		Map<String, Object> facts = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			if (pairs[i + 1] != null) {
				facts.put((String) pairs[i], pairs[i + 1]);
			}
		}
		return facts;
	}

}
