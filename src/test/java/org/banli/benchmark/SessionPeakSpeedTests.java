package org.banli.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.intake.ImportCommit;
import org.banli.intake.ListFile;
import org.banli.intake.ProposalImports;
import org.banli.testing.CountingSql;
import org.banli.testing.Measured;
import org.banli.testing.OnMySql;
import org.banli.testing.SqlCount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * What comes with a session: a long list is read, registered, planned on the board and
 * handed over.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@Import(CountingSql.class)
@OnMySql
@Tag("benchmark")
class SessionPeakSpeedTests {

	private static final int ROWS = Measured.size("rows", 1500);

	private static final int WAITING = Measured.size("waiting", 300);

	private static final int VIEWS = Measured.size("views", 60);

	private static final int AT_ONCE = 25;

	private static final Pattern TASK = Pattern.compile("name=\"task\"[^>]*? value=\"([^\"]+)\"");

	@Autowired
	private ProposalImports imports;

	@Autowired
	private ImportCommit commit;

	@Autowired
	private Accounts accounts;

	@Autowired
	private SqlCount count;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private MockMvc mvc;

	@Test
	void takesTheListsOfASession() {
		take("市政协51届1次会议", Math.min(ROWS, 100));
		handOverAll();
		List<String> lines = new ArrayList<>();
		long list = take("市政协52届1次会议", WAITING);
		Part view = view("/assignments");
		double processor = processor("/assignments");
		lines.add(line("page of the board, %,d waiting".formatted(WAITING), 1, view));
		lines.add(line("preview of a list of %,d".formatted(WAITING), 1, view("/proposals/imports/" + list)));
		handOverAll();
		long id = 0;
		byte[] file = list("市政协53届1次会议", ROWS);
		long[] made = new long[1];
		lines.add(line("upload", ROWS, measured(() -> made[0] = this.imports.upload(office(), "list.xlsx", file))));
		id = made[0];
		long imported = id;
		lines.add(line("preview, all rows", ROWS, measured(() -> this.imports.rows(office(), imported))));
		lines.add(line("commit", ROWS, measured(() -> this.commit.commit(office(), imported))));
		lines.add(line("settle, %d at once".formatted(AT_ONCE), ROWS, measured(this::settleSome)));
		Part handOver = measured(this::handOverSettled);
		while (settleSome() > 0) {
			handOver = handOver.plus(measured(this::handOverSettled));
		}
		lines.add(line("hand over", ROWS, handOver));
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM proposal WHERE status = 'FILED'", Integer.class))
			.isZero();
		Measured.write("peak", """
				| | Seconds | Statements | for each row | Heap at most (MB) | Allocated (MB) |
				|---|---|---|---|---|---|
				%s

				%,d rows in the long list. A page of the board takes %.0f ms of one processor. %s
				""".formatted(String.join("\n", lines), ROWS, processor,
				Measured.machine(this.jdbc.queryForObject("SELECT VERSION()", String.class))));
	}

	private CurrentUser office() {
		return this.accounts.user("gov-office");
	}

	private long take(String session, int rows) {
		long id = this.imports.upload(office(), "list.xlsx", list(session, rows));
		assertThat(this.commit.commit(office(), id).created()).isEqualTo(rows);
		return id;
	}

	/** A list whose titles name the duties of the units that it proposes. */
	private static byte[] list(String session, int count) {
		List<String> subjects = List.of("电梯安全监管", "财政专项资金管理", "科技成果转化", "知识产权保护");
		List<String> units = List.of("市监局", "财政局", "科技局", "市监局");
		return ListFile.of(session + "提案交办表", ListFile.HEAD,
				IntStream.rangeClosed(1, count)
					.mapToObj((no) -> "%d|%04d|关于加强第%d片区%s的提案|示例委员%d|示例甲、示例乙|%s|经信局|否|||".formatted(no, no, no,
							subjects.get(no % subjects.size()), no, units.get(no % units.size())))
					.toList());
	}

	/** Settles what waits, as people do with all boxes of a page ticked. */
	private int settleSome() {
		int settled = 0;
		List<String> before = List.of();
		String page = page("/assignments?show=open");
		while (true) {
			Matcher task = TASK.matcher(page);
			List<String> tasks = task.results().map((found) -> found.group(1)).distinct().toList();
			if (tasks.isEmpty()) {
				return settled;
			}
			assertThat(tasks).as("what could not be settled").isNotEqualTo(before);
			before = tasks;
			settled += tasks.size();
			MockHttpServletRequestBuilder press = post("/assignments/settle").param("_action", "chosen");
			tasks.forEach((one) -> press.param("task", one));
			assertThat(answer(press.with(csrf())).getStatus()).isEqualTo(302);
			page = page("/assignments?show=open");
		}
	}

	private void handOverAll() {
		while (settleSome() > 0) {
			handOverSettled();
		}
	}

	/** Hands over and waits for the run in the background. */
	private void handOverSettled() {
		String run = answer(post("/assignments/runs").with(csrf())).getRedirectedUrl();
		long id = Long.parseLong(run.substring(run.lastIndexOf('/') + 1));
		while (!"DONE".equals(state(id))) {
			try {
				Thread.sleep(50);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	private String state(long run) {
		return this.jdbc.queryForObject("SELECT state FROM dispatch_run WHERE id = ?", String.class, run);
	}

	private String page(String path) {
		try {
			MockHttpServletResponse answer = answer(get(path));
			assertThat(answer.getStatus()).isEqualTo(200);
			return answer.getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
		try {
			return this.mvc
				.perform(request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(office(), null,
						AuthorityUtils.createAuthorityList("ROLE_USER")))))
				.andReturn()
				.getResponse();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Part view(String path) {
		Measured times = Measured.of(VIEWS, VIEWS, () -> page(path));
		Part once = measured(() -> page(path));
		return new Part(times.median(), times.p95(), once.statements(), once.heap(), once.allocated());
	}

	/** The milliseconds that a page keeps a processor busy, however busy the machine. */
	private double processor(String path) {
		java.lang.management.ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadCpuTime();
		for (int i = 0; i < VIEWS; i++) {
			page(path);
		}
		return (threads.getCurrentThreadCpuTime() - before) / 1e6 / VIEWS;
	}

	/** What a part took: milliseconds, statements, the largest heap, bytes allocated. */
	private record Part(double time, double p95, int statements, long heap, long allocated) {

		Part plus(Part other) {
			return new Part(this.time + other.time, 0, this.statements + other.statements,
					Math.max(this.heap, other.heap), this.allocated + other.allocated);
		}

	}

	private Part measured(Runnable action) {
		System.gc();
		heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
		long before = allocated();
		this.count.take();
		double time = Measured.once(action);
		int statements = this.count.take();
		long heap = heapPools().stream().mapToLong((pool) -> pool.getPeakUsage().getUsed()).sum();
		return new Part(time, 0, statements, heap, allocated() - before);
	}

	private static List<MemoryPoolMXBean> heapPools() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.toList();
	}

	/** What all threads that are alive have allocated so far. */
	private static long allocated() {
		com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
		long sum = 0;
		for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
			sum += Math.max(0, bytes);
		}
		return sum;
	}

	private static String line(String name, int rows, Part part) {
		String time = (part.p95() > 0)
				? String.format(Locale.ROOT, "%.3f (p95 %.3f)", part.time() / 1000, part.p95() / 1000)
				: String.format(Locale.ROOT, "%.1f", part.time() / 1000);
		return String.format(Locale.ROOT, "| %s | %s | %,d | %s | %d | %d |", name, time, part.statements(),
				(rows > 1) ? String.format(Locale.ROOT, "%.1f", part.statements() / (double) rows) : "",
				part.heap() >> 20, part.allocated() >> 20);
	}

}
