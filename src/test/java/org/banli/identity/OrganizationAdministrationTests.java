package org.banli.identity;

import java.time.LocalDate;
import java.util.List;

import org.banli.organization.ChangedMeanwhile;
import org.banli.organization.Organization;
import org.banli.organization.PersonDetails;
import org.banli.organization.Post;
import org.banli.organization.PostForm;
import org.banli.organization.StillOpen;
import org.banli.organization.Unit;
import org.banli.organization.UnitDetails;
import org.banli.organization.UnitForm;
import org.banli.organization.UnitKind;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.Refused;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("story")
@Transactional
abstract class OrganizationAdministrationTests {

	@Autowired
	private OrganizationAdministration administration;

	@Autowired
	private AccountAdministration accountAdministration;

	@Autowired
	private Organization organization;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Absences absences;

	@Autowired
	private JdbcTemplate jdbc;

	private CurrentUser admin;

	private LocalDate today;

	@BeforeEach
	void login() {
		this.admin = this.accounts.user("admin");
		this.today = LocalDate.now(org.banli.shared.MovableClock.ZONE);
	}

	private static UnitForm form(String fullName, String shortName, int version, String... aliases) {
		return new UnitForm("water", fullName, shortName, UnitKind.HANDLER, "示水函", List.of(aliases),
				List.of("水利", "防汛", "水利"), version);
	}

	@Test
	void addsAUnitUnderAllItsNames() {
		long id = this.administration.addUnit(this.admin, form(" 市水 利局 ", "市水务", 0, "水利局", "水利局", "", "市水务"));
		UnitDetails added = this.organization.details(id);
		assertThat(added.unit().fullName()).isEqualTo("市水利局");
		assertThat(added.aliases()).containsExactly("水利局");
		assertThat(added.dutyWords()).containsExactlyInAnyOrder("水利", "防汛");
		assertThat(this.organization.resolve("水利局")).map(Unit::id).contains(id);
		assertThat(this.organization.handlers()).last().extracting(Unit::code).isEqualTo("water");
	}

	@ParameterizedTest
	@CsvSource({ "'', 市水务, fullName", "市水利局, '', shortName", "市财政局, 市水务, fullName", "市水利局, 财政局, shortName" })
	void takesNoNameThatIsMissingOrAnothers(String fullName, String shortName, String field) {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.administration.addUnit(this.admin, form(fullName, shortName, 0)))
			.satisfies((ex) -> assertThat(ex.problems().get(0).field()).isEqualTo(field));
	}

	@Test
	void takesNoAliasOfAnother() {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.administration.addUnit(this.admin, form("市水利局", "市水务", 0, "科技局")))
			.satisfies((ex) -> assertThat(ex.problems().get(0).message()).contains("市科学技术局"));
	}

	@Test
	void whatWasBeforeKeepsTheNameOfItsTime() {
		long id = this.administration.addUnit(this.admin, form("市水利局", "市水务", 0));
		this.administration.editUnit(this.admin, id, form("市水务局", "市水务", 0));
		assertThat(this.organization.unitOn(id, this.today.minusDays(1)).fullName()).isEqualTo("市水利局");
		assertThat(this.organization.unitOn(id, this.today).fullName()).isEqualTo("市水务局");
		assertThat(this.organization.resolve("市水利局")).map(Unit::id).contains(id);
		assertThat(this.organization.namesOf(java.util.Set.of(id))).containsExactlyInAnyOrder("市水利局", "市水务局");
		this.jdbc.update("UPDATE unit_former_name SET until_on = ? WHERE unit_id = ?", this.today.minusDays(10), id);
		this.administration.editUnit(this.admin, id, form("市水利水务局", "市水利", 1));
		assertThat(this.organization.unitOn(id, this.today.minusDays(11)).fullName()).isEqualTo("市水利局");
		assertThat(this.organization.unitOn(id, this.today.minusDays(10)).fullName()).isEqualTo("市水务局");
		assertThat(this.organization.unitOn(id, this.today).shortName()).isEqualTo("市水利");
	}

	@Test
	void twoEditorsDoNotOverwriteEachOther() {
		long id = this.administration.addUnit(this.admin, form("市水利局", "市水务", 0));
		this.administration.editUnit(this.admin, id, form("市水利局", "市水", 0));
		assertThatExceptionOfType(ChangedMeanwhile.class)
			.isThrownBy(() -> this.administration.editUnit(this.admin, id, form("市水利局", "水务", 0)));
	}

	@Test
	void movesUnitsAndDivisions() {
		long id = this.administration.addUnit(this.admin, form("市水利局", "市水务", 0));
		List<Unit> before = this.organization.units();
		this.administration.moveUnit(this.admin, id, true);
		List<Unit> after = this.organization.units();
		assertThat(after.get(after.size() - 2).id()).isEqualTo(id);
		assertThat(after).containsExactlyInAnyOrderElementsOf(before);
		this.administration.addDivision(this.admin, id, "办公室");
		this.administration.addDivision(this.admin, id, "防汛科");
		long second = this.organization.divisions(id).get(1).id();
		this.administration.moveDivision(this.admin, second, true);
		this.administration.moveDivision(this.admin, second, true);
		assertThat(this.organization.divisions(id).get(0).id()).isEqualTo(second);
	}

	@Test
	void renamesAndRetiresADivision() {
		long unit = this.administration.addUnit(this.admin, form("市水利局", "市水务", 0));
		this.administration.addDivision(this.admin, unit, "防汛科");
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.administration.addDivision(this.admin, unit, ""));
		long id = this.organization.divisions(unit).get(0).id();
		this.administration.renameDivision(this.admin, id, "水旱科", 0);
		assertThat(this.organization.divisionNameOn(id, this.today.minusDays(1))).contains("防汛科");
		this.administration.retireDivision(this.admin, id);
		assertThat(this.organization.divisions(unit)).isEmpty();
		assertThat(this.organization.divisionNameOn(id, this.today)).contains("水旱科");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.administration.retireDivision(this.admin, id));
		this.administration.restoreDivision(this.admin, id);
		assertThat(this.organization.divisions(unit)).hasSize(1);
	}

	@Test
	void noUnitWithPeopleRetires() {
		long unit = this.administration.addUnit(this.admin, form("市水利局", "市水务", 0));
		long person = this.administration.addPerson(this.admin, new PersonDetails("水 示例", "0000-1", null),
				new PostForm(unit, null, Post.HEAD, "局长"));
		assertThatExceptionOfType(StillOpen.class).isThrownBy(() -> this.administration.retireUnit(this.admin, unit))
			.satisfies((ex) -> assertThat(ex.items()).singleElement()
				.satisfies((item) -> assertThat(item.what()).contains("水示例")));
		this.administration.endAllPosts(this.admin, person);
		this.administration.retireUnit(this.admin, unit);
		assertThat(this.organization.handlers()).noneMatch((one) -> one.id() == unit);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(
				() -> this.administration.addPost(this.admin, person, new PostForm(unit, null, Post.HEAD, "局长")));
		this.administration.restoreUnit(this.admin, unit);
		assertThat(this.organization.unit(unit).isActive()).isTrue();
	}

	@Test
	void aPostBelongsToItsUnit() {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.administration.addPost(this.admin, 5, new PostForm(4L, 9L, Post.DRAFTER, "经办人")));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(
				() -> this.administration.addPost(this.admin, 5, new PostForm(4L, null, Post.DIVISION_HEAD, "科长")));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.administration.addPost(this.admin, 5, new PostForm(4L, 2L, Post.DRAFTER, "经办人")));
	}

	@Test
	void somebodyIsLeftToAdminister() {
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.administration.endAllPosts(this.admin, this.admin.personId()));
	}

	@Test
	void nobodyElseChangesTheOrganisation() {
		for (String name : List.of("gov-office", "amr-office", "amr-head", "npc-sender", "auditor", "deputy")) {
			CurrentUser user = this.accounts.user(name);
			assertThatExceptionOfType(Forbidden.class)
				.isThrownBy(() -> this.administration.addUnit(user, form("市水利局", "市水务", 0)));
			assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.administration.endAllPosts(user, 5));
			assertThatExceptionOfType(Forbidden.class)
				.isThrownBy(() -> this.accountAdministration.reset(user, "amr-drafter"));
		}
	}

	@Test
	void aPasswordIsToldOnceAndUsedOnce() {
		long person = this.administration.addPerson(this.admin, new PersonDetails("水示例", null, null),
				new PostForm(4L, 2L, Post.DRAFTER, "经办人"));
		String password = this.accountAdministration.create(this.admin, person, "water.one");
		assertThat(password).hasSize(16);
		assertThat(this.accounts.user("water.one").mustChangePassword()).isTrue();
		assertThat(this.jdbc.queryForList(
				"SELECT CONCAT(COALESCE(summary, ''), COALESCE(after_text, '')) FROM audit_entry", String.class))
			.noneMatch((text) -> text.contains(password));
		CurrentUser session = this.accounts.user("water.one");
		assertThat(this.accountAdministration.reset(this.admin, "water.one")).isNotEqualTo(password);
		assertThat(this.accounts.fresh(session)).isEmpty();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.accountAdministration.create(this.admin, person, "water.two"));
		for (String wrong : List.of("", "A", "1x", "a b", "x".repeat(40))) {
			assertThatExceptionOfType(InvalidInput.class)
				.isThrownBy(() -> this.accountAdministration.create(this.admin, 1, wrong));
		}
	}

	@Test
	void accountsArePagedByName() {
		var first = this.accountAdministration.list(this.admin, null, null, null, 10);
		var second = this.accountAdministration.list(this.admin, null, null, first.next(), 10);
		assertThat(first.items()).hasSize(10);
		assertThat(second.items()).extracting(AccountRow::username)
			.isSorted()
			.doesNotContainAnyElementsOf(first.items().stream().map(AccountRow::username).toList());
		assertThat(this.accountAdministration.list(this.admin, "财政", Boolean.TRUE, null, 20).items())
			.extracting(AccountRow::username)
			.containsExactly("fin-drafter", "fin-head", "fin-office");
		assertThat(this.accountAdministration.list(this.admin, "%", null, null, 20).items()).isEmpty();
	}

	private void away(String user, long person, int from, int to, long deputy) {
		this.absences.arrange(this.accounts.user(user), person, this.today.plusDays(from), this.today.plusDays(to),
				deputy);
	}

	@Test
	void aColleagueOfTheUnitStandsInAndOnlyWhereWorkIsDone() {
		assertThat(this.absences.candidates(this.accounts.user("amr-drafter"), 5)).extracting(Deputy::personId)
			.contains(4L, 6L, 7L, 8L)
			.doesNotContain(5L, 9L);
		assertThat(this.absences.candidates(this.admin, 27)).isEmpty();
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> away("amr-drafter", 5, 0, 1, 9));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> away("amr-drafter", 5, 0, 1, 5));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> away("admin", 27, 0, 1, 5));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> away("amr-drafter", 6, 0, 1, 7));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> away("fin-office", 5, 0, 1, 6));
		away("amr-office", 5, 0, 1, 6);
		CurrentUser deputy = this.accounts.user("amr-division");
		assertThat(deputy.groups()).contains("4:DRAFTER", "4:DRAFTER:2");
		assertThat(deputy.ownGroups()).doesNotContain("4:DRAFTER");
		away("admin", 10, 0, 1, 9);
		assertThat(this.accounts.user("fin-office").groups()).contains("5:DRAFTER");
	}

	@Test
	void nobodyGrantsHimselfAColleaguesPosts() {
		CurrentUser office = this.accounts.user("amr-office");
		assertThat(this.absences.candidates(office, 8)).extracting(Deputy::personId).contains(7L).doesNotContain(4L);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> away("amr-office", 8, 0, 1, 4))
			.satisfies((ex) -> assertThat(ex.problems()).singleElement()
				.satisfies((problem) -> assertThat(problem.field()).isEqualTo("deputy")));
		assertThat(this.accounts.user("amr-office").has(Post.HEAD)).isFalse();
		away("amr-head", 8, 0, 1, 4);
		assertThat(this.accounts.user("amr-office").has(Post.HEAD)).as("the head himself may").isTrue();
		this.absences.end(this.accounts.user("amr-head"), this.absences.ofPerson(8).get(0).id());
		away("admin", 8, 0, 1, 4);
		assertThat(this.accounts.user("amr-office").has(Post.HEAD)).as("the administrator may").isTrue();
	}

	@Test
	void aLentOfficeDoesNotGrantItsHolderTheHeadEither() {
		away("amr-office", 4, 0, 1, 5);
		assertThat(this.accounts.user("amr-drafter").has(Post.UNIT_OFFICE)).isTrue();
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> away("amr-drafter", 8, 0, 1, 5));
		away("amr-drafter", 8, 0, 1, 7);
		assertThat(this.jdbc
			.queryForMap("SELECT * FROM audit_entry WHERE action = 'absence.arranged' ORDER BY id DESC LIMIT 1"))
			.containsEntry("username", "amr-drafter")
			.containsEntry("on_behalf_of", "amr-office");
	}

	@Test
	void nobodyStandsInWhileHeIsAwayHimself() {
		away("amr-drafter", 5, 2, 5, 6);
		for (int[] days : new int[][] { { 0, 2 }, { 5, 6 }, { 3, 4 }, { 0, 9 } }) {
			assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> away("amr-drafter", 5, days[0], days[1], 7));
			assertThatExceptionOfType(InvalidInput.class)
				.isThrownBy(() -> away("amr-division", 6, days[0], days[1], 7));
			assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> away("amr-vice", 7, days[0], days[1], 5));
		}
		away("amr-division", 6, 6, 7, 5);
		for (int[] days : new int[][] { { 3, 2 }, { -3, -1 }, { 0, 400 } }) {
			assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> away("amr-head", 8, days[0], days[1], 7));
		}
	}

}

@OnH2
class OrganizationAdministrationH2Tests extends OrganizationAdministrationTests {

}

@OnMySql
class OrganizationAdministrationMySqlTests extends OrganizationAdministrationTests {

}
