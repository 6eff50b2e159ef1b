package org.banli.goods;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.banli.attachment.Attachments;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseFrame;
import org.banli.casefile.CasePeople;
import org.banli.casefile.CaseStatus;
import org.banli.deadline.Clocks;
import org.banli.deadline.RunningClock;
import org.banli.document.Documents;
import org.banli.document.IssuedPaper;
import org.banli.identity.CurrentUser;
import org.banli.shared.NotFound;
import org.banli.shared.PrintedTable;
import org.banli.shared.Words;

import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The goods of a case, one item with its custody, and the list on paper. */
@Controller
class GoodsController {

	static final String TAB = "goods";

	private final GoodsItems items;

	private final GoodsMeasures measures;

	private final GoodsTesting testing;

	private final SeizureClocks seizures;

	private final GoodsPapers papers;

	private final GoodsAccess access;

	private final CaseFiles files;

	private final CaseFrame frame;

	private final CasePeople people;

	private final Clocks clocks;

	private final Attachments attachments;

	private final Documents documents;

	private final Words words;

	GoodsController(GoodsItems items, GoodsMeasures measures, GoodsTesting testing, SeizureClocks seizures,
			GoodsPapers papers, GoodsAccess access, CaseFiles files, CaseFrame frame, CasePeople people, Clocks clocks,
			Attachments attachments, Documents documents, Words words) {
		this.items = items;
		this.measures = measures;
		this.testing = testing;
		this.seizures = seizures;
		this.papers = papers;
		this.access = access;
		this.files = files;
		this.frame = frame;
		this.people = people;
		this.clocks = clocks;
		this.attachments = attachments;
		this.documents = documents;
		this.words = words;
	}

	/** A measure with what it is over, and the clocks that run on it. */
	record MeasureLine(GoodsMeasure measure, String named, String people, List<RunningClock> clocks) {
	}

	/** A test with what is tested. */
	record TestLine(GoodsTest test, String named) {
	}

	@GetMapping("/cases/{id:\\d{1,18}}/goods")
	String list(@PathVariable long id, @AuthenticationPrincipal CurrentUser me, Model model) {
		CaseFile file = this.files.visible(me, id);
		this.frame.show(model, me, file, TAB);
		List<GoodsItem> list = this.items.list(id);
		Map<String, RunningClock> byClock = new HashMap<>();
		this.clocks.list(file.businessKey().toString())
			.forEach((clock) -> byClock.put(clock.subject() + " " + clock.code(), clock));
		model.addAttribute("items", list);
		model.addAttribute("clockOf", this.seizures.ofAll(list));
		model.addAttribute("total", list.isEmpty() ? null : GoodsPapers.total(list));
		model.addAttribute("measures",
				this.measures.list(id).stream().map((measure) -> line(measure, byClock)).toList());
		model.addAttribute("tests",
				this.testing.list(id)
					.stream()
					.map((test) -> new TestLine(test, this.measures.named(this.testing.itemsOf(test.id()))))
					.toList());
		model.addAttribute("papers", this.papers.of(file));
		model.addAttribute("mayAct", this.access.mayAct(me, file) && file.status() != CaseStatus.CLOSED);
		model.addAttribute("actions",
				Arrays.stream(GoodsAction.values())
					.filter(GoodsAction::isForItems)
					.filter((action) -> list.stream().anyMatch((item) -> action.fits(item.state())))
					.toList());
		Map<ItemState, Long> counts = new LinkedHashMap<>();
		for (ItemState state : ItemState.values()) {
			long count = list.stream().filter((item) -> item.state() == state).count();
			if (count > 0) {
				counts.put(state, count);
			}
		}
		model.addAttribute("counts", counts);
		return "goods/list";
	}

	private MeasureLine line(GoodsMeasure measure, Map<String, RunningClock> byClock) {
		List<RunningClock> running = byClock.values()
			.stream()
			.filter((clock) -> measure.subject().equals(clock.subject()) && clock.stoppedOn() == null)
			.toList();
		return new MeasureLine(measure, this.measures.named(this.measures.itemsOf(measure.id())), this.words
			.of("goods.people", this.access.name(measure.proposedBy()), this.access.name(measure.proposedWith())),
				running);
	}

	@GetMapping("/cases/{id:\\d{1,18}}/goods/{itemId:\\d{1,18}}")
	String item(@PathVariable long id, @PathVariable long itemId, @AuthenticationPrincipal CurrentUser me,
			Model model) {
		CaseFile file = this.files.visible(me, id);
		GoodsItem item = this.items.get(id, itemId);
		this.frame.show(model, me, file, TAB);
		model.addAttribute("item", item);
		RunningClock clock = this.seizures.of(item).orElse(null);
		model.addAttribute("clock", clock);
		model.addAttribute("derivation",
				(clock == null) ? null : this.clocks.derivation(clock.subject(), clock.code()).orElse(null));
		model.addAttribute("custody", this.items.custody(itemId));
		model.addAttribute("events", this.items.events(itemId));
		model.addAttribute("itemTests", this.items.tests(itemId));
		model.addAttribute("goodsPeople", this.people);
		model.addAttribute("panel",
				this.attachments.panel(me, GoodsAttachments.of(item), "/cases/" + id + "/goods/" + itemId)
					.orElse(null));
		return "goods/item";
	}

	@GetMapping("/cases/{id:\\d{1,18}}/goods/print")
	String print(@PathVariable long id, @AuthenticationPrincipal CurrentUser me, Model model) {
		CaseFile file = this.files.visible(me, id);
		List<String> heads = List
			.of("no", "name", "mark", "specification", "quantity", "unitPrice", "amount", "basis", "place", "keeper",
					"state")
			.stream()
			.map((head) -> this.words.of("goods.head." + head))
			.toList();
		List<List<String>> rows = new ArrayList<>();
		for (GoodsItem item : this.items.list(id)) {
			rows.add(List.of(String.valueOf(item.itemNo()), item.name(), orNothing(item.mark()),
					orNothing(item.specification()), item.count(), orNothing(item.unitPrice()),
					(item.amount() == null) ? "" : item.amount().toPlainString(),
					(item.priceBasis() == null) ? "" : this.words.of("goods.basis." + item.priceBasis()), item.place(),
					item.keeper(), this.words.of("goods.state." + item.state())));
		}
		model.addAttribute("table", new PrintedTable(this.words.of("goods.print", file.reference()),
				"/cases/" + id + "/goods", heads, rows, false));
		model.addAttribute("printedAt", this.access.now());
		return PrintedTable.VIEW;
	}

	private static String orNothing(Object value) {
		return (value == null) ? "" : value.toString();
	}

	@GetMapping("/cases/{id:\\d{1,18}}/goods/papers/{paperId:\\d{1,18}}")
	ResponseEntity<byte[]> paper(@PathVariable long id, @PathVariable long paperId,
			@RequestParam(defaultValue = "false") boolean docx, @AuthenticationPrincipal CurrentUser me) {
		CaseFile file = this.files.visible(me, id);
		IssuedPaper paper = this.papers.of(file)
			.stream()
			.filter((one) -> one.id() == paperId)
			.findFirst()
			.orElseThrow(() -> new NotFound("goods.paper.unknown"));
		String name = paper.title().replace('/', '、') + (docx ? ".docx" : ".pdf");
		return ResponseEntity.ok()
			.header("Content-Disposition",
					(docx ? ContentDisposition.attachment() : ContentDisposition.inline())
						.filename(name, java.nio.charset.StandardCharsets.UTF_8)
						.build()
						.toString())
			.contentType(MediaType
				.parseMediaType(docx ? org.banli.document.IssuedPapers.DOCX : org.banli.document.IssuedPapers.PDF))
			.body(this.documents.content(docx ? paper.docxId() : paper.pdfId()));
	}

}
