package org.banli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One diagram of {@code bpmn/}, as the structure tests look at it. */
final class Diagram {

	private static final Path FOLDER = Path.of("bpmn");

	private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");

	private static final Pattern NAME = Pattern.compile("'[^']*'|\"[^\"]*\"|\\.\\s*\\w+|[a-zA-Z_]\\w*");

	private static final Set<String> WORDS_OF_EXPRESSIONS = Set.of("true", "false", "null", "empty", "not", "and", "or",
			"eq", "ne", "lt", "gt", "le", "ge", "execution", "task");

	private final String file;

	private final BpmnModelInstance model;

	private Diagram(Path path) {
		this.file = path.getFileName().toString();
		this.model = Bpmn.readModelFromFile(path.toFile());
	}

	static List<Diagram> all() {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.filter((file) -> file.toString().endsWith(".bpmn")).sorted().map(Diagram::new).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String id() {
		return this.file.replace(".bpmn", "");
	}

	BpmnModelInstance model() {
		return this.model;
	}

	Process process() {
		Collection<Process> processes = this.model.getModelElementsByType(Process.class);
		if (processes.size() != 1) {
			throw new AssertionError(this.file + " holds " + processes.size() + " processes");
		}
		return processes.iterator().next();
	}

	<T extends ModelElementInstance> Collection<T> all(Class<T> type) {
		return this.model.getModelElementsByType(type);
	}

	Collection<FlowNode> nodes() {
		return all(FlowNode.class);
	}

	Collection<SequenceFlow> flows() {
		return all(SequenceFlow.class);
	}

	/** The nodes that can be reached from some, by their flows in one direction. */
	static Set<String> reached(Collection<? extends FlowNode> from, Function<FlowNode, Collection<FlowNode>> next) {
		Set<String> reached = new TreeSet<>();
		from.forEach((node) -> walk(node, next, reached));
		return reached;
	}

	private static void walk(FlowNode node, Function<FlowNode, Collection<FlowNode>> next, Set<String> reached) {
		if (reached.add(node.getId())) {
			next.apply(node).forEach((following) -> walk(following, next, reached));
		}
	}

	/** The names that an expression reads: beans and variables. */
	static Set<String> namesIn(String text) {
		Set<String> names = new TreeSet<>();
		Matcher expressions = EXPRESSION.matcher(text);
		while (expressions.find()) {
			collect(expressions.group(1), names);
		}
		return names;
	}

	private static void collect(String expression, Set<String> names) {
		Matcher found = NAME.matcher(expression);
		while (found.find()) {
			String name = found.group();
			if (Character.isLetter(name.charAt(0)) && !WORDS_OF_EXPRESSIONS.contains(name)) {
				names.add(name);
			}
		}
	}

	@Override
	public String toString() {
		return id();
	}

}
