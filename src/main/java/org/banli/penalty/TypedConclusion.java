package org.banli.penalty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * As much of an unsent conclusion as can be read, to show the range while it is being
 * written.
 */
record TypedConclusion(PenaltyAct act, BigDecimal business, BigDecimal gains, List<TierGround> grounds) {

	static TypedConclusion of(JsonNode values) {
		List<TierGround> grounds = new ArrayList<>();
		values.path("grounds").forEach((one) -> {
			TierGround ground = find(TierGround.values(), one.asText());
			if (ground != null) {
				grounds.add(ground);
			}
		});
		return new TypedConclusion(find(PenaltyAct.values(), values.path("act").asText()),
				amount(values.path("businessAmount")), amount(values.path("illegalGains")), grounds);
	}

	private static <E extends Enum<E>> E find(E[] all, String name) {
		for (E one : all) {
			if (one.name().equals(name)) {
				return one;
			}
		}
		return null;
	}

	private static BigDecimal amount(JsonNode value) {
		if (value.isNumber()) {
			return value.decimalValue();
		}
		return value.asText().matches("\\d{1,9}(\\.\\d{1,2})?") ? new BigDecimal(value.asText()) : null;
	}

}
