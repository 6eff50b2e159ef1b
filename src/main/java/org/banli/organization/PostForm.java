package org.banli.organization;

/**
 * What is entered about a post that somebody gets.
 *
 * @param divisionId null where the post belongs to the whole unit
 */
public record PostForm(Long unitId, Long divisionId, Post post, String title) {
}
