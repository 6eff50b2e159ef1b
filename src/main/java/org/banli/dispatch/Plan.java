package org.banli.dispatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banli.proposal.HandlingMode;

/**
 * Which units are to share a proposal: the part of the draft of {@code assignUnits} that
 * the board decides about. A draft may be wrong, so whatever it holds can be read.
 *
 * @param mode null while none is chosen
 * @param allocation the units of each ask
 */
public record Plan(HandlingMode mode, String mainUnit, List<String> coUnits, List<String> splitUnits,
		List<Share> allocation) {

	static final Plan EMPTY = new Plan(null, null, List.of(), List.of(), List.of());

	/** The units of one ask. */
	public record Share(int ask, List<String> units) {
	}

	static Plan of(JsonNode tree) {
		List<Share> allocation = new ArrayList<>();
		tree.path("allocation")
			.forEach((share) -> allocation.add(new Share(share.path("ask").asInt(), texts(share.path("units")))));
		String mode = tree.path("mode").asText();
		return new Plan(
				Arrays.stream(HandlingMode.values()).filter((one) -> one.name().equals(mode)).findFirst().orElse(null),
				tree.path("mainUnit").isTextual() ? tree.path("mainUnit").asText().strip() : null,
				texts(tree.path("coUnits")), texts(tree.path("splitUnits")), List.copyOf(allocation));
	}

	private static List<String> texts(JsonNode list) {
		List<String> texts = new ArrayList<>();
		list.forEach((text) -> {
			if (text.isTextual() && !text.asText().isBlank()) {
				texts.add(text.asText().strip());
			}
		});
		return List.copyOf(texts);
	}

	/** Writes the plan over that of a draft; dates and remarks stay. */
	void into(ObjectNode tree) {
		tree.put("mode", (this.mode == null) ? null : this.mode.name());
		tree.put("mainUnit", this.mainUnit);
		put(tree.putArray("coUnits"), this.coUnits);
		put(tree.putArray("splitUnits"), this.splitUnits);
		ArrayNode shares = tree.putArray("allocation");
		for (Share share : this.allocation) {
			ObjectNode row = shares.addObject();
			row.put("ask", share.ask());
			put(row.putArray("units"), share.units());
		}
	}

	private static void put(ArrayNode array, List<String> texts) {
		texts.forEach(array::add);
	}

	/** The same with every unit's name spelled in another way. */
	Plan spelled(UnaryOperator<String> spelling) {
		return new Plan(this.mode, (this.mainUnit == null) ? null : spelling.apply(this.mainUnit),
				this.coUnits.stream().map(spelling).toList(), this.splitUnits.stream().map(spelling).toList(),
				this.allocation.stream()
					.map((share) -> new Share(share.ask(), share.units().stream().map(spelling).toList()))
					.toList());
	}

	/** The unit that answers, or the first one of those that share. */
	public String first() {
		return (this.mode == HandlingMode.SPLIT) ? this.splitUnits.stream().findFirst().orElse(null) : this.mainUnit;
	}

	/** The other units. */
	public List<String> others() {
		if (this.mode == HandlingMode.SPLIT) {
			return this.splitUnits.stream().skip(1).toList();
		}
		return (this.mode == HandlingMode.MAIN_CO) ? this.coUnits : List.of();
	}

	/** All units by name, the answering ones first. */
	public List<String> units() {
		List<String> units = new ArrayList<>();
		if (first() != null) {
			units.add(first());
		}
		units.addAll(others());
		return units;
	}

	/** The units of an ask. */
	public List<String> unitsOf(int ask) {
		return this.allocation.stream()
			.filter((share) -> share.ask() == ask)
			.findFirst()
			.map(Share::units)
			.orElse(List.of());
	}

	boolean speaksOf(int ask) {
		return this.allocation.stream().anyMatch((share) -> share.ask() == ask);
	}

}
