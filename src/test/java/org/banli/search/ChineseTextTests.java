package org.banli.search;

import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChineseTextTests {

	@Test
	void knowsWhichCharactersAreOneWord() {
		assertThat(ChineseText.words("加大知识产权保护力度")).contains("知识", "产权", "保护", "力度");
	}

	@ParameterizedTest
	@CsvSource({ "ＡＢＣ１２３,abc123", "（２０２６）,(2026)", "知识　产权,知识 产权", "ＷiＦi,wifi" })
	void readsWideAndNarrowAlikeWithoutMovingAnything(String text, String plain) {
		assertThat(ChineseText.plain(text)).isEqualTo(plain).hasSameSizeAs(text);
	}

	@ParameterizedTest
	@CsvSource({ "知,t:知", "知识,t:知识", "wifi,t:wifi" })
	void aShortPieceIsOneTerm(String piece, String query) {
		assertThat(ChineseText.piece("t", piece)).isInstanceOf(TermQuery.class).hasToString(query);
	}

	@ParameterizedTest
	@CsvSource({ "知识产权,知识 识产 产权", "5g网络,5g 网络", "第25号,第 25 号", "5g网,5g 网" })
	void aLongerPieceIsAPhraseOfPairs(String piece, String phrase) {
		assertThat(ChineseText.piece("t", piece)).isInstanceOf(PhraseQuery.class)
			.asString()
			.startsWith("t:\"" + phrase.split(" ")[0]);
		for (String part : phrase.split(" ")) {
			assertThat(ChineseText.piece("t", piece).toString()).contains(part);
		}
	}

	@Test
	void nothingIsFoundByMarksAlone() {
		assertThat(ChineseText.piece("t", "，。！")).isNull();
		assertThat(ChineseText.words("，。！ ")).isEmpty();
	}

	@Test
	void takesRareCharactersAndPictures() {
		assertThat(ChineseText.piece("t", "𠮷示例")).isNotNull();
		assertThat(ChineseText.words("𠮷示例😀喆")).isNotEmpty();
	}

}
