package org.banli.referral;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.identity.CurrentUser;
import org.banli.workflow.FormReader;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls for referrals from the systems around the product. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "案件")
class ReferralApi {

	private static final String BUSINESS_KEY = "businessKey";

	private final Referrals referrals;

	private final CaseFiles files;

	private final FormReader reader;

	ReferralApi(Referrals referrals, CaseFiles files, FormReader reader) {
		this.referrals = referrals;
		this.files = files;
		this.reader = reader;
	}

	/** The referral that was called for. */
	record Called(long id, String businessKey, ReferralState state) {
	}

	@PostMapping("/{id}/referrals")
	@Operation(summary = "提出刑事移送", description = "检察意见、上级要求或者新的证据要求移送的；办案机构负责人可用")
	Called call(@PathVariable long id, @RequestBody JsonNode body, @AuthenticationPrincipal CurrentUser me,
			HttpServletRequest request) {
		request.setAttribute(BUSINESS_KEY, CaseFile.key(id).toString());
		Referrals.requireCaller(me, this.files.visible(me, id));
		this.referrals.call(me, id, this.reader.read(body, CallForm.class, true));
		Referral referral = this.referrals.ofCase(id).orElseThrow();
		return new Called(referral.id(), referral.caseKey().toString(), referral.state());
	}

}
