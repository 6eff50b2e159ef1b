package org.banli.referral;

import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseScenario;
import org.banli.casefile.CaseStatus;
import org.banli.deadline.Clocks;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.testing.OnH2;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Where police and procuratorate have no accounts here, the team enters their papers with
 * a scan; and where the bureau closes cases as referred, they are opened again on return.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK,
		properties = { "banli.referral.connected=", "banli.referral.on-referral=CLOSE",
				"banli.referral.restart-after-completion=true" })
@ActiveProfiles("story")
@OnH2
@Import({ CaseScenario.class, ReferralScenario.class, DecidedCases.class })
class UnconnectedReferralTests {

	private static final String LEAD = ReferralScenario.LEAD;

	@Autowired
	private ReferralScenario play;

	@Autowired
	private Referrals referrals;

	@Autowired
	private ReferralPart part;

	@Autowired
	private CaseFiles files;

	@Autowired
	private Clocks clocks;

	private void entered(long id, String step, String body) {
		assertThatExceptionOfType(InvalidInput.class).as("%s without a scan", step)
			.isThrownBy(() -> this.play.complete(LEAD, id, step, body));
		this.play.scan(id);
		this.play.complete(LEAD, id, step, body);
	}

	@Test
	void theTeamEntersThePapersOfOthersWithTheirScans() {
		long id = this.play.sent();
		Referral sent = this.play.of(id);
		assertThat(sent.policeUnitId()).isNull();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.referrals.sentTo(this.play.user("psb-liaison"), sent.id()));
		entered(id, "signReceipt", ReferralScenario.RECEIVED);
		entered(id, "reviewReferral", ReferralScenario.review("COMPLETION"));
		this.play.complete(LEAD, id, "completeReferral", "{\"materials\":\"单据\"}");
		assertThat(this.clocks.list("case:" + id)).filteredOn((one) -> one.code().equals("DL36"))
			.as("the police's time begins anew")
			.hasSize(2);
		entered(id, "reviewReferral", ReferralScenario.review("REFUSED"));
		this.play.complete("amr-case-head", id, "answerRefusal", ReferralScenario.answer("SUPERVISE"));
		entered(id, "askForReasons", ReferralScenario.ASKED);
		entered(id, "judgeReasons", ReferralScenario.reasons("ORDERED"));
		entered(id, "executeFilingOrder", ReferralScenario.ORDERED);
		assertThat(this.play.of(id).state()).isEqualTo(ReferralState.FILED);
	}

	@Test
	void theCaseIsClosedAsReferredAndOpenedOnReturn() {
		long id = this.play.sent();
		CaseFile closed = this.files.get(id);
		assertThat(closed.status()).isEqualTo(CaseStatus.CLOSED);
		assertThat(closed.closedOn()).isNotNull();
		assertThat(this.part.beforeClosing(closed)).isEmpty();
		entered(id, "signReceipt", ReferralScenario.RECEIVED);
		entered(id, "reviewReferral", ReferralScenario.review("NOT_POLICE"));
		CaseFile open = this.files.get(id);
		assertThat(this.play.of(id).state()).isEqualTo(ReferralState.RETURNED_TO_ADMIN);
		assertThat(open.status()).isEqualTo(CaseStatus.INVESTIGATING);
		assertThat(open.closedOn()).isNull();
		assertThat(this.part.beforeClosing(open)).isNotEmpty();
		assertThat(this.part.blocksPenalty(open)).isEmpty();
	}

}
