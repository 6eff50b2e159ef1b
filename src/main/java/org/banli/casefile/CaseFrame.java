package org.banli.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.banli.identity.CurrentUser;
import org.banli.shared.Words;
import org.banli.workflow.TaskLink;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What all pages of a case share: its head, its tabs, the open tasks. */
@Component
public class CaseFrame {

	private final CaseFiles files;

	private final CasePeople people;

	private final Workflow workflow;

	private final List<CasePart> parts;

	private final Words words;

	CaseFrame(CaseFiles files, CasePeople people, Workflow workflow, List<CasePart> parts, Words words) {
		this.files = files;
		this.people = people;
		this.workflow = workflow;
		this.parts = parts;
		this.words = words;
	}

	/**
	 * Adds head and tabs to the model of a page.
	 * @param tab the name of the page's own tab
	 */
	public void show(Model model, CurrentUser user, CaseFile file, String tab) {
		model.addAttribute("file", file);
		model.addAttribute("parties", this.files.parties(file.id()));
		model.addAttribute("officers", this.people.names(file));
		model.addAttribute("mayWork", this.files.mayWork(user, file));
		model.addAttribute("tabs", tabs(user, file));
		model.addAttribute("tab", tab);
		List<TaskLink> tasks = this.workflow.openTasks(user, file.businessKey());
		Map<String, String> names = new HashMap<>();
		tasks.forEach((task) -> names.put(task.assignee(), this.people.name(task.assignee())));
		model.addAttribute("tasks", tasks);
		model.addAttribute("taskPeople", names);
	}

	/** Where somebody who may not see the case finds what he was sent of it. */
	Optional<String> pageOutside(CurrentUser user, long caseId) {
		return this.parts.stream().map((part) -> part.pageOutside(user, caseId)).flatMap(Optional::stream).findFirst();
	}

	private List<CaseTab> tabs(CurrentUser user, CaseFile file) {
		String base = "/cases/" + file.id();
		List<CaseTab> tabs = new ArrayList<>();
		tabs.add(new CaseTab("file", this.words.of("casefile.tab.file"), base, null, 10));
		tabs.add(new CaseTab("subjects", this.words.of("casefacts.tab.subjects"), base + "/subjects", null, 15));
		tabs.add(new CaseTab("papers", this.words.of("casefile.tab.papers"), base + "/papers", null, 80));
		tabs.add(new CaseTab("requests", this.words.of("casefile.tab.requests"), base + "/requests", null, 85));
		tabs.add(new CaseTab("timeline", this.words.of("casefile.tab.timeline"), base + "/timeline", null, 90));
		this.parts.stream().map((part) -> part.tab(user, file)).flatMap(Optional::stream).forEach(tabs::add);
		tabs.sort(Comparator.comparingInt(CaseTab::order));
		return tabs;
	}

}
