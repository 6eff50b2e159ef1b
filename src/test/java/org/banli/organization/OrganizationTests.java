package org.banli.organization;

import org.banli.shared.NotFound;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("story")
abstract class OrganizationTests {

	@Autowired
	private Organization organization;

	@ParameterizedTest
	@CsvSource({ "市市场监督管理局, amr", "市市场监管局, amr", "市监局, amr", "市场监管局, amr", "市知识产权局, amr", "市市场监督管理局（知识产权局）, amr",
			"市财政局, fin", "财政局, fin", "市科技局, sci", "市科学技术局, sci", "市经信局, eit", "市工业和信息化局, eit", "市政府督查室, gov",
			"' 市财政局 ', fin", "市 财政局, fin", "'　市财政局　', fin", "市人大常委会代表工委, npc", "政协提案委, cppcc" })
	void knowsAUnitByEverySpelling(String name, String code) {
		assertThat(this.organization.resolve(name)).map(Unit::code).contains(code);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " ", "财政", "不存在局", "市财政局甲", "市财政局,市科技局", "%", "市财政_" })
	void guessesNoUnit(String name) {
		assertThat(this.organization.resolve(name)).isEmpty();
	}

	@Test
	void readsNoNameOfAnyLength() {
		assertThat(this.organization.resolve("局".repeat(100_000))).isEmpty();
	}

	@Test
	void listsEveryUnitsFullAndShortNameAmongItsSpellings() {
		var aliases = this.organization.aliases();
		assertThat(this.organization.units()).isNotEmpty()
			.allSatisfy((unit) -> assertThat(aliases.get(unit.id())).contains(unit.fullName(), unit.shortName()));
	}

	@Test
	void offersOnlyActiveHandlers() {
		assertThat(this.organization.handlers()).extracting(Unit::code).contains("amr", "fin", "sci", "eit");
		assertThat(this.organization.handlers()).allMatch((unit) -> unit.kind() == UnitKind.HANDLER && unit.isActive())
			.allMatch((unit) -> unit.codeWord() != null);
		assertThat(this.organization.dispatcher().code()).isEqualTo("gov");
	}

	@Test
	void tellsWhatUnitsAreThereFor() {
		long amr = this.organization.resolve("市监局").orElseThrow().id();
		assertThat(this.organization.dutyWords()).contains(new DutyWord(amr, "电梯"));
	}

	@Test
	void findsPeopleInTheirPosts() {
		long amr = this.organization.resolve("市监局").orElseThrow().id();
		assertThat(this.organization.holders(amr, Post.DIVISION_HEAD)).extracting(PostHolder::username)
			.containsExactly("amr-division");
		assertThat(this.organization.holders(amr, Post.SENDER)).isEmpty();
		assertThat(this.organization.holders(Post.HEAD)).extracting(PostHolder::username)
			.containsExactlyInAnyOrder("amr-head", "fin-head", "sci-head", "eit-head");
		PostHolder drafter = this.organization.holders(amr, Post.DRAFTER).get(0);
		assertThat(this.organization.holdingsOf(drafter.personId())).containsExactly(drafter);
		assertThat(this.organization.divisions(amr)).extracting(Division::name).contains(drafter.divisionName());
	}

	@Test
	void saysWhenAUnitIsUnknown() {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.organization.unit(-1));
	}

}

@OnH2
class OrganizationH2Tests extends OrganizationTests {

}

@OnMySql
class OrganizationMySqlTests extends OrganizationTests {

}
