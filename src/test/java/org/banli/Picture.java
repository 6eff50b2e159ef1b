package org.banli;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** How a diagram is drawn, and what is wrong with the drawing. */
final class Picture {

	private final Map<String, Rectangle2D> shapes = new LinkedHashMap<>();

	private final Map<String, List<Line2D>> flows = new LinkedHashMap<>();

	private final Map<String, Rectangle2D> labels = new LinkedHashMap<>();

	private final Diagram diagram;

	Picture(Diagram diagram) {
		this.diagram = diagram;
		diagram.all(BpmnShape.class).forEach(this::add);
		diagram.all(BpmnEdge.class).forEach(this::add);
	}

	private void add(BpmnShape shape) {
		String id = shape.getBpmnElement().getId();
		this.shapes.put(id, box(shape.getBounds()));
		addLabel(id, shape.getBpmnLabel());
	}

	private void add(BpmnEdge edge) {
		String id = edge.getBpmnElement().getId();
		List<Point2D> points = edge.getWaypoints()
			.stream()
			.map((point) -> (Point2D) new Point2D.Double(point.getX(), point.getY()))
			.toList();
		List<Line2D> lines = new ArrayList<>();
		for (int i = 1; i < points.size(); i++) {
			lines.add(new Line2D.Double(points.get(i - 1), points.get(i)));
		}
		this.flows.put(id, lines);
		addLabel(id, edge.getBpmnLabel());
	}

	private void addLabel(String id, BpmnLabel label) {
		if (label != null && label.getBounds() != null) {
			this.labels.put(id, box(label.getBounds()));
		}
	}

	private static Rectangle2D box(Bounds bounds) {
		return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
	}

	Rectangle2D shape(String id) {
		return this.shapes.get(id);
	}

	boolean isDrawn(String id) {
		return this.shapes.containsKey(id) || this.flows.containsKey(id);
	}

	double middleOf(String id) {
		return shape(id).getCenterY();
	}

	/** Shapes that lie on one another. */
	List<String> overlaps() {
		List<String> found = new ArrayList<>();
		List<String> ids = List.copyOf(this.shapes.keySet());
		for (int i = 0; i < ids.size(); i++) {
			for (String other : ids.subList(i + 1, ids.size())) {
				if (shape(ids.get(i)).intersects(shape(other)) && !isPartOf(ids.get(i), other)
						&& !isPartOf(other, ids.get(i))) {
					found.add(ids.get(i) + " and " + other);
				}
			}
		}
		return found;
	}

	/** Whether a node sits on the border of another, or stands inside it. */
	private boolean isPartOf(String id, String holder) {
		ModelElementInstance node = this.diagram.model().getModelElementById(id);
		if (node instanceof BoundaryEvent event && event.getAttachedTo().getId().equals(holder)) {
			return true;
		}
		for (ModelElementInstance at = node; at != null; at = at.getParentElement()) {
			if (at instanceof SubProcess process && process.getId().equals(holder)) {
				return true;
			}
		}
		return false;
	}

	/** Flows that do not begin or end at the border of the shape that they join. */
	List<String> looseEnds() {
		List<String> found = new ArrayList<>();
		for (SequenceFlow flow : this.diagram.flows()) {
			List<Line2D> lines = this.flows.get(flow.getId());
			if (!isOnBorder(lines.get(0).getP1(), shape(flow.getSource().getId()))) {
				found.add(flow.getId() + " begins off " + flow.getSource().getId());
			}
			if (!isOnBorder(lines.get(lines.size() - 1).getP2(), shape(flow.getTarget().getId()))) {
				found.add(flow.getId() + " ends off " + flow.getTarget().getId());
			}
		}
		return found;
	}

	private static boolean isOnBorder(Point2D point, Rectangle2D box) {
		boolean isWithin = grown(box, 1).contains(point);
		return isWithin && !grown(box, -1).contains(point);
	}

	/** Flows that run through a shape. */
	List<String> runsThroughShapes() {
		List<String> found = new ArrayList<>();
		this.flows.forEach((flow, lines) -> this.shapes.forEach((id, box) -> {
			if (!isPartOf(flow, id) && lines.stream().anyMatch((line) -> line.intersects(grown(box, -2)))) {
				found.add(flow + " runs through " + id);
			}
		}));
		return found;
	}

	/** Flows that cross or cover each other away from a shape that both join. */
	List<String> crossings() {
		List<String> found = new ArrayList<>();
		List<String> ids = List.copyOf(this.flows.keySet());
		for (int i = 0; i < ids.size(); i++) {
			for (String other : ids.subList(i + 1, ids.size())) {
				if (cross(this.flows.get(ids.get(i)), this.flows.get(other))) {
					found.add(ids.get(i) + " and " + other);
				}
			}
		}
		return found;
	}

	private boolean cross(List<Line2D> lines, List<Line2D> others) {
		return lines.stream()
			.anyMatch((line) -> others.stream().anyMatch((other) -> line.intersectsLine(other) && !meet(line, other)));
	}

	/** Whether two lines touch only where both enter or leave a shape. */
	private boolean meet(Line2D line, Line2D other) {
		for (Point2D point : List.of(line.getP1(), line.getP2())) {
			boolean isShared = point.equals(other.getP1()) || point.equals(other.getP2());
			if (isShared && this.shapes.values().stream().anyMatch((box) -> isOnBorder(point, box))) {
				return true;
			}
		}
		return false;
	}

	/** Labels that lie on a shape, on a flow or on another label. */
	List<String> hiddenLabels() {
		List<String> found = new ArrayList<>();
		this.labels.forEach((id, label) -> {
			Rectangle2D text = grown(label, -1);
			this.shapes.forEach((shape, box) -> {
				if (text.intersects(box) && !isPartOf(id, shape)) {
					found.add("label of " + id + " lies on " + shape);
				}
			});
			this.flows.forEach((flow, lines) -> {
				if (lines.stream().anyMatch((line) -> line.intersects(text))) {
					found.add("label of " + id + " lies on " + flow);
				}
			});
			this.labels.forEach((other, box) -> {
				if (!other.equals(id) && text.intersects(box)) {
					found.add("labels of " + id + " and " + other);
				}
			});
		});
		return found;
	}

	/** Lines that are neither level nor upright. */
	List<String> slanted() {
		return this.flows.entrySet()
			.stream()
			.filter((flow) -> flow.getValue()
				.stream()
				.anyMatch((line) -> line.getX1() != line.getX2() && line.getY1() != line.getY2()))
			.map(Map.Entry::getKey)
			.toList();
	}

	private static Rectangle2D grown(Rectangle2D box, double by) {
		return new Rectangle2D.Double(box.getX() - by, box.getY() - by, box.getWidth() + 2 * by,
				box.getHeight() + 2 * by);
	}

}
