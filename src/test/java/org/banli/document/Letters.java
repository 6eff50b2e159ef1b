package org.banli.document;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Letters with invented people and facts, and a press without Spring.
 */
final class Letters {

	static final String UNIT = "示例市市场监督管理局";

	private static final String DONE = "一是完善资金投入机制。2025年，市级财政安排专项资金52.4万元，用于支持专利申请、商标注册和地理标志培育；"
			+ "安排示例县试点资金18万元，支持其开展专利导航、质押融资和宣传培训。二是落实奖补政策。全市共有47户企业入库科技型中小企业，"
			+ "其中新增21户，同比增长80.8%；12户企业通过高新技术企业评审，同比增长150%。三是拓宽融资渠道。组织银行与企业对接，4户企业获得知识产权质押贷款2600万元。";

	private static final String NEXT = "一是加大投入力度。争取上级资金支持，逐步建立财政投入稳定增长机制，确保重点任务有资金、有项目、有保障。"
			+ "二是优化支出结构。将有限的资金更多用于高价值专利培育、运用转化和维权援助，提高资金使用效益。三是加强绩效管理，定期公开资金使用情况，接受社会监督。";

	private Letters() {
	}

	static DocumentSettings settings(boolean demonstrationSeal) {
		return new DocumentSettings(Map.of(), demonstrationSeal, null);
	}

	static final class Press {

		static final Fonts FONTS = new Fonts(settings(true));

		static final Pages PAGES = new Pages(FONTS);

		static final ReplyLetters REPLY_LETTERS = replyLetters(settings(true), FONTS, PAGES);

		static final Sheets SHEETS = new Sheets(PAGES, new LetterPress(PAGES, FONTS, new Seals(settings(true))));

	}

	static ReplyLetters replyLetters(DocumentSettings settings, Fonts fonts, Pages pages) {
		return new ReplyLetters(new LetterPress(pages, fonts, new Seals(settings)));
	}

	static ReplyLetters replyLetters(Map<String, Path> files) {
		DocumentSettings settings = new DocumentSettings(files, false, null);
		Fonts fonts = new Fonts(settings);
		return replyLetters(settings, fonts, new Pages(fonts));
	}

	static ReplyLetter shortLetter() {
		return letter("代表示例甲", List
			.of(new ReplyLetter.Section(null, List.of("您建议中提到的路口公平秤维护不及时问题，我局已于5月完成全部更换，并明确专人每周检查。"), List.of(), null)),
				null, List.of());
	}

	static ReplyLetter longLetter() {
		List<ReplyLetter.Section> sections = new ArrayList<>();
		for (String ask : List.of("恳请加大知识产权专项资金投入", "恳请支持示例县创建知识产权强县", "恳请加强知识产权人才队伍建设", "恳请完善知识产权维权援助机制")) {
			sections.add(new ReplyLetter.Section(ask, List.of(DONE), List.of(NEXT),
					(sections.size() == 3) ? "因编制总量控制，增设专门机构的条件目前尚不具备，我局将通过购买服务方式充实力量，待机构编制政策调整后再行研究。" : null));
		}
		return letter("示例甲、示例乙、示例丙、示例丁、示例戊代表", sections, "感谢你们对我市知识产权工作的关心和支持，欢迎继续提出宝贵意见！",
				List.of("市人大常委会代表工作委员会", "市政府办公室", "市财政局", "市科学技术局", "市经济和信息化局"));
	}

	static ReplyLetter letter(String addressee, List<ReplyLetter.Section> sections, String closing,
			List<String> copies) {
		return new ReplyLetter(UNIT, "示市监函〔2026〕12号", "A",
				ReplyLetter.titleOf(ReplyLetter.Kind.SUGGESTION, UNIT, "市第五届人大第三次会议", "25"), addressee,
				"你们提出的《关于加大知识产权强县建设支持力度的建议》（第25号）收悉，经市财政局、市科学技术局、市经济和信息化局会办，现答复如下：", sections, closing, List.of(),
				LocalDate.of(2026, 5, 23), "联络员示例", "000-00000000", "此件主动公开", copies, true);
	}

	static SignedSheet signedSheet() {
		return new SignedSheet(UNIT, "关于对市第五届人大第三次会议第25号建议答复的函", "示市监函〔2026〕12号", "示例甲、示例乙、示例丙、示例丁、示例戊代表",
				List.of("市人大常委会代表工作委员会", "市政府办公室"), List.of("征询意见表"), "主动公开", "知识产权保护科", "承办示例", "000-00000000",
				List.of(approval("科室审核", "科长示例", "知识产权保护科科长", "已逐条答复，数据已核对。", "同意", "2026-05-20T01:20:00Z"),
						approval("办公室核稿", "核稿示例", "办公室主任", "第二条“下一步工作打算”请补充完成时限。", "退回修改", "2026-05-20T08:05:00Z"),
						approval("办公室核稿", "核稿示例", "办公室主任", "时限已补充。", "同意", "2026-05-21T02:11:00Z"),
						approval("分管领导审核", "副局示例", "副局长", "同意。", "同意", "2026-05-21T09:00:00Z"),
						approval("签发", "局长示例", "局长", "同意印发。", "同意", "2026-05-22T00:45:00Z")),
				LocalDate.of(2026, 5, 23));
	}

	private static SignedSheet.Approval approval(String step, String person, String post, String opinion,
			String outcome, String at) {
		return new SignedSheet.Approval(step, person, post, opinion, outcome, Instant.parse(at));
	}

	static AssignmentSheet assignmentSheet() {
		return new AssignmentSheet("示例市人民政府办公室", null, "人大代表建议", "市第五届人大第三次会议", "25", "关于加大知识产权强县建设支持力度的建议",
				"代表示例甲、代表示例乙、代表示例丙",
				List.of(new AssignmentSheet.Ask("恳请加大知识产权专项资金投入", List.of("市市场监督管理局", "市财政局")),
						new AssignmentSheet.Ask("恳请支持示例县创建知识产权强县", List.of("市市场监督管理局", "市科学技术局", "市经济和信息化局"))),
				List.of(new AssignmentSheet.Duty("市市场监督管理局", "主办", LocalDate.of(2026, 6, 1), "交办之日起3个月内答复"),
						new AssignmentSheet.Duty("市财政局", "会办", LocalDate.of(2026, 4, 1), "交办之日起1个月内提出会办意见"),
						new AssignmentSheet.Duty("市科学技术局", "会办", LocalDate.of(2026, 4, 1), "交办之日起1个月内提出会办意见")),
				"办理前应当与代表联系沟通，逐条明确答复。", LocalDate.of(2026, 3, 2), "交办示例", "000-00000001");
	}

	static OpinionLetter opinionLetter() {
		return new OpinionLetter("示例市财政局", "示财函〔2026〕8号", List.of("示例市财政局", "关于市第五届人大第三次会议", "第25号建议的会办意见"), UNIT,
				"《关于加大知识产权强县建设支持力度的建议》（第25号）收悉。经研究，现提出会办意见如下：",
				List.of(new OpinionLetter.Item("恳请加大知识产权专项资金投入", "2025年，市级财政安排知识产权专项资金52.4万元，已全部拨付到位。",
						"建议在答复中说明资金的使用方向和绩效要求。", "下一步，我局将结合财力状况，在编制2027年预算时统筹考虑。")),
				null, null, LocalDate.of(2026, 3, 25), "会办示例", "000-00000002", List.of("市政府办公室"), true);
	}

}
