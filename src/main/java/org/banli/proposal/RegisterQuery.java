package org.banli.proposal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.banli.organization.Organization;
import org.banli.organization.Unit;

import org.springframework.web.util.UriUtils;

/**
 * What was asked of the register, as typed. A page ignores what it cannot read; the API
 * refuses it.
 */
public record RegisterQuery(String kind, String status, String unit, String q) {

	static final int LONGEST = 100;

	public static RegisterQuery of(String kind, String status, String unit, String q) {
		return new RegisterQuery(plain(kind), plain(status), plain(unit), plain(q));
	}

	private static String plain(String text) {
		String plain = (text == null) ? "" : text.strip();
		return plain.substring(0, Math.min(plain.length(), LONGEST));
	}

	/** The filter; a unit that does not exist matches nothing. */
	public ProposalFilter filter(Organization organization) {
		Long unitId = this.unit.isEmpty() ? null : organization.resolve(this.unit).map(Unit::id).orElse(-1L);
		return new ProposalFilter(constant(ProposalKind.class, this.kind), constant(ProposalStatus.class, this.status),
				unitId, this.q.isEmpty() ? null : this.q);
	}

	static <E extends Enum<E>> E constant(Class<E> type, String name) {
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.name().equals(name))
			.findFirst()
			.orElse(null);
	}

	/** The parameters of the address that asks the same. */
	Map<String, String> parameters() {
		Map<String, String> parameters = new LinkedHashMap<>();
		put(parameters, "kind", this.kind);
		put(parameters, "status", this.status);
		put(parameters, "unit", this.unit);
		put(parameters, "q", this.q);
		return parameters;
	}

	private static void put(Map<String, String> parameters, String name, String value) {
		if (!value.isEmpty()) {
			parameters.put(name, value);
		}
	}

	/** The address that asks the same. */
	String address() {
		String query = parameters().entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + UriUtils.encode(entry.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return query.isEmpty() ? "/proposals" : "/proposals?" + query;
	}

	/** Whether anything narrows the register. */
	public boolean isNarrow() {
		return !parameters().isEmpty();
	}

}
