package org.banli.proposal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.banli.audit.AuditEntry;
import org.banli.audit.AuditTrail;
import org.banli.identity.CurrentUser;
import org.banli.identity.Holding;
import org.banli.organization.Post;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.MalformedInput;
import org.banli.shared.NotFound;
import org.banli.shared.Page;
import org.banli.shared.Refused;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The register: who may enter, change and see what, and what it refuses. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("story")
@Import(ProposalScenario.class)
abstract class ProposalsTests {

	private static final AtomicInteger NUMBERS = new AtomicInteger(500_000);

	@Autowired
	private Proposals proposals;

	@Autowired
	private ProposalScenario play;

	@Autowired
	private AuditTrail trail;

	@Test
	void registersWhatWasEntered() {
		ProposalForm form = form(ProposalKind.PROPOSAL, "0" + next(), "关于𠮷示例😀的提案", "示例甲", "示例乙", "民革市委");
		long id = this.proposals.register(user("cppcc-sender"), form);
		Proposal proposal = this.proposals.get(id);
		assertThat(proposal.number()).isEqualTo(form.number());
		assertThat(proposal.title()).isEqualTo("关于𠮷示例😀的提案");
		assertThat(proposal.status()).isEqualTo(ProposalStatus.FILED);
		assertThat(proposal.term()).isEqualTo(6);
		assertThat(Proposals.names(this.proposals.proposers(id))).isEqualTo("示例甲、示例乙、民革市委");
		assertThat(this.play.steps(id)).containsExactly("assignUnits");
		assertThat(entries(proposal)).extracting(AuditEntry::action).containsExactly("proposal.registered");
	}

	@Test
	void refusesANumberThatItsSessionHasInAnySpelling() {
		String number = next();
		register("npc-sender", ProposalKind.SUGGESTION, "市五届人大三次会议", number);
		for (String session : List.of("市五届人大三次会议", "市第五届人民代表大会第三次会议", "市５届人大３次会议")) {
			assertThatExceptionOfType(InvalidInput.class)
				.isThrownBy(() -> register("gov-office", ProposalKind.SUGGESTION, session, number))
				.satisfies((ex) -> assertThat(fields(ex)).containsExactly("number"));
		}
		register("npc-sender", ProposalKind.SUGGESTION, "市五届人大四次会议", number);
		register("npc-sender", ProposalKind.SUGGESTION, "市五届人大三次会议", "0" + number);
		register("cppcc-sender", ProposalKind.PROPOSAL, "市五届人大三次会议", number);
	}

	@Test
	void registersOneOfManyWithTheSameNumberAtTheSameMoment() throws Exception {
		for (int round = 0; round < 3; round++) {
			String number = next();
			List<Object> results = together(
					Collections.nCopies(6, () -> register("npc-sender", ProposalKind.SUGGESTION, "市五届人大三次会议", number)));
			assertThat(results).filteredOn((result) -> result instanceof Long).hasSize(1);
			assertThat(results).filteredOn((result) -> !(result instanceof Long))
				.allSatisfy((result) -> assertThat(result).isInstanceOf(InvalidInput.class))
				.hasSize(5);
		}
	}

	@Test
	void givesOneOfTwoThatChangeToTheSameNumberAtTheSameMoment() throws Exception {
		for (int round = 0; round < 3; round++) {
			String number = next();
			List<Callable<Object>> changes = new ArrayList<>();
			for (int i = 0; i < 4; i++) {
				long id = this.play.registered();
				changes.add(() -> {
					edit("npc-sender", id, number, "改号", null);
					return id;
				});
			}
			List<Object> results = together(changes);
			assertThat(results).filteredOn((result) -> result instanceof Long).hasSize(1);
			assertThat(results).filteredOn((result) -> !(result instanceof Long))
				.allSatisfy((result) -> assertThat(result).isInstanceOf(InvalidInput.class));
		}
	}

	@ParameterizedTest
	@CsvSource({ "npc-sender, PROPOSAL", "cppcc-sender, SUGGESTION" })
	void refusesTheKindOfTheOtherBody(String username, ProposalKind kind) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> register(username, kind, "会议", next()))
			.satisfies((ex) -> assertThat(fields(ex)).containsExactly("kind"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "amr-office", "amr-drafter", "amr-division", "amr-vice", "amr-head", "amr-officer1",
			"amr-legal", "psb-liaison", "deputy", "member", "auditor", "admin" })
	void letsOnlySendersAndTheDispatcherRegisterAndEdit(String username) {
		long id = this.play.assignedSole();
		for (ProposalKind kind : ProposalKind.values()) {
			assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> register(username, kind, "会议", next()));
		}
		assertThatExceptionOfType(org.banli.shared.DomainException.class)
			.isThrownBy(() -> edit(username, id, next(), "改题", null))
			.satisfies((ex) -> assertThat(ex).isInstanceOfAny(Forbidden.class, NotFound.class));
	}

	@Test
	void refusesProposersThatAreNamedTwice() {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.proposals.register(user("npc-sender"),
				form(ProposalKind.SUGGESTION, next(), "标题", "示例甲", "示 例甲", "示例甲")));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.proposals.register(user("npc-sender"),
				form(ProposalKind.SUGGESTION, next(), "标题", "示例甲", "示例乙", "示例乙")));
	}

	@Test
	void changesTheHeadAndTellsBeforeAndAfter() {
		long id = this.play.registered();
		Proposal before = this.proposals.get(id);
		edit("npc-sender", id, next(), "改过的题目", before.version());
		Proposal after = this.proposals.get(id);
		assertThat(after.title()).isEqualTo("改过的题目");
		assertThat(after.version()).isEqualTo(before.version() + 1);
		AuditEntry entry = entries(after).get(0);
		assertThat(entry.action()).isEqualTo("proposal.edited");
		assertThat(entry.beforeText()).contains(before.title(), before.number(), "请市财政安排专项资金");
		assertThat(entry.afterText()).contains("改过的题目", after.number());
	}

	@Test
	void doesNotOverwriteWhatAnotherChangedMeanwhile() {
		long id = this.play.registered();
		int version = this.proposals.get(id).version();
		edit("npc-sender", id, next(), "先改的", version);
		assertThatExceptionOfType(ProposalConflict.class)
			.isThrownBy(() -> edit("gov-office", id, next(), "后改的", version))
			.satisfies((ex) -> assertThat(ex.now().title()).isEqualTo("先改的"));
		assertThat(this.proposals.get(id).title()).isEqualTo("先改的");
	}

	@Test
	void letsOneOfTwoEditorsAtTheSameMomentWin() throws Exception {
		long id = this.play.registered();
		int version = this.proposals.get(id).version();
		List<Object> results = together(Collections.nCopies(4, () -> {
			edit("npc-sender", id, next(), "改题", version);
			return 1L;
		}));
		assertThat(results).filteredOn((result) -> result instanceof Long).hasSize(1);
		assertThat(results).filteredOn((result) -> !(result instanceof Long))
			.allSatisfy((result) -> assertThat(result).isInstanceOf(ProposalConflict.class));
	}

	@Test
	void fixesTheAsksOnceAssigned() {
		long id = this.play.registered();
		ProposalForm one = withAsks(id, List.of("只办一件"));
		this.proposals.edit(user("npc-sender"), id, one);
		assertThat(this.proposals.asks(id)).extracting(Ask::text).containsExactly("只办一件");
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.proposals.edit(user("npc-sender"), id, withAsks(id, List.of())))
			.satisfies((ex) -> assertThat(fields(ex)).containsExactly("asks"));
		this.play.complete("gov-office", id, "assignUnits", "{\"mode\":\"SOLE\",\"mainUnit\":\"市监局\"}");
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.proposals.edit(user("npc-sender"), id, withAsks(id, List.of("另一件"))))
			.satisfies((ex) -> assertThat(fields(ex)).containsExactly("asks"));
		this.proposals.edit(user("npc-sender"), id, withAsks(id, List.of("只办一件")));
	}

	@Test
	void offersTheAsksThatWereEnteredLaterForConfirmation() {
		long id = this.proposals.register(user("npc-sender"), ProposalScenario.suggestion());
		this.proposals.edit(user("npc-sender"), id, withAsks(id, List.of("后补的要求")));
		assertThat(this.play.steps(id)).containsExactly("confirmAsks");
		assertThat(this.play.values("gov-office", id, "confirmAsks").toString()).contains("后补的要求");
	}

	@Test
	void changesNeitherKindNorWhatIsClosed() {
		long id = this.play.registered();
		ProposalForm other = form(ProposalKind.PROPOSAL, next(), "标题", "示例甲");
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.proposals.edit(user("gov-office"), id, other))
			.satisfies((ex) -> assertThat(fields(ex)).containsExactly("kind"));
		long closed = this.play.signed();
		this.play.deliver("amr-office", closed);
		assertThat(this.proposals.get(closed).status()).isEqualTo(ProposalStatus.CLOSED);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> edit("npc-sender", closed, next(), "改", null))
			.withMessage("proposal.closed");
	}

	@ParameterizedTest
	@CsvSource({ "npc-sender, true, true, false", "cppcc-sender, false, false, true", "gov-office, true, true, true",
			"auditor, true, true, true", "amr-office, false, true, false", "amr-drafter, false, true, false",
			"amr-head, false, true, false", "fin-head, false, true, false", "sci-office, false, false, false",
			"deputy, true, false, false", "member, false, false, true" })
	void showsEachPostWhatItMaySee(String username, boolean sent, boolean assigned, boolean proposal) {
		long one = this.proposals.register(user("npc-sender"),
				form(ProposalKind.SUGGESTION, next(), "标题", "示例甲", user("deputy").personName()));
		long two = this.play.registered();
		this.play.complete("gov-office", two, "assignUnits", """
				{"mode":"MAIN_CO","mainUnit":"市监局","coUnits":["市财政局"],"allocation":[{"ask":1,"units":["市财政局"]}]}""");
		long three = this.proposals.register(user("cppcc-sender"),
				form(ProposalKind.PROPOSAL, next(), "标题", user("member").personName()));
		assertThat(sees(username, one)).isEqualTo(sent);
		assertThat(sees(username, two)).isEqualTo(assigned);
		assertThat(sees(username, three)).isEqualTo(proposal);
	}

	@ParameterizedTest
	@ValueSource(strings = { "admin", "amr-officer1", "amr-case-head", "amr-legal", "psb-liaison", "proc-liaison" })
	void showsNothingToPostsWithoutARight(String username) {
		long id = this.play.assignedSole();
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> list(username, new ProposalFilter(null, null, null, null)));
		assertThat(sees(username, id)).isFalse();
	}

	@Test
	void lendsNoSightFromAPostThatHasNone() {
		long amr = this.play.assignedSole();
		CurrentUser both = new CurrentUser(
				"both", "示例", 25, 5, "市财政局", "市财政局", null, List.of(new Holding(5, null, Post.DRAFTER, ""),
						new Holding(4, null, Post.CASE_OFFICER, ""), new Holding(10, null, Post.PROPOSER, "")),
				false, false);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.proposals.visible(both, amr));
		long own = this.proposals.register(user("npc-sender"),
				form(ProposalKind.SUGGESTION, next(), "标题", user("deputy").personName()));
		assertThat(this.proposals.visible(both, own).id()).isEqualTo(own);
	}

	@ParameterizedTest
	@ValueSource(strings = { "npc-sender", "gov-office", "auditor", "amr-office", "deputy" })
	void pagesWithoutGapOrDoubleForEachReader(String username) {
		for (int i = 0; i < 7; i++) {
			this.proposals.register(user("npc-sender"),
					form(ProposalKind.SUGGESTION, next(), "标题", user("deputy").personName()));
			this.play.assignedSole();
		}
		List<Long> whole = ids(username, 100);
		assertThat(whole).hasSizeGreaterThanOrEqualTo(7).isSortedAccordingTo(Collections.reverseOrder());
		for (int size : new int[] { 1, 3, whole.size() - 1, whole.size(), whole.size() + 1 }) {
			assertThat(ids(username, Math.min(100, size))).isEqualTo(whole);
		}
	}

	@Test
	void refusesACursorItNeverGaveOut() {
		for (String cursor : List.of("x", "不", "bm8", "=")) {
			assertThatExceptionOfType(MalformedInput.class).isThrownBy(() -> this.proposals.list(user("gov-office"),
					new ProposalFilter(null, null, null, null), cursor, 20));
		}
	}

	@Test
	void narrowsByKindStatusAndUnit() {
		String title = "关于" + next() + "的建议";
		long one = this.proposals.register(user("npc-sender"), form(ProposalKind.SUGGESTION, next(), title, "示例甲"));
		long two = this.proposals.register(user("cppcc-sender"), form(ProposalKind.PROPOSAL, next(), title, "示例甲"));
		this.play.complete("gov-office", two, "assignUnits", "{\"mode\":\"SOLE\",\"mainUnit\":\"市科技局\"}");
		assertThat(found(new ProposalFilter(ProposalKind.SUGGESTION, null, null, title))).containsExactly(one);
		assertThat(found(new ProposalFilter(null, ProposalStatus.DISPATCHED, null, title))).containsExactly(two);
		assertThat(found(new ProposalFilter(null, null, 6L, title))).containsExactly(two);
		assertThat(found(new ProposalFilter(null, null, 4L, title))).isEmpty();
		assertThat(found(new ProposalFilter(null, null, null, title))).containsExactly(two, one);
	}

	@Test
	void findsByNumberTitleSessionProposerAndUnit() {
		String number = next();
		String name = "示例" + number;
		long id = this.proposals.register(user("npc-sender"), form(ProposalKind.SUGGESTION, number, "题", "示例甲", name));
		this.play.complete("gov-office", id, "assignUnits", "{\"mode\":\"SOLE\",\"mainUnit\":\"市经信局\"}");
		for (String text : List.of(number, " " + number + " ", "第" + number + "号", name, "例" + number, "　" + name)) {
			assertThat(found(new ProposalFilter(null, null, null, text))).as(text).contains(id);
		}
		assertThat(found(new ProposalFilter(null, null, null, "工信局"))).contains(id);
		assertThat(found(new ProposalFilter(null, null, null, number.substring(0, 4) + "x"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "100%", "a_b", "喜!", "\\", "'", "\"", "%", "_", "!", "!%", "😀", "{0}", "#{x}", "--" })
	void takesEverySignOfASearchLiterally(String sign) {
		String token = "标" + next();
		long id = this.proposals.register(user("npc-sender"),
				form(ProposalKind.SUGGESTION, next(), token + sign + "末", "示例甲"));
		long other = this.proposals.register(user("npc-sender"),
				form(ProposalKind.SUGGESTION, next(), token + "甲乙丙末", "示例甲"));
		assertThat(found(new ProposalFilter(null, null, null, token + sign + "末"))).containsExactly(id);
		assertThat(found(new ProposalFilter(null, null, null, token))).containsExactly(other, id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "　" })
	void takesABlankSearchForNone(String text) {
		long id = this.play.registered();
		assertThat(found(new ProposalFilter(null, null, null, text))).contains(id);
	}

	@Test
	void namesTheUnitsOfEachLine() {
		long id = this.play.assignedToFour();
		ProposalListItem item = list("gov-office", new ProposalFilter(null, null, null, null)).items()
			.stream()
			.filter((line) -> line.row().id() == id)
			.findFirst()
			.orElseThrow();
		assertThat(item.answering()).containsExactly("市市场监督管理局");
		assertThat(item.coHandling()).containsExactly("市财政局", "市经济和信息化局", "市科学技术局");
		assertThat(item.row().proposerCount()).isEqualTo(3);
	}

	@Test
	void registersTheLongestThatIsAllowed() {
		String session = "市".repeat(82) + "十届人大十次会议";
		ProposalForm form = new ProposalForm(ProposalKind.SUGGESTION, session, "1234567890123456", "题".repeat(200),
				"名".repeat(100), Collections.nCopies(1, "乙".repeat(100)), "界".repeat(100), "文".repeat(50_000),
				Collections.nCopies(30, "要".repeat(2000)), null);
		long id = this.proposals.register(user("npc-sender"), form);
		assertThat(this.proposals.get(id).body()).hasSize(50_000);
		assertThat(this.proposals.asks(id)).hasSize(30);
	}

	private boolean sees(String username, long id) {
		try {
			this.proposals.visible(user(username), id);
			return true;
		}
		catch (NotFound ex) {
			return false;
		}
	}

	private List<Long> ids(String username, int size) {
		List<Long> ids = new ArrayList<>();
		String cursor = null;
		do {
			Page<ProposalListItem> page = this.proposals.list(user(username),
					new ProposalFilter(null, null, null, null), cursor, size);
			page.items().forEach((item) -> ids.add(item.row().id()));
			cursor = page.next();
		}
		while (cursor != null);
		return ids;
	}

	private List<Long> found(ProposalFilter filter) {
		return list("gov-office", filter).items().stream().map((item) -> item.row().id()).toList();
	}

	private Page<ProposalListItem> list(String username, ProposalFilter filter) {
		return this.proposals.list(user(username), filter, null, 100);
	}

	private List<AuditEntry> entries(Proposal proposal) {
		return this.trail.timeline(proposal.businessKey(), null, 100).items();
	}

	private ProposalForm withAsks(long id, List<String> asks) {
		Proposal now = this.proposals.get(id);
		return new ProposalForm(now.kind(), now.sessionText(), now.number(), now.title(), now.leadProposer(), List.of(),
				null, now.body(), asks, null);
	}

	private void edit(String username, long id, String number, String title, Integer version) {
		Proposal now = this.proposals.get(id);
		List<String> asks = this.proposals.asks(id).stream().map(Ask::text).toList();
		this.proposals.edit(user(username), id, new ProposalForm(now.kind(), now.sessionText(), number, title,
				now.leadProposer(), List.of(), null, now.body(), asks, version));
	}

	private long register(String username, ProposalKind kind, String session, String number) {
		return this.proposals.register(user(username),
				new ProposalForm(kind, session, number, "标题", "示例甲", null, null, "正文", List.of("请办"), null));
	}

	private static ProposalForm form(ProposalKind kind, String number, String title, String lead, String... others) {
		String session = (kind == ProposalKind.SUGGESTION) ? "市五届人大三次会议" : "市政协六届四次会议";
		return new ProposalForm(kind, session, number, title, lead, Arrays.asList(others), null, "正文", List.of("请办一件事"),
				null);
	}

	private static String next() {
		return String.valueOf(NUMBERS.incrementAndGet());
	}

	private static List<String> fields(InvalidInput ex) {
		return ex.problems().stream().map(org.banli.shared.FieldProblem::field).toList();
	}

	private CurrentUser user(String username) {
		return this.play.user(username);
	}

	private static List<Object> together(List<? extends Callable<?>> work) throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(work.size());
		try {
			CyclicBarrier start = new CyclicBarrier(work.size());
			List<Future<Object>> futures = new ArrayList<>();
			for (Callable<?> task : work) {
				futures.add(people.submit(() -> {
					start.await();
					try {
						return task.call();
					}
					catch (RuntimeException ex) {
						return ex;
					}
				}));
			}
			List<Object> results = new ArrayList<>();
			for (Future<Object> future : futures) {
				results.add(future.get());
			}
			return results;
		}
		finally {
			people.shutdownNow();
		}
	}

}

@OnH2
class ProposalsH2Tests extends ProposalsTests {

}

@OnMySql
class ProposalsMySqlTests extends ProposalsTests {

}
