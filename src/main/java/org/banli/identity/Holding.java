package org.banli.identity;

import java.io.Serializable;

import org.banli.organization.Post;

/**
 * A post of the logged-in user.
 *
 * @param divisionId null where the post belongs to the whole unit
 */
public record Holding(long unitId, Long divisionId, Post post, String title) implements Serializable {
}
