package org.banli.identity;

import org.banli.audit.Represented;
import org.banli.organization.Post;

/** A post of somebody who is away, lent to the deputy. */
record LentPost(long unitId, Long divisionId, Post post, String title, String username, String personName) {

	Holding holding() {
		return new Holding(this.unitId, this.divisionId, this.post, this.title,
				new Represented(this.username, this.personName));
	}

}
