package org.banli.intake;

import java.time.Clock;
import java.time.LocalDate;

import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.organization.Organization;
import org.banli.proposal.RegisterQuery;
import org.banli.shared.Words;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register and the empty form of a list as workbooks. */
@Controller
class RegisterExportController {

	private final RegisterExport export;

	private final Organization organization;

	private final Clock clock;

	private final Words words;

	RegisterExportController(RegisterExport export, Organization organization, Clock clock, Words words) {
		this.export = export;
		this.organization = organization;
		this.clock = clock;
		this.words = words;
	}

	@GetMapping("/proposals/export.xlsx")
	ResponseEntity<byte[]> register(@RequestParam(required = false) String kind,
			@RequestParam(required = false) String status, @RequestParam(required = false) String unit,
			@RequestParam(required = false) String q, @AuthenticationPrincipal CurrentUser me) {
		Rights.require(me, Action.VIEW_PROPOSAL);
		return ImportController.workbook(this.words.of("intake.export.file", LocalDate.now(this.clock).toString()),
				this.export.register(me, RegisterQuery.of(kind, status, unit, q).filter(this.organization)));
	}

	@GetMapping("/proposals/import/template.xlsx")
	ResponseEntity<byte[]> template(@AuthenticationPrincipal CurrentUser me) {
		Rights.require(me, Action.IMPORT_PROPOSALS);
		return ImportController.workbook(this.words.of("intake.template.file"), this.export.template());
	}

}
