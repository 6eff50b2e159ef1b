package org.banli.organization;

/** A post of a person with the id by which it is ended. */
public record HeldPost(long id, long unitId, String unitShortName, Long divisionId, String divisionName, Post post,
		String title) {
}
