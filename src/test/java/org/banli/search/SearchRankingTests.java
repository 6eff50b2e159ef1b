package org.banli.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.banli.identity.CurrentUser;
import org.banli.shared.BusinessKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is found, and in which order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchRankingTests {

	private static final CurrentUser EVERYBODY = Matters.user("all");

	private Matters matters;

	@BeforeAll
	void write(@TempDir Path folder) throws IOException {
		this.matters = new Matters(folder);
		this.matters.add(1, "0025", "关于加大知识产权强县支持力度的建议", "我市创新能力不足。", "ask=请市财政安排专项资金", "ask=请完善扶持措施", "person=欧阳示例",
				"person=代表示例甲", "answered=市市场监管局", "answer=已经兑现奖补资金53.7万元，建成维权援助站12个。");
		this.matters.add(2, "26", "关于培育专利代理机构的提案", "知识产权强县需要服务机构。", "ask=请引进专利代理机构", "person=示例党派市委", "unit=市科技局");
		this.matters.add(3, "27", "关于改善老旧小区电梯的建议", "第25号楼的电梯常坏。", "ask=请加装电梯", "person=李示例", "unit=市住建局");
		this.matters.add(4, "237", "关于校园食品安全的建议", "食堂要明厨亮灶。", "ask=请加强食品安全监管", "person=张示例", "unit=市市场监管局");
		this.matters.add(5, "0237", "关于公共WiFi覆盖的建议", "游客多的地方要有无线网络。", "ask=请在车站开通免费WiFi", "person=王示例");
		this.matters.add(6, "31", "关于公共交通的建议", "公交车要准点。", "ask=请增加班次", "person=王示例");
		this.matters.add(7, "32", "关于公共交通的建议", "公交车要准点。", "ask=请增加班次", "person=王示例");
		this.matters.add(8, "33", "关于养老服务的建议", "社区要有日间照料。电梯也要加装。", "ask=请建日间照料中心", "person=赵电示例");
		this.matters.commit();
	}

	@AfterAll
	void close() {
		this.matters.index.close();
	}

	private SearchResults find(String q) {
		return find(q, null, 20);
	}

	private SearchResults find(String q, String cursor, int size) {
		return this.matters.searches()
			.find(EVERYBODY, SearchQuestion.of(q, null, null, null, null, null), cursor, size);
	}

	private static List<Long> ids(SearchResults results) {
		return results.page().items().stream().map((hit) -> hit.matter().key().id()).toList();
	}

	/** Typed, and what is found: all of it in this order. */
	@ParameterizedTest
	@CsvSource({
			// numbers: whichever way they are written, before those that have them in
			// their text
			"25,1 3", "0025,1", "第25号,1 3", "25号建议,1 3", "市五届人大三次会议第25号建议,1 3", "第２５号,1 3", "237,4 5", "0237,5 4",
			// title before text
			"知识产权,1 2", "知识产权强县,1 2", "强县 知识产权,1 2", "电梯,3 8", "专利代理,2",
			// any two characters, whatever a dictionary makes of them
			"识产,1 2", "阳示,1", "欧阳,1", "梯的,3",
			// one character
			"梯,3 8", "厨,4",
			// names, before texts
			"欧阳示例,1", "赵电示例,8", "王示例,7 6 5",
			// units by any of their names
			"市监局,4 1", "科技局,2", "市场监管局 食品,4",
			// asks, answers and their figures
			"维权援助站,1", "53.7,1", "专项资金,1", "明厨亮灶,4", "示市监函,1", "示市监函〔2026〕12号,1",
			// letters
			"wifi,5", "ＷＩＦＩ,5", "免费WiFi,5",
			// several words: all of them, wherever each is
			"电梯 李示例,3", "食品 市监局,4", "公共 王示例,7 6 5",
			// of equals the latest
			"公共交通,7 6" })
	void findsInThisOrder(String typed, String ids) {
		SearchResults found = find(typed);
		assertThat(found.isPartial()).isFalse();
		assertThat(ids(found)).isEqualTo(Stream.of(ids.split(" ")).map(Long::valueOf).toList());
		assertThat(found.total()).isEqualTo(ids.split(" ").length);
	}

	@ParameterizedTest
	@ValueSource(strings = { "量子纠缠", "x", "科技" })
	void findsNothing(String typed) {
		assertThat(find(typed).page().items()).isEmpty();
	}

	@Test
	void findsSomeWhereNothingHasAll() {
		SearchResults found = find("校园食品安全和量子纠缠");
		assertThat(found.isPartial()).isTrue();
		assertThat(ids(found)).containsExactly(4L);
	}

	@ParameterizedTest
	@ValueSource(strings = { "AND", "title:电梯", "\"电梯", "(电梯", "电梯~", "电*", "[1 TO 2", "电梯 AND (", "\\", "a\u0000b",
			"\uD842", "😀", "!电梯", "{!xml}", "-25", "25^9999999999", "𠮷" })
	void nothingTypedIsWrong(String typed) {
		assertThat(find(typed)).isNotNull();
		assertThat(find(typed.repeat(60).substring(0, 60))).isNotNull();
	}

	@Test
	void tellsWhenNothingCanBeSearchedFor() {
		assertThat(find("，！").isTooShort()).isTrue();
		assertThat(find("").isTooShort()).isFalse();
	}

	@Test
	void pagesByKeyWithoutGapsAndRepeats() {
		SearchResults all = find("示例");
		List<Long> paged = new java.util.ArrayList<>();
		String cursor = null;
		do {
			SearchResults page = find("示例", cursor, 3);
			paged.addAll(ids(page));
			cursor = page.page().next();
		}
		while (cursor != null);
		assertThat(paged).isEqualTo(ids(all)).hasSize(8);
	}

	@Test
	void showsWhereItWasFound() {
		SearchHit hit = find("维权援助站").page().items().get(0);
		assertThat(hit.passages()).singleElement().satisfies((passage) -> {
			assertThat(passage.heading()).isEqualTo("答复");
			assertThat(passage.isAnswer()).isTrue();
			assertThat(passage.path()).isEqualTo("/notes/1#reply");
			assertThat(passage.text().pieces()).filteredOn(Excerpt.Piece::isFound)
				.extracting(Excerpt.Piece::text)
				.containsExactly("维权援助站");
		});
	}

	@Test
	void findsForReadersOnly() {
		Searches searches = this.matters.searches();
		SearchQuestion question = SearchQuestion.of("示例", null, null, null, null, null);
		assertThat(ids(searches.find(Matters.user("unit:0"), question, null, 20))).containsExactlyInAnyOrder(2L, 4L, 6L,
				8L);
		assertThat(searches.find(Matters.user("unit:0"), question, null, 20).total()).isEqualTo(4);
		assertThat(ids(searches.find(Matters.user("unit:7"), question, null, 20))).isEmpty();
	}

	@Test
	void narrows() {
		Searches searches = this.matters.searches();
		assertThat(
				searches.find(EVERYBODY, SearchQuestion.of("示例", "NOTE", null, "2026", null, "OPEN"), null, 20).total())
			.isEqualTo(8);
		assertThat(
				searches.find(EVERYBODY, SearchQuestion.of("示例", null, "人大市/5/3", null, null, null), null, 20).total())
			.isEqualTo(8);
		for (SearchQuestion question : List.of(SearchQuestion.of("示例", null, "人大市/5/2", null, null, null),
				SearchQuestion.of("示例", "OTHER", null, null, null, null),
				SearchQuestion.of("示例", null, null, "2025", null, null),
				SearchQuestion.of("示例", null, null, null, null, "DONE"),
				SearchQuestion.of("示例", null, null, null, "不存在", null))) {
			assertThat(searches.find(EVERYBODY, question, null, 20).total()).isZero();
		}
	}

	@Test
	void knowsTheSessionsThatThereAre() {
		assertThat(this.matters.searches().sessions()).containsExactly(java.util.Map.entry("人大市/5/3", "市五届人大三次会议"));
	}

	@Test
	void proposesSimilarMattersWithTheirAnswers() {
		SimilarItems similar = this.matters.similarItems();
		assertThat(similar.similar("关于进一步支持知识产权强县建设的建议", null, 5, EVERYBODY)).extracting((item) -> item.key().id())
			.startsWith(1L);
		SimilarItem first = similar.similar("知识产权 专项资金", null, 5, EVERYBODY).get(0);
		assertThat(first.answering()).singleElement().satisfies((part) -> {
			assertThat(part.unit()).isEqualTo("市市场监管局");
			assertThat(part.result()).isEqualTo("B 类");
		});
		assertThat(first.answers()).singleElement()
			.satisfies((answer) -> assertThat(String.join("", answer.paragraphs())).contains("53.7"));
	}

	@Test
	void nothingIsSimilarToItselfOrForOthers() {
		SimilarItems similar = this.matters.similarItems();
		BusinessKey key = new BusinessKey("note", 6);
		assertThat(similar.similar(null, key, 5, EVERYBODY)).extracting((item) -> item.key().id()).containsExactly(7L);
		assertThat(similar.similar(null, key, 5, Matters.user("unit:0"))).isEmpty();
		assertThat(similar.similar(null, key, 5, Matters.user("unit:1"))).isEmpty();
		assertThat(similar.similar("", null, 5, EVERYBODY)).isEmpty();
		assertThat(similar.similar("关于加强工作的建议", null, 5, EVERYBODY)).isEmpty();
	}

}
