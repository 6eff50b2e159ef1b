package org.banli.intake;

import java.time.LocalDate;
import java.util.List;

import org.banli.document.Spreadsheet;
import org.banli.document.Spreadsheet.Cell;
import org.banli.document.Spreadsheet.Merge;
import org.banli.document.Spreadsheet.Sheet;
import org.banli.proposal.HandlingMode;
import org.banli.proposal.ProposalKind;
import org.banli.proposal.WishedUnits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists as offices really send them. */
class ListReaderTests {

	private static final String HEAD = "编号|案由|提案人|主办单位|会办单位|备注";

	private static RowValues values(String head, String row) {
		return Lists.row(head, row).values();
	}

	@Test
	void readsAPlainList() {
		RowCheck.Checked row = Lists.row(
				"序号|编号|案由(标题)|提案人(领衔代表)|联名人|界别(代表团)|类别|主办单位|会办(协办)单位|分管/领办领导|是否重点|交办日期|办结时限|联系电话|备注",
				"1|0237|关于完善公园无障碍设施的提案|吴 敏|王强、李示例|民建界别|经济建设|市监局|财政局、市科技局|副市长|是|2024.3.15|2024年6月14日|123|");
		assertThat(row.notes()).isEmpty();
		assertThat(row.values()).isEqualTo(new RowValues(ProposalKind.PROPOSAL, "市政协六届四次会议", "0237", "关于完善公园无障碍设施的提案",
				"吴敏", List.of("王强", "李示例"), 3, HandlingMode.MAIN_CO, "市市场监督管理局", List.of("市财政局", "市科学技术局"), List.of(),
				LocalDate.of(2024, 3, 15), LocalDate.of(2024, 6, 14), true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "编号|案由|主办|协办", "提案号|题目|主办单位|参办", "建议号|标题|主办单位|协办单位", "编　号|建议名称|牵头单位|配合单位",
			"提案 编号|案 由|主办（牵头）单位|会办（协办）单位", "编号*|提案名称：|主办部门|参办单位", "提案序号|提案题目|主办单位|会同办理单位",
			"建议（提案）编号|建议（提案）标题|主办单位|协办/会办单位" })
	void knowsTheHeadsByTheirOtherNames(String head) {
		RowValues values = values(head, "12|关于甲的事|市财政局|市科技局");
		assertThat(values.number()).isEqualTo("12");
		assertThat(values.title()).isEqualTo("关于甲的事");
		assertThat(values.mainUnit()).isEqualTo("市财政局");
		assertThat(values.coUnits()).containsExactly("市科学技术局");
	}

	@Test
	void findsTheHeadBelowAnyNumberOfHeadings() {
		List<ListReader.Listed> rows = Lists.read("""
				附件1
				关于交办市五届人大三次会议代表建议的通知

				（共2件）||制表日期：2024年3月1日

				编号|标题|领衔代表|承办单位
				25|关于加大支持力度的建议|代表示例甲|市市场监管局
				26|关于丙的建议|代表示例乙|市财政局""");
		assertThat(rows).extracting(ListReader.Listed::line).containsExactly(7, 8);
		RowValues first = Lists.check(rows).get(0).values();
		assertThat(first.kind()).isEqualTo(ProposalKind.SUGGESTION);
		assertThat(first.session()).isEqualTo("市五届人大三次会议");
		assertThat(first.mode()).isEqualTo(HandlingMode.SOLE);
		assertThat(first.leadProposer()).isEqualTo("代表示例甲");
	}

	@Test
	void readsAHeadOfTwoRows() {
		List<ListReader.Listed> rows = Lists.read("""
				市政协六届四次会议提案任务分解表|||||
				序号|编号|案由|提案人||承办单位||时间
				|||第一提案人|联名人|主办|会办|交办日期
				1|0001|关于甲的提案|示例甲|示例乙|市财政局|市科技局|2024-3-15""", new Merge(0, 0, 0, 7), new Merge(1, 0, 2, 0),
				new Merge(1, 1, 2, 1), new Merge(1, 2, 2, 2), new Merge(1, 3, 1, 4), new Merge(1, 5, 1, 6));
		assertThat(rows).hasSize(1);
		RowValues values = Lists.check(rows).get(0).values();
		assertThat(values.leadProposer()).isEqualTo("示例甲");
		assertThat(values.coProposers()).containsExactly("示例乙");
		assertThat(values.mainUnit()).isEqualTo("市财政局");
		assertThat(values.coUnits()).containsExactly("市科学技术局");
		assertThat(values.assignedOn()).isEqualTo(LocalDate.of(2024, 3, 15));
	}

	@Test
	void readsAHeadOfTwoRowsWithoutMerges() {
		List<ListReader.Listed> rows = Lists.read("""
				市政协六届四次会议提案任务分解表
				编号|案由|提案人|承办单位||
				|||主办|协办|
				7|关于甲的提案|示例甲|市财政局|市科技局""");
		RowValues values = Lists.check(rows).get(0).values();
		assertThat(rows).hasSize(1);
		assertThat(values.mode()).isEqualTo(HandlingMode.MAIN_CO);
		assertThat(values.coUnits()).containsExactly("市科学技术局");
	}

	@Test
	void takesCellsMergedDownwardsForOneProposal() {
		List<ListReader.Listed> rows = Lists.read("""
				编号|案由|提案人|主办单位|会办单位|届次
				0012|关于甲的提案|示例甲|市监局|市财政局|市政协六届四次会议
				||||市科技局|
				||||市经信局|
				0013|关于乙的提案|示例乙|市财政局||""", new Merge(1, 0, 3, 0), new Merge(1, 1, 3, 1), new Merge(1, 2, 3, 2),
				new Merge(1, 3, 3, 3), new Merge(1, 5, 4, 5));
		assertThat(rows).extracting(ListReader.Listed::line).containsExactly(2, 5);
		List<RowCheck.Checked> checked = Lists.check(rows);
		assertThat(checked.get(0).values().coUnits()).containsExactly("市财政局", "市科学技术局", "市经济和信息化局");
		assertThat(checked.get(0).notes()).isEmpty();
		assertThat(checked.get(1).values().session()).isEqualTo("市政协六届四次会议");
		assertThat(checked.get(1).values().kind()).isEqualTo(ProposalKind.PROPOSAL);
	}

	@Test
	void takesUnitsAndTheirWayLineByLine() {
		List<ListReader.Listed> rows = Lists.read("""
				市政协六届四次会议提案
				编号|案由|提案人|承办单位|办理方式
				12|关于甲的提案|示例甲|市监局|主办
				|||市财政局|会办
				13|关于乙的提案|示例乙|市监局|分办
				|||市财政局|分办""", new Merge(2, 0, 3, 0), new Merge(2, 1, 3, 1), new Merge(4, 1, 5, 1));
		List<RowCheck.Checked> checked = Lists.check(rows);
		assertThat(checked).hasSize(2);
		assertThat(checked.get(0).values().mainUnit()).isEqualTo("市市场监督管理局");
		assertThat(checked.get(0).values().coUnits()).containsExactly("市财政局");
		assertThat(checked.get(1).values().mode()).isEqualTo(HandlingMode.SPLIT);
		assertThat(checked.get(1).values().splitUnits()).containsExactly("市市场监督管理局", "市财政局");
	}

	@ParameterizedTest
	@ValueSource(strings = { "吴 敏、王强", "吴　敏，王强", "吴敏,王强", "吴敏;王强", "吴敏；王 强", "吴敏⏎王强", "吴敏 王强", "1.吴敏、2.王强" })
	void partsNames(String names) {
		RowValues values = values(HEAD, "1|关于甲的提案|" + names + "|市财政局||");
		assertThat(values.leadProposer()).isEqualTo("吴敏");
		assertThat(values.coProposers()).containsExactly("王强");
		assertThat(values.coCount()).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource({ "张示例等5人, 张示例, 5, 0", "张示例等５人, 张示例, 5, 0", "张示例等五位代表, 张示例, 5, 0", "张示例（等12人）, 张示例, 12, 0",
			"张示例、李示例等30名委员, 张示例, 30, 1", "民革市委, 民革市委, 1, 0", "民建 界别, 民建界别, 1, 0", "张示例, 张示例, 1, 0",
			"买买提·艾力, 买买提·艾力, 1, 0", "王五人、赵六, 王五人, 2, 1", "张示例代表, 张示例, 1, 0" })
	void countsAllWhoPutItForward(String text, String lead, int count, int co) {
		RowValues values = values(HEAD, "1|关于甲的提案|" + text + "|市财政局||");
		assertThat(values.leadProposer()).isEqualTo(lead);
		assertThat(values.coCount()).isEqualTo(count);
		assertThat(values.coProposers()).hasSize(co);
	}

	@ParameterizedTest
	@CsvSource({ "第0237号, 0237", "第 25 号建议, 25", "０２３７, 0237", "(21号提案), 21", "BH035, BH035", "20240123, 20240123",
			"市政协六届四次会议第0237号提案, 0237", "第01234号(财税金融类056号)提案, 01234", "№12, №12", "12 号, 12" })
	void readsNumbers(String text, String number) {
		assertThat(values(HEAD, text + "|关于甲的提案|示例甲|市财政局||").number()).isEqualTo(number);
	}

	@Test
	void takesANumberAsItIsDisplayed() {
		assertThat(ListedNumber.of(new Cell("0237", null, 237.0))).isEqualTo("0237");
		assertThat(ListedNumber.of(new Cell("2.02401E+11", null, 202401230001.0))).isEqualTo("202401230001");
		assertThat(ListedNumber.of(new Cell("2,370", null, 2370.0))).isEqualTo("2370");
	}

	@ParameterizedTest
	@CsvSource({ "2024.3.15, 2024-03-15", "2024/3/15, 2024-03-15", "2024年3月15日, 2024-03-15", "2024-03-15, 2024-03-15",
			"２０２４年３月１５日, 2024-03-15", "20240315, 2024-03-15", "2024年3月15日前, 2024-03-15",
			"2024-03-15 00:00:00, 2024-03-15", "2024 年 3 月 15 日, 2024-03-15", "24.3.15, 2024-03-15",
			"2024.3.15., 2024-03-15", "2024.3.15。, 2024-03-15", "45366, 2024-03-15", "45366.0, 2024-03-15",
			"32874, 1990-01-01", "73415, 2100-12-31" })
	void readsDays(String text, LocalDate day) {
		assertThat(ListedDate.parse(text)).contains(day);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2024.2.30", "2024年13月1日", "尽快", "2023-02-29", "3月15日", "1024.3.15", "2024年6月底", "32873",
			"73416", "2024", "45366.5", "2024.3." })
	void refusesImpossibleDays(String text) {
		RowCheck.Checked row = Lists.row("编号|案由|提案人|交办日期", "1|关于甲的提案|示例甲|" + text);
		assertThat(Lists.errors(row)).containsExactly("assignedOn:dateImpossible");
		assertThat(row.values().assignedOn()).isNull();
	}

	@Test
	void readsDaysOfAWorkbook() {
		Sheet sheet = Lists.sheet("表", "2024年市政协六届四次会议提案\n编号|案由|提案人|交办日期|办结时限");
		sheet.put(2, 0, new Cell("0237", null, 237.0));
		sheet.put(2, 1, Cell.of("关于甲的提案"));
		sheet.put(2, 2, Cell.of("示例甲"));
		sheet.put(2, 3, new Cell("45366", null, 45366.0));
		sheet.put(2, 4, Cell.of("6月14日前"));
		RowValues values = Lists
			.check(ListReader.read(new Spreadsheet(List.of(sheet)), Lists.UNITS, "a.xlsx").orElseThrow())
			.get(0)
			.values();
		assertThat(values.assignedOn()).isEqualTo(LocalDate.of(2024, 3, 15));
		assertThat(values.replyDueOn()).isEqualTo(LocalDate.of(2024, 6, 14));
		assertThat(values.number()).isEqualTo("0237");
	}

	@Test
	void leavesHeadingsSumsAndNotesOut() {
		List<ListReader.Listed> rows = Lists.read("""
				市五届人大三次会议、市政协六届四次会议建议提案目录||||
				序号|编号|案由|提案人|主办单位
				一、人大代表建议（1件）
				1|1|关于甲的建议|示例甲|市财政局
				序号|编号|案由|提案人|主办单位
				二、市政协六届四次会议提案（2件）
				2|2|关于乙的提案|示例乙|市财政局
				3|3|关于丙的建议|示例丙|市财政局
				4||||
				合计|3件|||
				注：请于6月14日前答复
				""", new Merge(0, 0, 0, 4));
		List<RowCheck.Checked> checked = Lists.check(rows);
		assertThat(checked).extracting((row) -> row.values().number()).containsExactly("1", "2", "3");
		assertThat(checked).extracting((row) -> row.values().kind())
			.containsExactly(ProposalKind.SUGGESTION, ProposalKind.PROPOSAL, ProposalKind.PROPOSAL);
		assertThat(checked.get(1).values().session()).isEqualTo("市政协六届四次会议");
	}

	@ParameterizedTest
	@CsvSource({ "市政协六届四次会议提案目录, 市政协六届四次会议", "关于做好示例市政协六届四次会议提案办理工作的通知, 示例市政协六届四次会议",
			"关于交办市第五届人民代表大会第三次会议代表建议的通知, 市第五届人民代表大会第三次会议", "2024年市政协六届四次会议提案, 市政协六届四次会议",
			"附件1：市政协６届４次会议提案任务分解表, 市政协6届4次会议", "政协第十四届全国委员会第一次会议提案, 政协第十四届全国委员会第一次会议", "十四届全国人大二次会议建议, 十四届全国人大二次会议",
			"中国人民政治协商会议示例市第六届委员会第四次会议提案, 中国人民政治协商会议示例市第六届委员会第四次会议" })
	void findsTheSessionInAHeading(String heading, String session) {
		assertThat(SessionText.find(heading)).contains(session);
	}

	@Test
	void completesASessionOfAColumnByTheHeading() {
		assertThat(values("编号|案由|提案人|届次", "1|关于甲的提案|示例甲|六届四次").session()).isEqualTo("市政协六届四次会议");
		assertThat(values("编号|案由|提案人|届次", "1|关于甲的提案|示例甲|六届三次会议").session()).isEqualTo("市政协六届三次会议");
		assertThat(values("编号|案由|提案人|届|次", "1|关于甲的提案|示例甲|6|4").session()).isEqualTo("市政协六届四次会议");
		assertThat(values("编号|案由|提案人|会议", "1|关于甲的提案|示例甲|市政协五届二次会议").session()).isEqualTo("市政协五届二次会议");
	}

	@ParameterizedTest
	@CsvSource({ "市财政局（主办）、市科技局（会办）, 市财政局", "主办：市财政局；会办：市科技局, 市财政局", "市财政局主办，市科技局协办, 市财政局", "市科技局（配合）、市财政局（牵头）, 市财政局",
			"主办单位：市财政局⏎会办单位：市科技局, 市财政局", "1.市财政局 2.市科技局, 市财政局" })
	void tellsThePartsInsideOneCell(String cell, String main) {
		RowValues values = values("编号|案由|提案人|承办单位", "1|关于甲的提案|示例甲|" + cell);
		assertThat(values.mode()).isEqualTo(HandlingMode.MAIN_CO);
		assertThat(values.mainUnit()).isEqualTo(main);
		assertThat(values.coUnits()).containsExactly("市科学技术局");
	}

	@ParameterizedTest
	@CsvSource({ "市财政局、市科技局||分办", "市财政局、市科技局（分办）||", "市财政局|市科技局|本件分办", "市财政局⏎市科技局||两家分别办理" })
	void splitsByTheWord(String cells) {
		RowCheck.Checked row = Lists.row(HEAD, "1|关于甲的提案|示例甲|" + cells);
		assertThat(row.values().mode()).isEqualTo(HandlingMode.SPLIT);
		assertThat(row.values().mainUnit()).isNull();
		assertThat(row.values().splitUnits()).containsExactly("市财政局", "市科学技术局");
		assertThat(row.values().coUnits()).isEmpty();
		assertThat(Lists.errors(row)).isEmpty();
	}

	@Test
	void tellsTwoMainUnitsWithoutTheWord() {
		RowCheck.Checked row = Lists.row(HEAD, "1|关于甲的提案|示例甲|市财政局、市科技局||不分办");
		assertThat(row.values().mode()).isEqualTo(HandlingMode.SPLIT);
		assertThat(Lists.warnings(row)).containsExactly("mode:twoMains");
		assertThat(Lists.warnings(Lists.row("编号|案由|提案人|承办单位", "1|关于甲的提案|示例甲|市财政局、市科技局")))
			.containsExactly("coUnits:firstLeads");
		assertThat(values("编号|案由|提案人|分办单位", "1|关于甲的提案|示例甲|市财政局、市科技局").mode()).isEqualTo(HandlingMode.SPLIT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "市监局", "市市场监管局", "市市场监督管理局", "市场监管局", "市市场监督管理局(知识产权局)", "市 监 局", "示例市市场监管局", "市市场监管局。" })
	void findsUnitsByAnySpelling(String name) {
		assertThat(values(HEAD, "1|关于甲的提案|示例甲|" + name + "||").mainUnit()).isEqualTo("市市场监督管理局");
	}

	@ParameterizedTest
	@ValueSource(strings = { "火星管理局", "某区市场监管局", "省财政厅", "区财政局", "示例县财政局" })
	void refusesUnknownUnits(String name) {
		RowCheck.Checked row = Lists.row(HEAD, "1|关于甲的提案|示例甲|" + name + "|财政局|");
		assertThat(Lists.errors(row)).containsExactly("mainUnit:unitUnknown");
		assertThat(row.values().mainUnit()).isNull();
		assertThat(row.isAccepted()).isFalse();
	}

	@Test
	void readsUnitsJoinedByWordsAndSpaces() {
		assertThat(values(HEAD, "1|关于甲的提案|示例甲|市监局|市财政局和市经济和信息化局|").coUnits())
			.isEqualTo(List.of("市财政局", "市经济和信息化局").stream().toList());
		assertThat(values(HEAD, "1|关于甲的提案|示例甲|市监局|市财政局 市科技局|").coUnits()).containsExactly("市财政局", "市科学技术局");
		assertThat(values(HEAD, "1|关于甲的提案|示例甲|市监局|无|").coUnits()).isEmpty();
		assertThat(values(HEAD, "1|关于甲的提案|示例甲|市监局|——|").mode()).isEqualTo(HandlingMode.SOLE);
	}

	@Test
	void tellsWhatIsWrongInARow() {
		assertThat(Lists.errors(Lists.row(HEAD, "1||示例甲|市财政局||"))).containsExactly("title:titleMissing");
		assertThat(Lists.errors(Lists.row(HEAD, "1|||||"))).containsExactly("title:titleMissing");
		assertThat(Lists.errors(Lists.row(HEAD, "|关于甲的提案|示例甲|市财政局||"))).containsExactly("number:numberMissing");
		assertThat(Lists.errors(Lists.row(HEAD, "1|关于甲的提案|示例甲|市财政局|财政局、市科技局|"))).containsExactly("coUnits:unitBoth");
		assertThat(Lists.warnings(Lists.row(HEAD, "1|关于甲的提案||市财政局||"))).containsExactly("leadProposer:leadMissing");
		assertThat(Lists.warnings(Lists.row(HEAD, "1|关于甲的提案|示例甲||市科技局|"))).containsExactly("mainUnit:mainMissing");
		assertThat(Lists.warnings(Lists.row(HEAD, "1|关于甲的提案|示例甲|市公安局||"))).containsExactly("mainUnit:unitNeverHandles");
	}

	@Test
	void refusesANumberMetTwice() {
		List<RowCheck.Checked> rows = Lists.rows(HEAD, "0237|关于甲的提案|示例甲|市财政局||", "237|关于乙的提案|示例乙|市财政局||",
				"第0237号|关于丙的提案|示例丙|市财政局||");
		assertThat(Lists.errors(rows.get(0))).isEmpty();
		assertThat(Lists.warnings(rows.get(0))).containsExactlyInAnyOrder("number:numberAgain", "number:numberAlike");
		assertThat(Lists.errors(rows.get(1))).isEmpty();
		assertThat(Lists.errors(rows.get(2))).containsExactly("number:numberTwice");
	}

	@Test
	void namesTheNumberThatOnlyZerosInFrontTellApart() {
		List<RowCheck.Checked> rows = Lists.rows(HEAD, "0021|关于甲的提案|示例甲|市财政局||", "210|关于乙的提案|示例乙|市财政局||",
				"21|关于丙的提案|示例丙|市财政局||");
		assertThat(Lists.warnings(rows.get(1))).isEmpty();
		assertThat(rows.get(0).notes()).containsExactly(RowNote.warning("number", "numberAlike", "21", 5));
		assertThat(rows.get(2).notes()).containsExactly(RowNote.warning("number", "numberAlike", "0021", 3));
		assertThat(rows.get(2).values().number()).isEqualTo("21");
	}

	@Test
	void tellsTheKindByTheMostTellingWords() {
		assertThat(values("编号|案由|提案人|类别", "1|关于甲的建议|示例甲|经济建设").kind()).isEqualTo(ProposalKind.PROPOSAL);
		assertThat(values("编号|案由|提案人|类别", "1|关于甲的建议|示例甲|人大建议").kind()).isEqualTo(ProposalKind.SUGGESTION);
		assertThat(Lists.check(Lists.read("建议号|标题|领衔代表|代表团\n1|关于甲|示例甲|一团")).get(0).values().kind())
			.isEqualTo(ProposalKind.SUGGESTION);
		assertThat(Lists.errors(Lists.check(Lists.read("编号|标题|主办单位\n1|关于甲|市财政局")).get(0)))
			.containsExactly("kind:kindMissing", "session:sessionMissing");
	}

	@ParameterizedTest
	@CsvSource({ "是, true", "√, true", "否, false", "'', false", "重点, true", "×, false" })
	void readsWhetherItIsAKeyItem(String text, boolean isKey) {
		assertThat(values("编号|案由|提案人|是否重点", "1|关于甲的提案|示例甲|" + text).isKey()).isEqualTo(isKey);
		assertThat(values(HEAD, "1|关于甲的提案|示例甲|市财政局||").isKey()).isNull();
		assertThat(values(HEAD, "1|关于甲的提案|示例甲|市财政局||重点提案").isKey()).isTrue();
	}

	@Test
	void readsTheColumnsOfAnExportingSystem() {
		RowValues values = Lists
			.row("流水号|提案序号|案由|提案分类|提案者性质|第一提案人|联名提案人|提案内容|备注|附件|是否同意公开|时间标识|提交时间|提案者意向主办单位|提案者意向会办单位",
					"2025-T-0237|0237|关于甲的提案|经济建设|委员|示例甲|示例乙|正文⏎第二段||无|是|会间|2024-01-08|市监局|市财政局")
			.values();
		assertThat(values.number()).isEqualTo("0237");
		assertThat(values.coProposers()).containsExactly("示例乙");
		assertThat(values.mainUnit()).isEqualTo("市市场监督管理局");
		assertThat(values.coUnits()).containsExactly("市财政局");
		assertThat(values.assignedOn()).isNull();
	}

	@Test
	void tellsAWishFromWhatTheListProposes() {
		String head = "编号|案由|提案人|主办单位|会办单位|提案者意向主办单位|提案者意向会办单位";
		ListedRow both = Lists.read("市政协六届四次会议\n" + head + "\n1|关于甲的提案|示例甲|市财政局||市监局、某协会|科技局").get(0).row();
		assertThat(both.mode()).isEqualTo("SOLE");
		assertThat(both.mainUnit()).isEqualTo("市财政局");
		assertThat(both.coUnits()).isEmpty();
		assertThat(both.isWish()).isFalse();
		assertThat(both.wished()).isEqualTo(new WishedUnits("市监局、某协会", "科技局"));
		List<ListReader.Listed> alone = Lists.read("市政协六届四次会议\n" + head + "\n2|关于乙的提案|示例甲|||某协会|科技局");
		assertThat(alone.get(0).row().isWish()).isTrue();
		assertThat(Lists.errors(Lists.check(alone).get(0))).isEmpty();
		assertThat(Lists.warnings(Lists.check(alone).get(0))).contains("mainUnit:unitUnknown");
		assertThat(Lists.read("市五届人大三次会议\n编号|标题|领衔代表|希望办理的承办单位\n1|关于甲的建议|示例甲|市监局").get(0).row().wished())
			.isEqualTo(new WishedUnits("市监局", null));
		assertThat(Lists.read("市五届人大三次会议\n编号|标题|领衔代表|承办单位\n1|关于甲的建议|示例甲|市监局").get(0).row().wished().isPresent())
			.isFalse();
	}

	@Test
	void knowsNoListWithoutAHead() {
		assertThat(ListReader.read(new Spreadsheet(List.of(Lists.sheet("a", "姓名|电话\n甲|1"))), Lists.UNITS, "a.xlsx"))
			.isEmpty();
		assertThat(ListReader.read(new Spreadsheet(List.of(Lists.sheet("a", "1|关于甲|x"))), Lists.UNITS, "a.xlsx"))
			.isEmpty();
	}

	@Test
	void readsEverySheetThatHoldsAList() {
		List<ListReader.Listed> rows = ListReader.read(new Spreadsheet(
				List.of(Lists.sheet("填写说明", "请按样表填写"), Lists.sheet("建议", "市五届人大三次会议\n编号|案由|提出人\n1|甲|示例甲"),
						Lists.sheet("提案", "市政协六届四次会议\n编号|案由|提出人\n1|乙|示例乙"))),
				Lists.UNITS, "a.xlsx")
			.orElseThrow();
		assertThat(Lists.check(rows)).extracting((row) -> row.values().kind())
			.containsExactly(ProposalKind.SUGGESTION, ProposalKind.PROPOSAL);
		assertThat(Lists.check(rows)).allMatch(RowCheck.Checked::isAccepted);
	}

}
