package org.banli.criminal;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The criminal check from outside, with the table of the database. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
abstract class ReferralCheckApiTests {

	private final ObjectMapper json = new ObjectMapper();

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ThresholdMapper mapper;

	private ResultActions ask(String username, String body) throws Exception {
		return this.mvc.perform(post("/api/v1/referral-checks").with(httpBasic(username, "banli-demo"))
			.contentType(MediaType.APPLICATION_JSON)
			.content(body));
	}

	@Test
	void answersWithEveryRowAndWhy() throws Exception {
		ResultActions answer = ask("amr-officer1", """
				{"caseId": "S01", "offenceCode": "TM_COUNTERFEIT", "markKind": "goods", "textMarksCount": 1,
				 "distinctSourceMarks": 1, "conductEndDate": "2025-06-18", "priorPenaltyWithin2y": false,
				 "illegalGainsYuan": 12000, "illegalBusinessAmountYuan": 54000.00, "isUnit": true, "knows": true,
				 "reasonableSuspicion": false, "salesAmountYuan": null}""").andExpect(status().isOk())
			.andExpect(jsonPath("$.outcome").value("REFER"))
			.andExpect(jsonPath("$.article").value("213"))
			.andExpect(jsonPath("$.severity").value("情节严重"))
			.andExpect(jsonPath("$.nearThreshold").value(false))
			.andExpect(jsonPath("$.explanation", containsString("不得以行政处罚代替移送")))
			.andExpect(jsonPath("$.explanation", containsString("非法经营数额 54,000元，标准 50,000元")))
			.andExpect(jsonPath("$.explanation", containsString("为标准的 108%")));
		JsonNode rules = this.json.readTree(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
			.path("rules");
		assertThat(rules).hasSize(4);
		JsonNode rule = rules.get(1);
		assertThat(rule.toString()).isEqualTo("""
				{"law":"法释〔2025〕5号","article":"213","measure":"illegal_business_amount","actual":54000,\
				"threshold":50000,"ratio":1.08,"met":true,"validFrom":"2025-04-26","validTo":null,\
				"source":"法释〔2025〕5号 art 3(1)(一)"}""");
	}

	@Test
	void saysNothingWhereNothingIsKnown() throws Exception {
		ask("amr-head", "{\"offenceCode\": \"TRADE_SECRET\", \"conductEndDate\": \"2025-06-18\"}")
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.outcome").value("NO_REFER"))
			.andExpect(jsonPath("$.article", nullValue()))
			.andExpect(jsonPath("$.severity", nullValue()))
			.andExpect(jsonPath("$.rules").isEmpty())
			.andExpect(jsonPath("$.explanation", containsString("侵犯商业秘密罪")));
	}

	@Test
	void namesBothWhatIsMissing() throws Exception {
		ask("amr-officer1", "{}").andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.errors[*].field", hasItem("offenceCode")))
			.andExpect(jsonPath("$.errors[*].field", hasItem("conductEndDate")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			illegalGainsYuan|-1
			illegalGainsYuan|10000000000000
			copiesCount|1.5
			markKind|"shoes"
			markKind|"GOODS"
			labelsSource|"me"
			conductEndDate|"2025-02-30"
			priorPenaltyDate|"yesterday"
			offenceCode|"FRAUD"
			""")
	void refusesValuesThatCannotBe(String field, String value) throws Exception {
		ask("amr-officer1", body(field, value)).andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.errors[0].field").value(field));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			illegalGainsYuan|"30000"
			knows|"Y"
			knows|1
			offenceCode|7
			conductEndDate|20250618
			copiesCount|[5]
			""")
	void refusesWrongTypes(String field, String value) throws Exception {
		ask("amr-officer1", body(field, value)).andExpect(status().isBadRequest());
	}

	private static String body(String field, String value) {
		String offence = field.equals("offenceCode") ? "" : ", \"offenceCode\": \"TM_SELL\"";
		String day = field.equals("conductEndDate") ? "" : ", \"conductEndDate\": \"2025-06-18\"";
		return "{\"" + field + "\": " + value + offence + day + "}";
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "{\"offenceCode\": ", "7", "null" })
	void refusesWhatIsNoObject(String body) throws Exception {
		ask("amr-officer1", body).andExpect(status().isBadRequest());
	}

	@ParameterizedTest
	@CsvSource({ "amr-officer1,422", "amr-officer2,422", "amr-case-head,422", "amr-legal,422", "amr-vice,422",
			"amr-head,422", "amr-drafter,403", "amr-office,403", "npc-sender,403", "deputy,403", "psb-liaison,403",
			"auditor,403", "admin,403" })
	void isForOfficersAndAbove(String username, int status) throws Exception {
		ask(username, "{}").andExpect(status().is(status));
	}

	@Test
	void readsTheTableAsTheMigrationFilledIt() {
		assertThat(this.mapper.thresholds()).usingRecursiveComparison()
			.withComparatorForType(java.math.BigDecimal::compareTo, java.math.BigDecimal.class)
			.ignoringFields("id")
			.isEqualTo(ThresholdFixture.ROWS);
		assertThat(this.mapper.gaps()).isEqualTo(ThresholdFixture.GAPS);
	}

}

@OnH2
class ReferralCheckApiH2Tests extends ReferralCheckApiTests {

}

@OnMySql
class ReferralCheckApiMySqlTests extends ReferralCheckApiTests {

}
