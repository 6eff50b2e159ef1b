package org.banli.goods;

import org.banli.casefile.CaseScenario;
import org.banli.document.IssuedPapers;
import org.banli.identity.Accounts;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The pages of goods, who meets what on them, and the part of the API. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@OnH2
@Import({ CaseScenario.class, GoodsScenario.class })
class GoodsPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Accounts accounts;

	@Autowired
	private GoodsScenario play;

	@Autowired
	private IssuedPapers papers;

	private long paper(long caseId) {
		return this.papers.list("case:" + caseId)
			.stream()
			.filter((paper) -> paper.subject().contains("measure"))
			.findFirst()
			.orElseThrow()
			.id();
	}

	private RequestPostProcessor as(String username) {
		return authentication(UsernamePasswordAuthenticationToken.authenticated(this.accounts.user(username), null,
				AuthorityUtils.createAuthorityList("ROLE_USER")));
	}

	@ParameterizedTest
	@CsvSource({ "amr-officer1,200,200,302", "amr-officer2,200,200,302", "amr-case-head,200,403,403",
			"amr-legal,200,403,403", "amr-vice,200,403,403", "auditor,200,403,403", "fin-head,404,404,404",
			"amr-drafter,403,403,403", "admin,403,403,403" })
	void everyoneMeetsWhatIsHis(String user, int see, int form, int act) throws Exception {
		long id = this.play.caseWith(1);
		this.play.take(id, MeasureKind.SEIZE, this.play.ids(id));
		long item = this.play.ids(id).get(0);
		String base = "/cases/" + id + "/goods";
		long paper = paper(id);
		for (String page : new String[] { base, base + "/" + item, base + "/print", base + "/papers/" + paper }) {
			this.mvc.perform(get(page).with(as(user))).andExpect(status().is(see));
		}
		this.mvc.perform(get(base + "/act?action=HANDOVER&item=" + item).with(as(user))).andExpect(status().is(form));
		this.mvc
			.perform(post(base + "/act").with(as(user))
				.with(csrf())
				.param("_action", "ADD")
				.param("name", "鞋")
				.param("quantity", "1")
				.param("unit", "双")
				.param("place", "店内"))
			.andExpect(status().is(act));
	}

	@Test
	void aPaperIsReadAsPdfAndAsWordDocument() throws Exception {
		long id = this.play.caseWith(2);
		this.play.take(id, MeasureKind.HOLD, this.play.ids(id));
		long paper = paper(id);
		this.mvc.perform(get("/cases/" + id + "/goods/papers/" + paper).with(as("amr-officer1")))
			.andExpect(content().contentTypeCompatibleWith("application/pdf"))
			.andExpect(header().string("Content-Disposition", startsWith("inline")));
		this.mvc.perform(get("/cases/" + id + "/goods/papers/" + paper + "?docx=true").with(as("amr-officer1")))
			.andExpect(header().string("Content-Disposition", startsWith("attachment")));
		long other = this.play.caseWith(1);
		this.mvc.perform(get("/cases/" + other + "/goods/papers/" + paper).with(as("amr-officer1")))
			.andExpect(status().isNotFound());
	}

	@Test
	void whatIsWrongStandsAtItsFieldAndNothingIsLost() throws Exception {
		long id = this.play.caseWith(1);
		this.mvc
			.perform(post("/cases/" + id + "/goods/act").with(as("amr-officer1"))
				.with(csrf())
				.param("_action", "ADD")
				.param("name", "<b>鞋</b>")
				.param("quantity", "十双")
				.param("unit", "双")
				.param("place", "店内"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("“十双”不是数")))
			.andExpect(content().string(containsString("&lt;b&gt;鞋&lt;/b&gt;")))
			.andExpect(content().string(not(containsString("<b>鞋</b>"))));
		this.mvc.perform(get("/cases/" + id + "/goods/act?action=MEASURE").with(as("amr-officer1")))
			.andExpect(redirectedUrl("/cases/" + id + "/goods"));
		this.mvc.perform(get("/cases/" + id + "/goods/act?action=NONSENSE").with(as("amr-officer1")))
			.andExpect(status().isBadRequest());
		this.mvc.perform(get("/cases/" + id + "/goods/999999").with(as("amr-officer1")))
			.andExpect(status().isNotFound());
	}

	@Test
	void theSummarySaysWhichFieldIsMeant() throws Exception {
		long id = this.play.caseWith(1);
		this.mvc
			.perform(post("/cases/" + id + "/goods/act").with(as("amr-officer1"))
				.with(csrf())
				.param("_action", "MEASURE")
				.param("items[]", String.valueOf(this.play.ids(id).get(0))))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString(">理由：请填写<")))
			.andExpect(content().string(containsString(">措施：请填写<")));
		this.mvc
			.perform(post("/cases/" + id + "/goods/act").with(as("amr-officer1"))
				.with(csrf())
				.param("_action", "ADD")
				.param("quantity", "1"))
			.andExpect(content().string(containsString(">名称：请填写。<")))
			.andExpect(content().string(containsString(">单位：请填写。<")));
	}

	@Test
	void whatTheCaseHasNotReachedIsSaidBeforeTheForm() throws Exception {
		long id = this.play.caseWith(1);
		this.play.take(id, MeasureKind.SEIZE, this.play.ids(id));
		String form = "/cases/" + id + "/goods/act?state=SEIZED&action=";
		this.mvc.perform(get(form + "CONFISCATE").with(as("amr-officer1")))
			.andExpect(redirectedUrl("/cases/" + id + "/goods"));
		this.mvc.perform(get(form + "POLICE").with(as("amr-officer1")))
			.andExpect(redirectedUrl("/cases/" + id + "/goods"));
		this.play.penalty(id, this.play.day(), "没收侵权运动鞋");
		this.mvc.perform(get(form + "CONFISCATE").with(as("amr-officer1")))
			.andExpect(content().string(containsString(GoodsScenario.DECISION)));
	}

	@Test
	void theApiTellsStatePlaceClocksAndHandovers() throws Exception {
		long id = this.play.caseWith(2);
		this.play.take(id, MeasureKind.SEIZE, this.play.ids(id).subList(0, 1));
		this.mvc.perform(get("/api/v1/cases/" + id).with(as("amr-officer1")))
			.andExpect(jsonPath("$.items.length()").value(2))
			.andExpect(jsonPath("$.items[0].state").value("SEIZED"))
			.andExpect(jsonPath("$.items[0].place").value("本局仓库"))
			.andExpect(jsonPath("$.items[0].amount").value(1200))
			.andExpect(jsonPath("$.items[0].clocks[0].code").value("DL09"))
			.andExpect(jsonPath("$.items[0].handovers[0].toKeeper").value("仓库管理员"))
			.andExpect(jsonPath("$.items[1].state").value("FOUND"))
			.andExpect(jsonPath("$.items[1].clocks").isEmpty());
	}

}
