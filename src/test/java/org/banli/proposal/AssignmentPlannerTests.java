package org.banli.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.banli.calendar.WorkingDays;
import org.banli.deadline.ClockPreview;
import org.banli.deadline.Clocks;
import org.banli.organization.Organization;
import org.banli.organization.Unit;
import org.banli.organization.UnitKind;
import org.banli.shared.FieldProblem;
import org.banli.shared.MovableClock;
import org.banli.shared.TestWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;

/** The assignment sheet's rules, field by field (domain 2.2 and 5.2). */
class AssignmentPlannerTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	private static final Map<String, Unit> UNITS = Map.of("市监局", unit(4, "市市场监督管理局", UnitKind.HANDLER, true),
			"市市场监督管理局", unit(4, "市市场监督管理局", UnitKind.HANDLER, true), "市财政局", unit(5, "市财政局", UnitKind.HANDLER, true),
			"财政局", unit(5, "市财政局", UnitKind.HANDLER, true), "市科技局", unit(6, "市科学技术局", UnitKind.HANDLER, true), "市政府办",
			unit(3, "市政府办公室", UnitKind.DISPATCHER, true), "旧局", unit(9, "旧局", UnitKind.HANDLER, false));

	private final List<FieldProblem> problems = new ArrayList<>();

	private AssignmentPlanner planner;

	@BeforeEach
	void setUp() {
		Organization organization = Mockito.mock(Organization.class);
		Mockito.when(organization.resolve(any()))
			.thenAnswer((call) -> Optional.ofNullable(call.getArgument(0)).map(UNITS::get));
		Clocks clocks = Mockito.mock(Clocks.class);
		Mockito.when(clocks.preview(anyString(), anyString(), any())).thenAnswer((call) -> {
			LocalDate from = call.getArgument(2);
			return new ClockPreview(from.plusMonths(call.getArgument(0).equals("REPLY") ? 3 : 1), null);
		});
		MovableClock clock = new MovableClock();
		clock.moveTo(Instant.parse("2026-03-02T02:00:00Z"));
		this.planner = new AssignmentPlanner(organization, clocks, WorkingDays.bundled(), clock, TestWords.words());
	}

	@Test
	void givesASoleUnitEverything() {
		AssignmentPlan plan = plan(form(HandlingMode.SOLE, "市监局", null, null));
		assertThat(this.problems).isEmpty();
		assertThat(shares(plan)).containsExactly("市市场监督管理局 SOLE [1, 2, 3]");
		assertThat(plan.assignedOn()).isEqualTo(TODAY);
		assertThat(plan.replyDueOn()).isEqualTo("2026-06-02");
	}

	@Test
	void givesTheMainUnitWhatNobodyElseHandles() {
		AssignmentPlan plan = plan(form(HandlingMode.MAIN_CO, "市监局", List.of("市财政局"), null, allocate(2, "财政局"),
				allocate(3, "市监局", "市财政局")));
		assertThat(this.problems).isEmpty();
		assertThat(shares(plan)).containsExactly("市市场监督管理局 MAIN [1, 3]", "市财政局 CO [2, 3]");
		assertThat(plan.coDueOn()).isEqualTo("2026-04-02");
	}

	@Test
	void letsAMainUnitHaveNoAskOfItsOwn() {
		AssignmentPlan plan = plan(form(HandlingMode.MAIN_CO, "市监局", List.of("市财政局"), null, allocate(1, "市财政局"),
				allocate(2, "市财政局"), allocate(3, "市财政局")));
		assertThat(this.problems).isEmpty();
		assertThat(shares(plan)).containsExactly("市市场监督管理局 MAIN []", "市财政局 CO [1, 2, 3]");
	}

	@Test
	void splitsTheAsks() {
		AssignmentPlan plan = plan(form(HandlingMode.SPLIT, null, null, List.of("市监局", "市财政局"), allocate(1, "市监局"),
				allocate(2, "市监局", "市财政局"), allocate(3, "财政局", "市财政局")));
		assertThat(this.problems).isEmpty();
		assertThat(shares(plan)).containsExactly("市市场监督管理局 SPLIT [1, 2]", "市财政局 SPLIT [2, 3]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "SOLE | | | | mainUnit 请选择单位", "SOLE | ' ' | | | mainUnit 请选择单位",
			"SOLE | 不存在局 | | | mainUnit 没有“不存在局”这个承办单位", "SOLE | 市政府办 | | | mainUnit 没有“市政府办”这个承办单位",
			"SOLE | 旧局 | | | mainUnit 没有“旧局”这个承办单位", "MAIN_CO | 市监局 | | | coUnits 主办加会办",
			"MAIN_CO | | 市财政局 | | mainUnit 请选择单位", "MAIN_CO | 市监局 | 市市场监督管理局 | | coUnits[0] “市市场监督管理局”不能既主办又会办",
			"MAIN_CO | 市监局 | 市财政局,市监局 | | coUnits[1] “市市场监督管理局”不能既主办又会办",
			"MAIN_CO | 市监局 | 市财政局,财政局 | | coUnits[1] “市财政局”选了两次", "MAIN_CO | 市监局 | 市财政局,' ' | | coUnits[1] 请选择单位",
			"MAIN_CO | 市监局 | 市财政局,不存在局 | | coUnits[1] 没有", "SPLIT | | | 市监局 | splitUnits 分办要至少选两个单位",
			"SPLIT | | | | splitUnits 分办要至少选两个单位", "SPLIT | | | 市监局,市监局 | splitUnits[1] “市市场监督管理局”选了两次",
			"SPLIT | | | 市监局,市财政局,不存在局 | splitUnits[2] 没有" })
	void refusesUnitsByField(HandlingMode mode, String main, String co, String split, String problem) {
		plan(form(mode, main, list(co), list(split)));
		assertThat(this.problems)
			.anySatisfy((found) -> assertThat(found.field() + " " + found.message()).startsWith(problem));
	}

	@Test
	void refusesAnAskWithoutAUnitInEveryMode() {
		plan(form(HandlingMode.SPLIT, null, null, List.of("市监局", "市财政局"), allocate(1, "市监局"), allocate(2, "市财政局")));
		assertThat(this.problems).containsExactly(new FieldProblem("allocation", "第 3 项要求还没有承办单位"));
		this.problems.clear();
		plan(form(HandlingMode.MAIN_CO, "市监局", List.of("市财政局"), null, allocate(1, "市财政局"), allocate(2)));
		assertThat(this.problems).containsExactly(new FieldProblem("allocation[1].units", "第 2 项要求还没有承办单位"));
	}

	@Test
	void aSoleUnitNeedsNoAllocation() {
		AssignmentPlan plan = plan(form(HandlingMode.SOLE, "市监局", null, null, allocate(3, "", " ")));
		assertThat(this.problems).isEmpty();
		assertThat(shares(plan)).containsExactly("市市场监督管理局 SOLE [1, 2, 3]");
	}

	@Test
	void refusesAUnitWithoutAnAsk() {
		plan(form(HandlingMode.MAIN_CO, "市监局", List.of("市财政局", "市科技局"), null, allocate(1, "市财政局")));
		assertThat(this.problems).containsExactly(new FieldProblem("allocation", "“市科学技术局”还没有分到要求"));
		this.problems.clear();
		plan(form(HandlingMode.SPLIT, null, null, List.of("市监局", "市财政局"), allocate(1, "市监局"), allocate(2, "市监局"),
				allocate(3, "市监局")));
		assertThat(this.problems).containsExactly(new FieldProblem("allocation", "“市财政局”还没有分到要求"));
		this.problems.clear();
		plan(form(HandlingMode.MAIN_CO, "市监局", List.of("市财政局"), null));
		assertThat(this.problems).containsExactly(new FieldProblem("allocation", "“市财政局”还没有分到要求"));
	}

	@Test
	void refusesAsksAndUnitsThatAreNotOfTheProposal() {
		plan(form(HandlingMode.SOLE, "市监局", null, null, allocate(4, "市监局"), allocate(0, "市监局"), allocate(-1, "市监局"),
				allocate(1, "市监局"), allocate(1, "市监局"), allocate(2, "市财政局"), allocate(3, "市监局", "", "不存在局")));
		assertThat(this.problems).containsExactly(new FieldProblem("allocation[0].ask", "没有第 4 项要求"),
				new FieldProblem("allocation[1].ask", "没有第 0 项要求"), new FieldProblem("allocation[2].ask", "没有第 -1 项要求"),
				new FieldProblem("allocation[4].ask", "第 1 项要求出现了两次"),
				new FieldProblem("allocation[5].units[0]", "“市财政局”不在本件的承办单位里，请先选为主办、会办或分办"),
				new FieldProblem("allocation[6].units[2]", "“不存在局”不在本件的承办单位里，请先选为主办、会办或分办"));
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-02,", "2026-03-01,", "2025-03-02,", "2025-03-01, assignedOn" })
	void takesAnAssignmentOfTheLastYear(LocalDate assignedOn, String field) {
		plan(dated(HandlingMode.SOLE, assignedOn, null, null, null));
		assertThat(fields()).isEqualTo((field == null) ? List.of() : List.of(field));
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-01, replyDueOn", "2026-03-02, replyDueOn", "2026-03-03,", "2026-06-02,", "2028-03-02,",
			"2028-03-03, replyDueOn", "2027-06-02," })
	void takesAReplyDateBetweenTheAssignmentAndTwoYears(LocalDate due, String field) {
		plan(dated(HandlingMode.SOLE, null, due, null, "理由"));
		assertThat(fields()).isEqualTo((field == null) ? List.of() : List.of(field));
	}

	@ParameterizedTest
	@CsvSource({ "2026-04-02, 2026-04-03,", "2026-04-03, 2026-04-03, coDueOn", "2026-04-08, 2026-04-07, coDueOn",
			", 2026-04-02, coDueOn", ", 2026-04-03,", "2026-06-01, ,", "2026-06-02, , coDueOn" })
	void wantsTheOpinionBeforeTheReply(LocalDate co, LocalDate reply, String field) {
		plan(dated(HandlingMode.MAIN_CO, null, reply, co, "理由"));
		assertThat(fields()).isEqualTo((field == null) ? List.of() : List.of(field));
	}

	@ParameterizedTest
	@CsvSource(value = { "2026-06-02, , true", "2026-06-03, , false", "2026-06-03, '', false", "2026-06-03, ' ', false",
			"2026-06-03, 年度通知统一限期, true", ", , true" })
	void wantsAReasonForADateOfItsOwn(LocalDate due, String reason, boolean accepted) {
		plan(dated(HandlingMode.SOLE, null, due, null, reason));
		assertThat(fields()).isEqualTo(accepted ? List.of() : List.of("dueReason"));
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-05,", "2026-06-06, replyDueOn", "2026-06-07, replyDueOn", "2026-06-08,",
			"2026-06-19, replyDueOn", "2026-09-20," })
	void wantsAWorkingDayForADateOfItsOwn(LocalDate due, String field) {
		plan(dated(HandlingMode.SOLE, null, due, null, "理由"));
		assertThat(fields()).isEqualTo((field == null) ? List.of() : List.of(field));
	}

	@Test
	void ignoresTheOpinionsDateWhereNobodyCoHandles() {
		AssignmentPlan plan = plan(dated(HandlingMode.SOLE, null, null, LocalDate.of(2020, 1, 1), null));
		assertThat(this.problems).isEmpty();
		assertThat(plan.coDueOn()).isEqualTo("2026-04-02");
	}

	@Test
	void countsFromAnEarlierAssignment() {
		AssignmentPlan plan = plan(dated(HandlingMode.SOLE, LocalDate.of(2026, 2, 1), null, null, null));
		assertThat(plan.replyDueOn()).isEqualTo("2026-05-01");
		assertThat(this.problems).isEmpty();
	}

	@Test
	void takesMissingListsForEmpty() {
		AssignmentForm form = new AssignmentForm(HandlingMode.SOLE, "市监局", null, null, null, null, null, null, null,
				null);
		assertThat(shares(plan(form))).containsExactly("市市场监督管理局 SOLE [1, 2, 3]");
		AssignmentForm holes = new AssignmentForm(HandlingMode.SOLE, "市监局", Arrays.asList((String) null), null,
				Arrays.asList((AssignmentForm.AskAllocation) null), null, null, null, null, null);
		assertThat(shares(plan(holes))).hasSize(1);
		assertThat(this.problems).isEmpty();
	}

	private AssignmentPlan plan(AssignmentForm form) {
		return this.planner.plan(Cases.proposal(ProposalKind.SUGGESTION), Cases.asks(1, 2, 3), form, this.problems);
	}

	private List<String> fields() {
		return this.problems.stream().map(FieldProblem::field).toList();
	}

	private static List<String> shares(AssignmentPlan plan) {
		return plan.shares()
			.stream()
			.map((share) -> share.unit().fullName() + " " + share.role() + " "
					+ share.asks().stream().map(Ask::no).toList())
			.toList();
	}

	private static AssignmentForm.AskAllocation allocate(int ask, String... units) {
		return new AssignmentForm.AskAllocation(ask, Arrays.asList(units));
	}

	private static AssignmentForm form(HandlingMode mode, String main, List<String> co, List<String> split,
			AssignmentForm.AskAllocation... allocation) {
		return new AssignmentForm(mode, main, co, split, List.of(allocation), null, null, null, null, null);
	}

	private static AssignmentForm dated(HandlingMode mode, LocalDate assignedOn, LocalDate reply, LocalDate co,
			String reason) {
		boolean hasCo = mode == HandlingMode.MAIN_CO;
		return new AssignmentForm(mode, "市监局", hasCo ? List.of("市财政局") : null, null,
				hasCo ? List.of(allocate(1, "市财政局")) : null, assignedOn, reply, co, reason, null);
	}

	private static List<String> list(String names) {
		return (names == null) ? null : Arrays.stream(names.split(",")).map((name) -> name.replace("'", "")).toList();
	}

	private static Unit unit(long id, String name, UnitKind kind, boolean active) {
		return new Unit(id, "u" + id, name, name, kind, "示函", active);
	}

}
