package org.banli.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.banli.audit.ChangeKind;
import org.banli.organization.PersonDetails;
import org.banli.organization.Post;
import org.banli.organization.PostForm;
import org.banli.organization.UnitForm;
import org.banli.organization.UnitKind;
import org.banli.shared.Forbidden;
import org.banli.shared.MalformedInput;
import org.banli.shared.MovableClock;
import org.banli.shared.Page;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** What was changed of the organisation can be read: what, by whom, from what to what. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@Transactional
abstract class OrganizationHistoryTests {

	@Autowired
	private OrganizationHistory history;

	@Autowired
	private OrganizationAdministration administration;

	@Autowired
	private AccountAdministration accountAdministration;

	@Autowired
	private Absences absences;

	@Autowired
	private Accounts accounts;

	@Autowired
	private MovableClock clock;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcTemplate jdbc;

	private CurrentUser admin;

	@BeforeEach
	void login() {
		this.admin = this.accounts.user("admin");
		this.jdbc.update("DELETE FROM audit_change");
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	private static UnitForm form(String fullName, int version) {
		return new UnitForm("water", fullName, "市水务", UnitKind.HANDLER, "示水函", List.of(), List.of("水利"), version);
	}

	private static ChangeQuery query(String kind, String who, LocalDate from, LocalDate to, String about) {
		return ChangeQuery.of(kind, who, (from == null) ? null : from.toString(), (to == null) ? null : to.toString(),
				about);
	}

	private List<ChangeView> list(ChangeQuery query) {
		return this.history.list(this.admin, query, null, 100).items();
	}

	private static final ChangeQuery ALL = ChangeQuery.of(null, null, null, null, null);

	@Test
	void aRenamedUnitShowsOnlyWhatDiffersFromWhatToWhat() {
		long id = this.administration.addUnit(this.admin, form("市水利局", 0));
		this.administration.editUnit(this.admin, id, form("市水务局", 0));
		ChangeView change = this.history.ofUnit(this.admin, id, 10).items().get(0);
		assertThat(change.summary()).isEqualTo("修改单位“市水利局”");
		assertThat(change.who()).isEqualTo(this.admin.personName());
		assertThat(change.path()).isEqualTo("/organization/units/" + id);
		assertThat(change.values())
			.extracting(ChangeView.Value::label, ChangeView.Value::before, ChangeView.Value::after)
			.contains(tuple("全称", "市水利局", "市水务局"))
			.doesNotContain(tuple("简称", "市水务", "市水务"))
			.extracting((value) -> value.toList().get(0))
			.doesNotContain("职责词");
	}

	@Test
	void aNewUnitShowsWhatItBeganWithAndADivisionItsTwoNames() {
		long id = this.administration.addUnit(this.admin, form("市水利局", 0));
		this.administration.addDivision(this.admin, id, "综合科");
		long division = this.jdbc.queryForObject("SELECT id FROM division WHERE unit_id = ?", Long.class, id);
		this.administration.renameDivision(this.admin, division, "综合处", 0);
		List<ChangeView> changes = this.history.ofUnit(this.admin, id, 10).items();
		assertThat(changes).extracting(ChangeView::kind)
			.containsExactly(ChangeKind.DIVISION, ChangeKind.DIVISION, ChangeKind.UNIT);
		assertThat(changes.get(0).values()).containsExactly(new ChangeView.Value(null, "综合科", "综合处"));
		assertThat(changes.get(2).values()).contains(new ChangeView.Value("全称", null, "市水利局"))
			.noneMatch((value) -> "别名".equals(value.label()));
	}

	@Test
	void aPersonsHistoryHasHisPostsAccountAbsencesAndHandOvers() {
		long person = this.administration.addPerson(this.admin, new PersonDetails("水示例", "0000-1", "ZF-1"),
				new PostForm(4L, 2L, Post.DRAFTER, "经办人"));
		this.administration.editPerson(this.admin, person, new PersonDetails("水示例", "0000-2", "ZF-1"), 0);
		this.accountAdministration.create(this.admin, person, "water.one");
		LocalDate today = LocalDate.now(this.clock);
		this.absences.arrange(this.accounts.user("amr-office"), person, today, today, 6L);
		assertThat(this.history.ofPerson(this.admin, person, 10).items()).extracting(ChangeView::kind)
			.containsExactly(ChangeKind.ABSENCE, ChangeKind.ACCOUNT, ChangeKind.PERSON, ChangeKind.PERSON);
		assertThat(this.history.ofPerson(this.admin, person, 10).items().get(2).values())
			.containsExactly(new ChangeView.Value("办公电话", "0000-1", "0000-2"));
		assertThat(list(query(null, null, null, null, "person:" + person))).hasSize(4);
		assertThat(list(query("ABSENCE", "amr-office", null, null, null))).hasSize(1);
	}

	@Test
	void isFilteredByKindPersonAndDay() {
		LocalDate today = LocalDate.now(this.clock);
		long id = this.administration.addUnit(this.admin, form("市水利局", 0));
		this.clock.moveTo(today.plusDays(2).atTime(23, 59).atZone(MovableClock.ZONE).toInstant());
		this.administration.addDivision(this.admin, id, "综合科");
		this.clock.moveTo(today.plusDays(3).atStartOfDay(MovableClock.ZONE).toInstant());
		this.administration.retireUnit(this.admin, id);
		assertThat(list(ALL)).hasSize(3);
		assertThat(list(query("UNIT", null, null, null, null))).hasSize(2);
		assertThat(list(query(null, "gov-office", null, null, null))).isEmpty();
		assertThat(list(query(null, "admin", today.plusDays(2), today.plusDays(2), null))).singleElement()
			.extracting(ChangeView::kind)
			.isEqualTo(ChangeKind.DIVISION);
		assertThat(list(query(null, null, today.plusDays(3), null, null))).hasSize(1);
		assertThat(list(query(null, null, null, today.plusDays(1), null))).hasSize(1);
		assertThat(list(ChangeQuery.of("nonsense", " ", "2026-13-45", "x", "'; DROP TABLE unit")))
			.as("what cannot be read narrows nothing")
			.hasSize(3);
	}

	@Test
	void isPagedByKeyAlsoWhereMomentsAreTheSame() {
		long id = this.administration.addUnit(this.admin, form("市水利局", 0));
		this.clock.moveTo(this.clock.instant());
		for (int i = 0; i < 24; i++) {
			this.administration.addDivision(this.admin, id, "科室" + i);
		}
		for (ChangeQuery query : List.of(ALL, query("DIVISION", null, null, null, null),
				query(null, null, null, null, "unit:" + id))) {
			List<Long> ids = new ArrayList<>();
			Page<ChangeView> page = this.history.list(this.admin, query, null, 10);
			while (page.next() != null) {
				assertThat(page.items()).hasSize(10);
				page.items().forEach((change) -> ids.add(change.id()));
				page = this.history.list(this.admin, query, page.next(), 10);
			}
			page.items().forEach((change) -> ids.add(change.id()));
			assertThat(ids).hasSize((query.kind() == null) ? 25 : 24).doesNotHaveDuplicates();
		}
		assertThatExceptionOfType(MalformedInput.class)
			.isThrownBy(() -> this.history.list(this.admin, ALL, "bm9uc2Vuc2U", 10));
	}

	@Test
	void onlyAdministratorsReadIt() throws Exception {
		for (String name : List.of("gov-office", "amr-office", "amr-head", "auditor", "deputy")) {
			CurrentUser user = this.accounts.user(name);
			assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.history.list(user, ALL, null, 10));
			assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.history.ofUnit(user, 4, 10));
			assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.history.ofPerson(user, 5, 10));
			assertThat(page(user, "/organization/units/4")).doesNotContain("id=\"history\"");
			assertThat(page(user, "/organization/people/5")).doesNotContain("id=\"history\"");
		}
	}

	@Test
	void thePagesShowIt() throws Exception {
		long id = this.administration.addUnit(this.admin, form("市水利局", 0));
		this.administration.editUnit(this.admin, id, form("市水务局", 0));
		assertThat(page(this.admin, "/admin/changes?kind=UNIT"))
			.contains("修改单位“市水利局”", "<del>市水利局</del>", "<ins>市水务局</ins>")
			.doesNotContain("??");
		assertThat(page(this.admin, "/organization/units/" + id)).contains("id=\"history\"", "<ins>市水务局</ins>");
		assertThat(page(this.admin, "/admin/changes?about=unit:" + id)).contains("只看“市水务局”的变更");
		assertThat(page(this.admin, "/admin/changes?about=unit:999999&kind=POST")).contains("没有变更记录");
		assertThat(page(this.admin, "/organization/people/5")).contains("id=\"history\"");
	}

	private String page(CurrentUser user, String address) throws Exception {
		return this.mvc.perform(get(address).with(authentication(
				new UsernamePasswordAuthenticationToken(user, null, AuthorityUtils.createAuthorityList("ROLE_USER")))))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

}

@OnH2
class OrganizationHistoryH2Tests extends OrganizationHistoryTests {

}

@OnMySql
class OrganizationHistoryMySqlTests extends OrganizationHistoryTests {

}
