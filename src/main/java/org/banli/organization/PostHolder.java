package org.banli.organization;

/**
 * A person in a post.
 *
 * @param divisionId null where the post belongs to the unit as a whole
 * @param username the person's account, null where there is none
 */
public record PostHolder(long personId, String name, String phone, long unitId, Long divisionId, String divisionName,
		Post post, String title, String username) {
}
