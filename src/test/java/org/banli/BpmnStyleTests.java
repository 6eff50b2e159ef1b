package org.banli;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.banli.shared.Words;
import org.banli.testing.OnH2;
import org.banli.workflow.TaskForm;
import org.banli.workflow.TaskForms;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ComplexGateway;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every diagram keeps the house's conventions for BPMN, and everything it names is there.
 */
@SpringBootTest
@ActiveProfiles("story")
@OnH2
class BpmnStyleTests {

	private static final String LOWER_CAMEL = "[a-z][a-zA-Z0-9]*";

	private static final String CHINESE = "[\\u4e00-\\u9fff]+";

	private static final int MOST_NODES = 14;

	private static final Map<String, Diagram> BY_ID = Diagram.all()
		.stream()
		.collect(Collectors.toMap(Diagram::id, (diagram) -> diagram));

	/** The classes that name the variables and messages of the diagrams. */
	private static final Set<String> NAMES = constants("org.banli.proposal.ProposalHandling",
			"org.banli.casefile.CaseHandling", "org.banli.goods.GoodsHandling", "org.banli.penalty.PenaltyHandling",
			"org.banli.referral.ReferralHandling");

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TaskForms forms;

	@Autowired
	private Words words;

	static Stream<Diagram> diagrams() {
		return Diagram.all().stream();
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void processHasTheNameOfItsFileAndIsKept(Diagram diagram) {
		Process process = diagram.process();
		assertThat(process.getId()).isEqualTo(diagram.id());
		assertThat(process.getName()).matches(CHINESE);
		assertThat(process.isExecutable()).isTrue();
		assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
		assertThat(process.getDocumentations()).as("a sentence on what it is for").isNotEmpty();
		assertThat(new ClassPathResource("bpmn/" + diagram.id() + ".bpmn").exists()).isTrue();
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void idsAreWordsOfTheGlossary(Diagram diagram) {
		assertThat(diagram.nodes()).extracting(FlowNode::getId).allMatch((id) -> id.matches(LOWER_CAMEL));
		for (SequenceFlow flow : diagram.flows()) {
			assertThat(flow.getId()).matches(LOWER_CAMEL + "(_" + LOWER_CAMEL + ")+")
				.startsWith(flow.getSource().getId() + "_");
		}
		assertThat(diagram.all(FlowElement.class)).extracting(FlowElement::getId)
			.noneMatch((id) -> id.matches("(?i)(activity|gateway|flow|event|task|sequenceflow|startevent|endevent"
					+ "|usertask|servicetask|callactivity|exclusivegateway|parallelgateway)_?\\w*\\d\\w*"));
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void usesOnlyThePlainElements(Diagram diagram) {
		for (Class<? extends ModelElementInstance> avoided : List.of(InclusiveGateway.class, ComplexGateway.class,
				ScriptTask.class, Signal.class, Lane.class, TerminateEventDefinition.class,
				CamundaExecutionListener.class, CamundaTaskListener.class)) {
			assertThat(diagram.all(avoided)).as(avoided.getSimpleName()).isEmpty();
		}
		assertThat(diagram.nodes()).hasSizeLessThanOrEqualTo(MOST_NODES);
		assertThat(diagram.all(Task.class))
			.allMatch((task) -> task instanceof UserTask || task.getElementType().getTypeName().equals("serviceTask")
					|| task.getElementType().getTypeName().equals("businessRuleTask"));
		assertThat(diagram.all(TimerEventDefinition.class))
			.allMatch((timer) -> timer.getTextContent().strip().startsWith("${"));
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void activitiesAreNamedByVerbAndObject(Diagram diagram) {
		assertThat(diagram.all(Activity.class)).extracting(Activity::getName)
			.allMatch((name) -> name != null && name.matches(CHINESE))
			.doesNotHaveDuplicates();
		assertThat(diagram.all(Task.class)).extracting(Task::getName).noneMatch((name) -> name.matches(".*(处理|办理).*"));
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void beginsOnceAndNamesEveryOutcome(Diagram diagram) {
		assertThat(topLevel(diagram, StartEvent.class)).hasSize(1)
			.allMatch((start) -> start.getName().matches(CHINESE));
		assertThat(topLevel(diagram, EndEvent.class)).isNotEmpty();
		assertThat(diagram.all(EndEvent.class)).extracting(EndEvent::getName)
			.allMatch((name) -> name != null && name.matches(CHINESE) && !name.contains("结束"))
			.doesNotHaveDuplicates();
	}

	private static <T extends FlowNode> List<T> topLevel(Diagram diagram, Class<T> type) {
		return diagram.all(type).stream().filter((node) -> node.getParentElement() == diagram.process()).toList();
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void splitsAndJoinsAtGatewaysOnly(Diagram diagram) {
		for (FlowNode node : diagram.nodes()) {
			int in = node.getIncoming().size();
			int out = node.getOutgoing().size();
			if (node instanceof Gateway) {
				assertThat(Math.min(in, out)).as("%s either forks or joins", node.getId()).isEqualTo(1);
				assertThat(Math.max(in, out)).as("%s does either", node.getId()).isGreaterThan(1);
			}
			else {
				boolean isStart = node instanceof StartEvent || node instanceof BoundaryEvent
						|| isEventSubProcess(node);
				boolean isEnd = node instanceof EndEvent || isEventSubProcess(node);
				assertThat(in).as("flows into %s", node.getId()).isEqualTo(isStart ? 0 : 1);
				assertThat(out).as("flows out of %s", node.getId()).isEqualTo(isEnd ? 0 : 1);
			}
		}
		assertThat(diagram.flows().stream().map((flow) -> flow.getSource().getId() + " " + flow.getTarget().getId()))
			.doesNotHaveDuplicates();
	}

	private static boolean isEventSubProcess(FlowNode node) {
		return node instanceof SubProcess process && process.triggeredByEvent();
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void forksAskAQuestionAndEveryAnswerIsNamed(Diagram diagram) {
		for (ExclusiveGateway fork : diagram.all(ExclusiveGateway.class)) {
			if (fork.getOutgoing().size() < 2) {
				continue;
			}
			assertThat(fork.getName()).as(fork.getId()).matches(CHINESE + "？");
			assertThat(fork.getDefault()).as("default flow of %s", fork.getId()).isNotNull();
			assertThat(fork.getDefault().getConditionExpression()).isNull();
			for (SequenceFlow answer : fork.getOutgoing()) {
				assertThat(answer.getName()).as(answer.getId()).matches(CHINESE);
				if (answer != fork.getDefault()) {
					assertThat(answer.getConditionExpression()).as(answer.getId()).isNotNull();
				}
			}
			assertThat(fork.getOutgoing()).extracting(SequenceFlow::getName).doesNotHaveDuplicates();
		}
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void joinsAndParallelGatewaysBearNoName(Diagram diagram) {
		assertThat(diagram.all(Gateway.class))
			.filteredOn((gateway) -> gateway.getIncoming().size() > 1 || gateway instanceof ParallelGateway
					|| gateway instanceof EventBasedGateway)
			.allMatch((gateway) -> gateway.getName() == null);
		assertThat(diagram.flows()).filteredOn(
				(flow) -> !(flow.getSource() instanceof ExclusiveGateway) || flow.getSource().getOutgoing().size() == 1)
			.allMatch((flow) -> flow.getName() == null && flow.getConditionExpression() == null);
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void conditionsCompareAndNeverCall(Diagram diagram) {
		assertThat(diagram.flows()).filteredOn((flow) -> flow.getConditionExpression() != null)
			.extracting((flow) -> flow.getConditionExpression().getTextContent().strip())
			.allMatch((text) -> text.matches("\\$\\{[^(]*}"));
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void everyNodeIsOnAWayFromTheStartToAnEnd(Diagram diagram) {
		Collection<FlowNode> nodes = diagram.nodes();
		Set<String> ids = nodes.stream().map(FlowNode::getId).collect(Collectors.toSet());
		List<FlowNode> starts = nodes.stream().filter((node) -> node.getIncoming().isEmpty()).toList();
		List<FlowNode> ends = nodes.stream().filter((node) -> node.getOutgoing().isEmpty()).toList();
		assertThat(Diagram.reached(starts, (node) -> node.getSucceedingNodes().list())).isEqualTo(ids);
		assertThat(Diagram.reached(ends, (node) -> node.getPreviousNodes().list())).isEqualTo(ids);
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void userTasksAreForAUnitAndPostByADayAndHaveAPage(Diagram diagram) {
		for (UserTask task : diagram.all(UserTask.class)) {
			String id = task.getId();
			assertThat(task.getCamundaCandidateGroups()).as("group of %s", id)
				.matches("\\$\\{\\w+}:([A-Z_]+|\\$\\{\\w+Post})(:\\$\\{\\w+})?");
			assertThat(task.getCamundaDueDate()).as("due date of %s", id).matches("\\$\\{.+}");
			assertThat(task.getCamundaFormKey()).isNull();
			assertThat(this.context.getBean(id)).isInstanceOf(TaskForm.class);
			TaskForm<?> form = this.forms.of(id);
			assertThat(form).isSameAs(this.context.getBean(id));
			assertThat(form.formType().isRecord()).as("form of %s", id).isTrue();
			assertThat(new ClassPathResource("templates/" + form.template() + ".html").exists())
				.as("template %s of %s", form.template(), id)
				.isTrue();
			assertThat(this.words.of("task." + id)).as("words of %s", id).isEqualTo(task.getName());
		}
	}

	@Test
	void everyStepStandsInADiagram() {
		List<String> tasks = diagrams().flatMap((diagram) -> diagram.all(UserTask.class).stream())
			.map(UserTask::getId)
			.sorted()
			.toList();
		assertThat(tasks).doesNotHaveDuplicates().isEqualTo(this.forms.steps());
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void serviceTasksNameADelegate(Diagram diagram) {
		for (ServiceTask task : diagram.all(ServiceTask.class)) {
			assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + task.getId() + "}");
			assertThat(task.getCamundaClass()).isNull();
			assertThat(task.getCamundaExpression()).isNull();
			assertThat(task.getCamundaTopic()).isNull();
			assertThat(this.context.getBean(task.getId())).isInstanceOf(JavaDelegate.class);
		}
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void callsPassNamedVariablesAndTheBusinessKey(Diagram diagram) {
		for (CallActivity call : diagram.all(CallActivity.class)) {
			String id = call.getId();
			assertThat(call.getCalledElement()).isEqualTo(id);
			assertThat(BY_ID).containsKey(id);
			assertThat(BY_ID.get(id).process().getName()).as("name of %s", id).isEqualTo(call.getName());
			assertThat(call.getCamundaCalledElementBinding()).as("binding of %s", id).isEqualTo("deployment");
			List<CamundaIn> in = mappings(call, CamundaIn.class);
			assertThat(in).noneMatch((mapping) -> mapping.getCamundaVariables() != null)
				.anyMatch((mapping) -> "#{execution.processBusinessKey}".equals(mapping.getCamundaBusinessKey()));
			assertThat(mappings(call, CamundaOut.class)).noneMatch((mapping) -> mapping.getCamundaVariables() != null);
		}
	}

	private static <T extends ModelElementInstance> List<T> mappings(CallActivity call, Class<T> type) {
		ExtensionElements extensions = call.getExtensionElements();
		return (extensions == null) ? List.of() : List.copyOf(extensions.getChildElementsByType(type));
	}

	@Test
	void noProcessCallsItself() {
		for (String id : BY_ID.keySet()) {
			assertThat(called(id, new HashSet<>())).as("what %s leads to", id).doesNotContain(id);
		}
	}

	private static Set<String> called(String id, Set<String> seen) {
		for (CallActivity call : BY_ID.get(id).all(CallActivity.class)) {
			if (seen.add(call.getCalledElement())) {
				called(call.getCalledElement(), seen);
			}
		}
		return seen;
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void variablesAndMessagesAreNamedInOneClass(Diagram diagram) {
		Set<String> unknown = new TreeSet<>(variables(diagram));
		unknown.removeAll(NAMES);
		unknown.removeIf(this.context::containsBean);
		assertThat(unknown).isEmpty();
		assertThat(diagram.all(Message.class)).extracting(Message::getName).allMatch(NAMES::contains);
	}

	/** All that a diagram reads or hands over, and the beans its expressions use. */
	private static Set<String> variables(Diagram diagram) {
		List<String> texts = new ArrayList<>();
		Set<String> names = new TreeSet<>();
		diagram.flows()
			.stream()
			.filter((flow) -> flow.getConditionExpression() != null)
			.forEach((flow) -> texts.add(flow.getConditionExpression().getTextContent()));
		diagram.all(UserTask.class)
			.forEach((task) -> texts.add(task.getCamundaCandidateGroups() + " " + task.getCamundaDueDate() + " "
					+ task.getCamundaAssignee() + " " + task.getCamundaFollowUpDate()));
		diagram.all(TimerEventDefinition.class).forEach((timer) -> texts.add(timer.getTextContent()));
		for (CallActivity call : diagram.all(CallActivity.class)) {
			mappings(call, CamundaIn.class).forEach((in) -> {
				add(names, in.getCamundaSource(), in.getCamundaTarget());
				texts.add(in.getCamundaSourceExpression() + " " + in.getCamundaBusinessKey());
			});
			mappings(call, CamundaOut.class).forEach((out) -> {
				add(names, out.getCamundaSource(), out.getCamundaTarget());
				texts.add(String.valueOf(out.getCamundaSourceExpression()));
			});
		}
		diagram.all(org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics.class).forEach((loop) -> {
			texts.add(String.valueOf(loop.getCamundaCollection()));
			add(names, loop.getCamundaElementVariable());
		});
		texts.forEach((text) -> names.addAll(Diagram.namesIn(text)));
		return names;
	}

	private static void add(Set<String> names, String... more) {
		Stream.of(more).filter((name) -> name != null).forEach(names::add);
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void isDrawnSoThatItCanBeRead(Diagram diagram) {
		Picture picture = new Picture(diagram);
		assertThat(diagram.all(FlowElement.class)).extracting(FlowElement::getId).allMatch(picture::isDrawn);
		assertThat(picture.overlaps()).as("shapes on one another").isEmpty();
		assertThat(picture.looseEnds()).as("flows off their shapes").isEmpty();
		assertThat(picture.runsThroughShapes()).isEmpty();
		assertThat(picture.crossings()).as("flows across each other").isEmpty();
		assertThat(picture.hiddenLabels()).isEmpty();
		assertThat(picture.slanted()).isEmpty();
		Map<String, String> sizes = new HashMap<>();
		for (FlowNode node : diagram.nodes()) {
			int width = (node instanceof Activity) ? 100 : (node instanceof Gateway) ? 50 : 36;
			int height = (node instanceof Activity) ? 80 : width;
			if (!(node instanceof SubProcess) && (picture.shape(node.getId()).getWidth() != width
					|| picture.shape(node.getId()).getHeight() != height)) {
				sizes.put(node.getId(), picture.shape(node.getId()).toString());
			}
		}
		assertThat(sizes).as("resized symbols").isEmpty();
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void happyPathIsOneStraightLineToTheRight(Diagram diagram) {
		Picture picture = new Picture(diagram);
		FlowNode node = topLevel(diagram, StartEvent.class).get(0);
		double middle = picture.middleOf(node.getId());
		double right = picture.shape(node.getId()).getX();
		while (!node.getOutgoing().isEmpty()) {
			boolean isFork = node instanceof ExclusiveGateway && node.getOutgoing().size() > 1;
			node = (isFork ? ((ExclusiveGateway) node).getDefault() : node.getOutgoing().iterator().next()).getTarget();
			assertThat(picture.middleOf(node.getId())).as("height of %s", node.getId()).isEqualTo(middle);
			assertThat(picture.shape(node.getId()).getX()).as("place of %s", node.getId()).isGreaterThan(right);
			right = picture.shape(node.getId()).getX();
		}
	}

	private static Set<String> constants(String... classNames) {
		Set<String> values = new TreeSet<>();
		try {
			for (String className : classNames) {
				for (Field field : Class.forName(className).getDeclaredFields()) {
					field.setAccessible(true);
					values.add((String) field.get(null));
				}
			}
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
		return values;
	}

}
