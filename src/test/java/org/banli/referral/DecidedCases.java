package org.banli.referral;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.banli.casefile.CaseFile;
import org.banli.casefile.CasePart;
import org.banli.casefile.CaseTab;
import org.banli.casefile.ImposedPenalty;
import org.banli.identity.CurrentUser;
import org.banli.shared.MovableClock;

import org.springframework.boot.test.context.TestComponent;

/** Cases in which the bureau is said to have imposed a penalty, without the way to it. */
@TestComponent
class DecidedCases implements CasePart {

	private final Set<Long> ids = new HashSet<>();

	void add(long caseId) {
		this.ids.add(caseId);
	}

	@Override
	public Optional<ImposedPenalty> imposedPenalty(CaseFile file) {
		return this.ids.contains(file.id())
				? Optional
					.of(new ImposedPenalty(file.id(), "示市监处罚〔2026〕8号", LocalDate.now(MovableClock.ZONE), "销售", null))
				: Optional.empty();
	}

	@Override
	public String name() {
		return "played";
	}

	@Override
	public Object view(CurrentUser user, CaseFile file) {
		return Map.of();
	}

	@Override
	public Optional<CaseTab> tab(CurrentUser user, CaseFile file) {
		return Optional.empty();
	}

}
