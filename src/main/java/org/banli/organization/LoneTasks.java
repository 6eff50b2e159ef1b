package org.banli.organization;

/**
 * Tasks that nobody could do any more once a person lost a post.
 *
 * @param divisionId null where the tasks are for the post in the whole unit
 * @param position the post as people read it
 */
public record LoneTasks(long unitId, Post post, Long divisionId, String position, int count) {
}
