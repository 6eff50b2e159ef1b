package org.banli.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.banli.shared.BusinessKey;
import org.banli.shared.NotFound;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The diagrams of the deployed processes, and where a matter stands in them. */
@Service
public class Diagrams {

	private static final int MOST = 30;

	private static final int MOST_STEPS = 500;

	private final RepositoryService repositoryService;

	private final RuntimeService runtimeService;

	private final HistoryService historyService;

	Diagrams(RepositoryService repositoryService, RuntimeService runtimeService, HistoryService historyService) {
		this.repositoryService = repositoryService;
		this.runtimeService = runtimeService;
		this.historyService = historyService;
	}

	/**
	 * The diagram of the whole matter first, then those of the processes inside it that
	 * are running.
	 */
	@Transactional(readOnly = true)
	public List<DiagramView> of(BusinessKey businessKey) {
		List<HistoricProcessInstance> found = this.historyService.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(businessKey.toString())
			.orderByProcessInstanceStartTime()
			.asc()
			.listPage(0, MOST * 10);
		return found.stream()
			.filter((instance) -> isWhole(instance) || instance.getEndTime() == null)
			.sorted(Comparator.comparing((HistoricProcessInstance instance) -> !isWhole(instance)))
			.limit(MOST)
			.map(this::view)
			.toList();
	}

	private static boolean isWhole(HistoricProcessInstance instance) {
		return instance.getSuperProcessInstanceId() == null;
	}

	private DiagramView view(HistoricProcessInstance instance) {
		Set<String> current = new LinkedHashSet<>();
		Set<String> done = new LinkedHashSet<>();
		for (HistoricActivityInstance activity : activities(instance)) {
			if (activity.getActivityType().equals("multiInstanceBody")) {
				continue;
			}
			if (activity.getEndTime() == null) {
				current.add(activity.getActivityId());
			}
			else if (!activity.isCanceled()) {
				done.add(activity.getActivityId());
			}
		}
		done.removeAll(current);
		String name = instance.getProcessDefinitionName();
		return new DiagramView(instance.getProcessDefinitionKey(),
				(name != null) ? name : instance.getProcessDefinitionKey(), unit(instance), new ArrayList<>(current),
				new ArrayList<>(done));
	}

	private List<HistoricActivityInstance> activities(HistoricProcessInstance instance) {
		return this.historyService.createHistoricActivityInstanceQuery()
			.processInstanceId(instance.getId())
			.orderByHistoricActivityInstanceStartTime()
			.asc()
			.listPage(0, MOST_STEPS);
	}

	private Long unit(HistoricProcessInstance instance) {
		if (isWhole(instance) || instance.getEndTime() != null) {
			return null;
		}
		return (this.runtimeService.getVariable(instance.getId(), "unitId") instanceof Number unit) ? unit.longValue()
				: null;
	}

	/**
	 * The diagram of a process as it is deployed.
	 * @throws NotFound when no process has the key
	 */
	public String xml(String processKey) {
		ProcessDefinition definition = this.repositoryService.createProcessDefinitionQuery()
			.processDefinitionKey(processKey)
			.latestVersion()
			.singleResult();
		if (definition == null) {
			throw new NotFound("workflow.unknownDiagram");
		}
		try (InputStream model = this.repositoryService.getProcessModel(definition.getId())) {
			return new String(model.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
