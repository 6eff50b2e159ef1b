package org.banli.goods;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseFrame;
import org.banli.casefile.CasePeople;
import org.banli.identity.CurrentUser;
import org.banli.shared.Flash;
import org.banli.shared.Forbidden;
import org.banli.shared.FormBody;
import org.banli.shared.FormState;
import org.banli.shared.InvalidInput;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.banli.workflow.FormReader;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms by which officers act on the goods that they have chosen on the list. */
@Controller
class GoodsActionController {

	private final GoodsItems items;

	private final GoodsMeasures measures;

	private final GoodsTesting testing;

	private final GoodsAccess access;

	private final CaseFiles files;

	private final CaseFrame frame;

	private final CasePeople people;

	private final FormReader reader;

	private final Words words;

	GoodsActionController(GoodsItems items, GoodsMeasures measures, GoodsTesting testing, GoodsAccess access,
			CaseFiles files, CaseFrame frame, CasePeople people, FormReader reader, Words words) {
		this.items = items;
		this.measures = measures;
		this.testing = testing;
		this.access = access;
		this.files = files;
		this.frame = frame;
		this.people = people;
		this.reader = reader;
		this.words = words;
	}

	@GetMapping("/cases/{id:\\d{1,18}}/goods/act")
	String form(@PathVariable long id, @RequestParam(required = false) GoodsAction action,
			@RequestParam(name = "item", defaultValue = "") List<Long> chosen,
			@RequestParam(required = false) ItemState state, @RequestParam(required = false) Long test,
			@RequestParam(required = false) MeasureKind kind, @AuthenticationPrincipal CurrentUser me, Model model,
			RedirectAttributes next) {
		CaseFile file = forAct(me, id);
		if (action == null) {
			return "redirect:/cases/" + id + "/goods";
		}
		List<Long> ids = (state == null) ? chosen
				: this.items.list(id).stream().filter((item) -> item.state() == state).map(GoodsItem::id).toList();
		if (action.isForItems() && ids.isEmpty()) {
			next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("goods.nothingChosen")));
			return "redirect:/cases/" + id + "/goods";
		}
		try {
			mayNow(file, action);
		}
		catch (Refused ex) {
			next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of(ex.messageKey(), ex.arguments())));
			return "redirect:/cases/" + id + "/goods";
		}
		ObjectNode values = JsonNodeFactory.instance.objectNode();
		ArrayNode list = values.putArray("items");
		ids.forEach((item) -> list.add(item.toString()));
		String today = this.access.today().toString();
		for (String day : List.of("on", "takenOn", "fromOn", "reportOn", "publishedOn", "toldOn")) {
			if (action != GoodsAction.TEST || !day.equals("toldOn")) {
				values.put(day, today);
			}
		}
		String party = this.files.parties(id).get(0).name();
		values.put("holder", party);
		values.put("isHolderSigned", true);
		values.put("isSigned", true);
		values.put("officerTwo", me.username().equals(file.leadOfficer()) ? file.coOfficer() : file.leadOfficer());
		values.put("place", (action == GoodsAction.ADD) ? file.place() : null);
		if (test != null) {
			values.put("test", test.toString());
		}
		if (kind != null) {
			values.put("kind", kind.name());
		}
		return show(me, file, action, FormState.of(values), model);
	}

	@PostMapping("/cases/{id:\\d{1,18}}/goods/act")
	String act(@PathVariable long id, @RequestParam(name = "_action", required = false) GoodsAction action,
			HttpServletRequest request, HttpServletResponse response, @AuthenticationPrincipal CurrentUser me,
			Model model, RedirectAttributes next) {
		CaseFile file = forAct(me, id);
		if (action == null) {
			return "redirect:/cases/" + id + "/goods";
		}
		ObjectNode typed = FormBody.of(request.getParameterMap());
		try {
			next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(done(me, id, action, typed)));
			return "redirect:/cases/" + id + "/goods";
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(me, file, action, new FormState(typed, this.reader.labelled(ex.problems(), action.form())),
					model);
		}
	}

	/**
	 * What the case must have reached first, said before a form is filled in for nothing.
	 */
	private void mayNow(CaseFile file, GoodsAction action) {
		switch (action) {
			case CONFISCATE -> this.access.confiscation(file);
			case POLICE -> this.access.filedByPolice(file);
			default -> {
			}
		}
	}

	private CaseFile forAct(CurrentUser me, long id) {
		CaseFile file = this.files.visible(me, id);
		if (!this.access.mayAct(me, file)) {
			throw new Forbidden("goods.officersOnly");
		}
		return file;
	}

	private String done(CurrentUser me, long id, GoodsAction action, ObjectNode typed) {
		Object form = this.reader.read(typed, action.form(), false);
		switch (action) {
			case ADD -> {
				return this.words.of("goods.done.ADD", this.items.add(me, id, (ItemsForm) form));
			}
			case MEASURE -> this.measures.propose(me, id, (MeasureForm) form);
			case HANDOVER -> this.items.handOver(me, id, (HandoverForm) form);
			case TEST -> this.testing.send(me, id, (TestForm) form);
			case REPORT -> this.testing.report(me, id, (ReportForm) form);
			case CONFISCATE -> this.items.confiscate(me, id, (ConfiscateForm) form);
			case POLICE -> this.items.handToPolice(me, id, (PoliceHandover) form);
			case NOTICE -> this.items.publish(me, id, (NoticeForm) form);
			case SETTLE -> this.items.settle(me, id, (SettleForm) form);
			case LEAVE -> this.items.leave(me, id, (LeaveForm) form);
		}
		return this.words.of("goods.done." + action);
	}

	private String show(CurrentUser me, CaseFile file, GoodsAction action, FormState form, Model model) {
		this.frame.show(model, me, file, GoodsController.TAB);
		List<GoodsItem> chosen = this.items.list(file.id())
			.stream()
			.filter((item) -> form.has("items", item.id()))
			.toList();
		model.addAttribute("action", action);
		model.addAttribute("form", form);
		model.addAttribute("chosen", chosen);
		if (action == GoodsAction.CONFISCATE) {
			model.addAttribute("penalty", this.access.confiscation(file));
		}
		Map<String, String> others = this.people.choice(file.unitId());
		others.remove(me.username());
		model.addAttribute("others", others);
		model.addAttribute("kinds",
				words("goods.kind.",
						Arrays.stream(MeasureKind.values())
							.filter(MeasureKind::isProposed)
							.filter((kind) -> chosen.stream().allMatch((item) -> kind.fits(item.state())))
							.toArray()));
		model.addAttribute("consents", words("goods.consent.", (Object[]) MeasureForm.Consent.values()));
		model.addAttribute("bases", words("goods.basis.", (Object[]) PriceBasis.values()));
		model.addAttribute("outcomes",
				words("goods.state.", Arrays.stream(SettleForm.Outcome.values())
					.filter((outcome) -> chosen.stream().allMatch((item) -> item.state().mayBecome(outcome.state())))
					.toArray()));
		return "goods/act";
	}

	private Map<String, String> words(String prefix, Object... values) {
		Map<String, String> words = new LinkedHashMap<>();
		for (Object value : values) {
			words.put(value.toString(), this.words.of(prefix + value));
		}
		return words;
	}

}
