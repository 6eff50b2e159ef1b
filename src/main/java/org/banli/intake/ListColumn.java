package org.banli.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The columns of an assignment list, each with the heads by which it is met. */
enum ListColumn {

	NUMBER("编号", "案号", "号", "号码", "提案号", "建议号", "议案号", "件号", "立案号", "提案序号", "建议序号", "建议提案号", "提案建议号"),

	SEQUENCE("序号", "序", "流水号", "no", "no.", "序列", "顺序号"),

	TITLE("案由", "标题", "题目", "名称", "主题", "案名", "建议名称", "提案名称", "议题", "件名", "建议", "提案", "议案", "建议提案名称"),

	LEAD("提案人", "提案者", "领衔", "领衔人", "领衔代表", "第一提案人", "提出人", "建议人", "提议人", "提案单位", "提出单位", "代表", "委员", "姓名", "代表姓名",
			"委员姓名", "领衔提案人", "代表委员"),

	CO("联名人", "联名", "附议", "附议人", "联名代表", "联名委员", "联名提案人", "附议代表", "其他提案人", "联合提案人", "共同提案人", "第二提案人"),

	COUNT("人数", "联名人数", "附议人数", "提案人数", "代表人数"),

	SECTOR("界别", "代表团", "所在代表团", "所属代表团", "所属界别", "团别"),

	KIND("类别", "类型", "种类", "分类", "性质", "建议类别", "提案类别", "提案类型", "件别"),

	SESSION("届次", "会议", "会次", "届次会议", "会议届次", "会议名称", "届别"),

	TERM("届", "届数"),

	MEETING("次", "次数"),

	MAIN("主办", "主办单位", "主办部门", "牵头", "牵头单位", "独办", "独办单位", "主办独办单位", "主承办单位"),

	HANDLER("承办", "承办单位", "办理单位", "责任单位", "承办部门", "办理部门", "单位"),

	CO_UNIT("会办", "协办", "参办", "会办单位", "协办单位", "参办单位", "配合单位", "协助单位", "协同单位", "会同单位", "协办部门", "会办部门"),

	WISH("意向单位", "意向办理单位", "意向承办单位", "希望办理单位"),

	WISH_CO("意向会办单位", "意向协办单位"),

	SPLIT("分办", "分办单位", "分别办理单位"),

	MODE("办理方式", "承办方式", "办理类型", "承办类型", "办理形式"),

	KEY("是否重点", "重点", "重点提案", "重点建议", "重点件", "是否重点件"),

	ASSIGNED("交办日期", "交办时间", "交办日", "转办日期", "转办时间", "交办"),

	DUE("办结时限", "答复期限", "办理期限", "办结期限", "答复时限", "办理时限", "时限", "期限", "截止日期", "截止时间", "限办日期", "计划办结日期"),

	REMARK("备注", "说明", "附注", "备考"),

	BODY("提案内容", "建议内容", "内容", "正文", "具体内容"),

	OTHER;

	private static final Pattern NOT_TAKEN = Pattern
		.compile("电话|手机|地址|邮编|邮箱|领导|意见|情况|结果|经办|签收|科室|附件|满意|评价|职务|联系|负责|代表证|公开|原由|态度|序列|时间标识|文号|[者人]性质");

	/** What a head contains, in the order in which it is looked for. */
	private static final List<Rule> RULES = List.of(new Rule(COUNT, "人数"), new Rule(CO, "附议|联名|联合提|其他提案|其余|共同提|第二提案"),
			new Rule(WISH_CO, "(?:意向|希望)\\p{IsHan}*(?:会办|协办|参办)"),
			new Rule(WISH, "(?:意向|希望)\\p{IsHan}*(?:主办|承办|办理|单位|部门)"), new Rule(CO_UNIT, "会办|协办|参办|配合|协同|协助|会同"),
			new Rule(SPLIT, "分办(?:单位|部门)?$"), new Rule(MODE, "(?:办理|承办)(?:方式|类型|形式|性质)"), new Rule(MAIN, "主办|牵头|独办"),
			new Rule(ASSIGNED, "(?:交办|转办)(?:日|时间)"),
			new Rule(DUE, "(?:办结|答复|办复|办理|完成|反馈|回复|截止|报送|限)\\p{IsHan}*(?:时间|日期|时限|期限|日)$"), new Rule(DUE, "时限|期限"),
			new Rule(HANDLER, "(?:承办|办理|责任|落实|交办)(?:单位|部门)"), new Rule(SESSION, "届次|会议|届别"), new Rule(KEY, "重点"),
			new Rule(NUMBER, "编号|(?:建议|提案|议案|案)(?:序?号|号码)"), new Rule(TITLE, "案由|题目|标题|案名|(?:建议|提案|议案)名称"),
			new Rule(LEAD, "领衔|第一提案|提案人|提案者|提出人|提议人|建议人|提案委员|提案单位|提案代表|代表姓名|委员姓名|提出代表"), new Rule(SECTOR, "界别|代表团"),
			new Rule(KIND, "类别|类型|种类|分类"), new Rule(BODY, "(?:提案|建议)内容|正文"), new Rule(SEQUENCE, "^序号"),
			new Rule(REMARK, "备注"));

	private static final int LONGEST_HEAD = 24;

	private final Set<String> heads;

	ListColumn(String... heads) {
		this.heads = Set.of(heads);
	}

	/** The column of a head; empty where nobody knows it. */
	static Optional<ListColumn> of(String head) {
		String plain = plain(head);
		String bare = plain.replaceAll("\\([^)]*\\)?", "");
		if (plain.isEmpty() || plain.length() > LONGEST_HEAD) {
			return Optional.empty();
		}
		String joined = bare.replaceAll("[/、,或和及]", "");
		for (String text : List.of(plain, bare, joined)) {
			Optional<ListColumn> exact = Arrays.stream(values()).filter((one) -> one.heads.contains(text)).findFirst();
			if (exact.isPresent()) {
				return exact;
			}
		}
		if (NOT_TAKEN.matcher(bare).find()) {
			return Optional.of(OTHER);
		}
		for (String text : List.of(bare, plain)) {
			Optional<ListColumn> ruled = RULES.stream()
				.filter((rule) -> rule.pattern().matcher(text).find())
				.map(Rule::column)
				.findFirst();
			if (ruled.isPresent()) {
				return ruled;
			}
		}
		return Optional.empty();
	}

	static String plain(String head) {
		return ListTexts.tight(head)
			.replace('（', '(')
			.replace('）', ')')
			.replace('【', '(')
			.replace('】', ')')
			.replaceAll("[:：*＊★☆]", "")
			.toLowerCase(java.util.Locale.ROOT);
	}

	/** Whether it may hold more than one value. */
	boolean isList() {
		return this == LEAD || this == CO || this == MAIN || this == HANDLER || this == CO_UNIT || this == SPLIT
				|| this == WISH || this == WISH_CO || this == REMARK;
	}

	boolean isUnits() {
		return this == MAIN || this == HANDLER || this == CO_UNIT || this == SPLIT;
	}

	private record Rule(ListColumn column, Pattern pattern) {

		Rule(ListColumn column, String pattern) {
			this(column, Pattern.compile(pattern));
		}

	}

}
