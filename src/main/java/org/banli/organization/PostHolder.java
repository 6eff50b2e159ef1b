package org.banli.organization;

/**
 * A person in a post.
 *
 * @param divisionId null where the post belongs to the unit as a whole
 * @param username the person's account, null where there is none
 */
public record PostHolder(long personId, String name, String phone, long unitId, Long divisionId, String divisionName,
		Post post, String title, String username) {

	/** Division and title as people read them, the division once: 知识产权促进科 经办人. */
	public String position() {
		boolean isNamed = this.divisionName == null || this.title.startsWith(this.divisionName);
		return isNamed ? this.title : this.divisionName + " " + this.title;
	}

}
