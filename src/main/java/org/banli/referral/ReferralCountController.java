package org.banli.referral;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import org.banli.document.SheetWriter;
import org.banli.identity.CurrentUser;
import org.banli.shared.FormState;
import org.banli.shared.InvalidInput;
import org.banli.shared.Words;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The two-way counts of referrals for a period, on a page and as a workbook. */
@Controller
class ReferralCountController {

	private final ReferralCounts counts;

	private final Clock clock;

	private final Words words;

	ReferralCountController(ReferralCounts counts, Clock clock, Words words) {
		this.counts = counts;
		this.clock = clock;
		this.words = words;
	}

	@GetMapping("/referrals/counts")
	String page(@RequestParam(required = false) String from, @RequestParam(required = false) String to,
			@AuthenticationPrincipal CurrentUser me, HttpServletResponse response, Model model) {
		ObjectNode typed = period(from, to);
		FormState form = FormState.of(typed);
		try {
			model.addAttribute("table", table(me, typed));
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			form = new FormState(typed, ex.problems());
		}
		model.addAttribute("form", form);
		model.addAttribute("columns", ReferralCounts.NAMES);
		return "referral/counts";
	}

	/** The period asked for, else this year. */
	private ObjectNode period(String from, String to) {
		LocalDate today = LocalDate.now(this.clock);
		ObjectNode typed = JsonNodeFactory.instance.objectNode();
		typed.put("from", (from == null) ? today.withDayOfYear(1).toString() : from);
		typed.put("to", (to == null) ? today.toString() : to);
		return typed;
	}

	private ReferralCounts.Table table(CurrentUser me, ObjectNode typed) {
		return this.counts.count(me, day("from", typed.get("from").asText()), day("to", typed.get("to").asText()));
	}

	private LocalDate day(String field, String text) {
		try {
			LocalDate day = LocalDate.parse(text);
			if (day.getYear() >= 1990 && day.getYear() <= 2100) {
				return day;
			}
		}
		catch (DateTimeParseException ex) {
			// said below, as a year that cannot be is
		}
		throw new InvalidInput(field, this.words.of("referral.counts.day"));
	}

	@GetMapping("/referrals/counts.xlsx")
	ResponseEntity<byte[]> workbook(@RequestParam(required = false) String from,
			@RequestParam(required = false) String to, @AuthenticationPrincipal CurrentUser me) {
		ReferralCounts.Table table = table(me, period(from, to));
		String title = this.words.of("referral.counts.sheet", table.from().toString(), table.to().toString());
		try (SheetWriter writer = new SheetWriter()) {
			List<SheetWriter.Column> columns = new ArrayList<>();
			columns.add(new SheetWriter.Column(this.words.of("referral.counts.counterpart"), 28));
			ReferralCounts.NAMES
				.forEach((name) -> columns.add(new SheetWriter.Column(this.words.of("referral.counts." + name), 12)));
			writer.sheet(this.words.of("referral.counts.title"), title, columns);
			table.lines().forEach((line) -> writer.row(row(line.counterpart(), line.counts())));
			writer.row(row(this.words.of("referral.counts.total"), table.totals()));
			writer.row(new Object[] { this.words.of("referral.counts.fromPolice"), (int) table.fromPolice() });
			writer.row(new Object[] { this.words.of("referral.counts.fromProcuratorate"),
					(int) table.fromProcuratorate() });
			return ResponseEntity.ok()
				.contentType(MediaType.parseMediaType(SheetWriter.MEDIA_TYPE))
				.header("Content-Disposition",
						ContentDisposition.attachment()
							.filename(title + ".xlsx", StandardCharsets.UTF_8)
							.build()
							.toString())
				.body(writer.toBytes());
		}
	}

	private static Object[] row(String name, Map<String, Long> counts) {
		List<Object> row = new ArrayList<>();
		row.add(name);
		ReferralCounts.NAMES.forEach((column) -> row.add(counts.getOrDefault(column, 0L).intValue()));
		return row.toArray();
	}

}
