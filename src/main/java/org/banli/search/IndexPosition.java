package org.banli.search;

import java.time.Instant;
import java.util.Map;

/**
 * How far an index has come, kept with each of its commits.
 *
 * @param source the database it was read from
 * @param generation what its documents are marked with
 * @param isBuilding whether some matters were not read yet
 * @param floor the change up to which all are in it
 * @param rebuild the last wish to read everything that was met
 */
record IndexPosition(String source, String generation, boolean isBuilding, long floor, long rebuild, Instant at) {

	/**
	 * Reads a commit's data.
	 * @throws IllegalArgumentException when its documents are of another form
	 */
	static IndexPosition of(Map<String, String> data) {
		if (!MatterDocuments.FORM.equals(data.get("form"))) {
			throw new IllegalArgumentException("its documents are of form " + data.get("form"));
		}
		return new IndexPosition(data.get("source"), data.get("generation"), Boolean.parseBoolean(data.get("building")),
				Long.parseLong(data.get("floor")), Long.parseLong(data.get("rebuild")), Instant.parse(data.get("at")));
	}

	Map<String, String> data() {
		return Map.of("form", MatterDocuments.FORM, "source", this.source, "generation", this.generation, "building",
				String.valueOf(this.isBuilding), "floor", String.valueOf(this.floor), "rebuild",
				String.valueOf(this.rebuild), "at", this.at.toString());
	}

}
