package org.banli.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.banli.organization.ChangedMeanwhile;
import org.banli.organization.Organization;
import org.banli.organization.PeopleChanges;
import org.banli.organization.Person;
import org.banli.organization.PersonDetails;
import org.banli.organization.Post;
import org.banli.organization.PostHolder;
import org.banli.organization.Unit;
import org.banli.shared.Flash;
import org.banli.shared.FormBody;
import org.banli.shared.FormState;
import org.banli.shared.InvalidInput;
import org.banli.shared.Refused;
import org.banli.shared.Words;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's page for everyone, and his posts for whoever administers. */
@Controller
@RequestMapping("/organization/people")
class PersonController {

	private final Organization organization;

	private final PeopleChanges people;

	private final OrganizationAdministration administration;

	private final OrganizationHistory history;

	private final AccountAdministration accounts;

	private final Absences absences;

	private final Clock clock;

	private final Words words;

	PersonController(Organization organization, PeopleChanges people, OrganizationAdministration administration,
			OrganizationHistory history, AccountAdministration accounts, Absences absences, Clock clock, Words words) {
		this.organization = organization;
		this.people = people;
		this.administration = administration;
		this.history = history;
		this.accounts = accounts;
		this.absences = absences;
		this.clock = clock;
		this.words = words;
	}

	@GetMapping("/{personId:\\d{1,18}}")
	String page(@PathVariable long personId, @AuthenticationPrincipal CurrentUser me, Model model) {
		Rights.require(me, Action.VIEW_ORGANIZATION);
		return show(me, personId, FormState.of(JsonNodeFactory.instance.objectNode()), model);
	}

	private String show(CurrentUser me, long personId, FormState form, Model model) {
		Person person = this.organization.person(personId);
		List<PostHolder> holders = this.organization.holdingsOf(personId);
		boolean isProposer = !holders.isEmpty()
				&& holders.stream().allMatch((holder) -> holder.post() == Post.PROPOSER);
		boolean mayAdminister = Rights.may(me, Action.ADMINISTER);
		boolean mayHandOver = holders.stream()
			.anyMatch((holder) -> Rights.may(me, Action.HAND_OVER_TASKS, holder.unitId()));
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("person", person);
		// a proposer's number is his own
		model.addAttribute("phone", (isProposer && !mayAdminister) ? null : person.phone());
		model.addAttribute("posts", this.people.holdings(personId));
		model.addAttribute("accounts", mayAdminister ? this.accounts.ofPerson(personId) : List.of());
		model.addAttribute("away",
				this.absences.ofPerson(personId).stream().filter((one) -> one.isOn(today)).findFirst().orElse(null));
		model.addAttribute("mayArrange", this.absences.mayArrange(me, personId));
		model.addAttribute("mayAdminister", mayAdminister);
		model.addAttribute("mayHandOver",
				(mayAdminister || mayHandOver) && this.accounts.usernameOf(personId).isPresent());
		model.addAttribute("form", form);
		addChoices(form, holders, model);
		if (mayAdminister) {
			model.addAttribute("changes", this.history.ofPerson(me, personId, UnitController.CHANGES));
		}
		return "organization/person";
	}

	/** The units, the divisions of the chosen one and the posts, to choose from. */
	private void addChoices(FormState form, List<PostHolder> holders, Model model) {
		Map<String, String> units = new LinkedHashMap<>();
		this.organization.units()
			.stream()
			.filter(Unit::isActive)
			.forEach((unit) -> units.put(String.valueOf(unit.id()), unit.fullName()));
		Map<String, String> divisions = new LinkedHashMap<>();
		Map<Long, Unit> byId = this.organization.unitsById();
		List<Long> near = new ArrayList<>(holders.stream().map(PostHolder::unitId).toList());
		if (form.value("unit").matches("\\d{1,18}")) {
			near.add(Long.valueOf(form.value("unit")));
		}
		this.organization.divisions()
			.stream()
			.sorted(java.util.Comparator.comparing((division) -> !near.contains(division.unitId())))
			.forEach((division) -> divisions.put(String.valueOf(division.id()), this.words
				.of("organization.division.of", byId.get(division.unitId()).shortName(), division.name())));
		Map<String, String> posts = new LinkedHashMap<>();
		for (Post post : Post.values()) {
			posts.put(post.name(), this.words.of("organization.post." + post));
		}
		model.addAttribute("units", units);
		model.addAttribute("divisions", divisions);
		model.addAttribute("postNames", posts);
	}

	@GetMapping("/new")
	String blank(@RequestParam(required = false) Long unit, @AuthenticationPrincipal CurrentUser me, Model model) {
		Rights.require(me, Action.ADMINISTER);
		ObjectNode values = JsonNodeFactory.instance.objectNode();
		if (unit != null) {
			values.put("unit", String.valueOf(unit));
		}
		return showNew(FormState.of(values), model);
	}

	private String showNew(FormState form, Model model) {
		model.addAttribute("person", null);
		model.addAttribute("form", form);
		addChoices(form, List.of(), model);
		return "organization/personForm";
	}

	@PostMapping
	String add(@AuthenticationPrincipal CurrentUser me, HttpServletRequest request, HttpServletResponse response,
			Model model, RedirectAttributes next) {
		Rights.require(me, Action.ADMINISTER);
		ObjectNode typed = FormBody.of(request.getParameterMap());
		try {
			long id = this.administration.addPerson(me, details(typed), TypedValues.post(typed));
			return done(id, "organization.person.added", next);
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return showNew(new FormState(typed, ex.problems()), model);
		}
	}

	@GetMapping("/{personId:\\d{1,18}}/edit")
	String edit(@PathVariable long personId, @AuthenticationPrincipal CurrentUser me, Model model) {
		Rights.require(me, Action.ADMINISTER);
		Person person = this.organization.person(personId);
		return showEdit(person, FormState.of(values(person)), model);
	}

	@PostMapping("/{personId:\\d{1,18}}/edit")
	String save(@PathVariable long personId, @AuthenticationPrincipal CurrentUser me, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes next) {
		Rights.require(me, Action.ADMINISTER);
		Person person = this.organization.person(personId);
		ObjectNode typed = FormBody.of(request.getParameterMap());
		try {
			this.administration.editPerson(me, personId, details(typed), TypedValues.version(typed));
			return done(personId, "organization.person.saved", next);
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return showEdit(person, new FormState(typed, ex.problems()), model);
		}
		catch (ChangedMeanwhile ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			Person now = this.organization.person(personId);
			model.addAttribute("differences", Difference.between(values(now), typed));
			typed.put("version", String.valueOf(now.version()));
			return showEdit(now, FormState.of(typed), model);
		}
	}

	private static String showEdit(Person person, FormState form, Model model) {
		model.addAttribute("person", person);
		model.addAttribute("form", form);
		return "organization/personForm";
	}

	private static PersonDetails details(ObjectNode typed) {
		return new PersonDetails(TypedValues.text(typed, "name"), TypedValues.text(typed, "phone"),
				TypedValues.text(typed, "badgeNumber"));
	}

	private static ObjectNode values(Person person) {
		return JsonNodeFactory.instance.objectNode()
			.put("name", person.name())
			.put("phone", person.phone())
			.put("badgeNumber", person.badgeNumber())
			.put("version", String.valueOf(person.version()));
	}

	@PostMapping("/{personId:\\d{1,18}}/posts")
	String addPost(@PathVariable long personId, @AuthenticationPrincipal CurrentUser me, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes next) {
		Rights.require(me, Action.ADMINISTER);
		ObjectNode typed = FormBody.of(request.getParameterMap());
		try {
			this.administration.addPost(me, personId, TypedValues.post(typed));
			return done(personId, "organization.post.added", next);
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(me, personId, new FormState(typed, ex.problems()), model);
		}
	}

	@PostMapping("/{personId:\\d{1,18}}/posts/{holdingId:\\d{1,18}}/end")
	String endPost(@PathVariable long personId, @PathVariable long holdingId, @AuthenticationPrincipal CurrentUser me,
			HttpServletResponse response, Model model, RedirectAttributes next) {
		try {
			this.administration.endPost(me, personId, holdingId);
			return done(personId, "organization.post.ended", next);
		}
		catch (Refused ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("refused", this.words.of(ex.messageKey(), ex.arguments()));
			return show(me, personId, FormState.of(JsonNodeFactory.instance.objectNode()), model);
		}
	}

	private String done(long personId, String key, RedirectAttributes next) {
		next.addFlashAttribute(Flash.ATTRIBUTE,
				Flash.of(this.words.of(key, this.organization.person(personId).name())));
		return "redirect:/organization/people/" + personId;
	}

}
