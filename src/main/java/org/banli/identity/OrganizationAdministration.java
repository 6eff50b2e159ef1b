package org.banli.identity;

import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.audit.ChangeKind;
import org.banli.organization.Change;
import org.banli.organization.PeopleChanges;
import org.banli.organization.PersonDetails;
import org.banli.organization.PostForm;
import org.banli.organization.UnitChanges;
import org.banli.organization.UnitForm;
import org.banli.shared.Words;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the organisation for whoever administers it, and leaves each change on the
 * trail.
 */
@Service
public class OrganizationAdministration {

	private final UnitChanges units;

	private final PeopleChanges people;

	private final AuditTrail audit;

	private final Words words;

	OrganizationAdministration(UnitChanges units, PeopleChanges people, AuditTrail audit, Words words) {
		this.units = units;
		this.people = people;
		this.audit = audit;
		this.words = words;
	}

	@Transactional
	public long addUnit(CurrentUser user, UnitForm form) {
		require(user);
		return record(user, ChangeKind.UNIT, "unit.added", "unit:", this.units.add(form));
	}

	@Transactional
	public void editUnit(CurrentUser user, long id, UnitForm form) {
		require(user);
		record(user, ChangeKind.UNIT, "unit.edited", "unit:", this.units.edit(id, form));
	}

	@Transactional
	public void moveUnit(CurrentUser user, long id, boolean up) {
		require(user);
		record(user, ChangeKind.UNIT, "unit.moved", "unit:", this.units.move(id, up));
	}

	@Transactional
	public void retireUnit(CurrentUser user, long id) {
		require(user);
		record(user, ChangeKind.UNIT, "unit.retired", "unit:", this.units.retire(id));
	}

	@Transactional
	public void restoreUnit(CurrentUser user, long id) {
		require(user);
		record(user, ChangeKind.UNIT, "unit.restored", "unit:", this.units.restore(id));
	}

	@Transactional
	public void addDivision(CurrentUser user, long unitId, String name) {
		require(user);
		record(user, ChangeKind.DIVISION, "division.added", "unit:", this.units.addDivision(unitId, name));
	}

	@Transactional
	public void renameDivision(CurrentUser user, long id, String name, int version) {
		require(user);
		record(user, ChangeKind.DIVISION, "division.renamed", "unit:", this.units.renameDivision(id, name, version));
	}

	@Transactional
	public void moveDivision(CurrentUser user, long id, boolean up) {
		require(user);
		record(user, ChangeKind.DIVISION, "division.moved", "unit:", this.units.moveDivision(id, up));
	}

	@Transactional
	public void retireDivision(CurrentUser user, long id) {
		require(user);
		record(user, ChangeKind.DIVISION, "division.retired", "unit:", this.units.retireDivision(id));
	}

	@Transactional
	public void restoreDivision(CurrentUser user, long id) {
		require(user);
		record(user, ChangeKind.DIVISION, "division.restored", "unit:", this.units.restoreDivision(id));
	}

	@Transactional
	public long addPerson(CurrentUser user, PersonDetails details, PostForm post) {
		require(user);
		return record(user, ChangeKind.PERSON, "person.added", "person:", this.people.add(details, post));
	}

	@Transactional
	public void editPerson(CurrentUser user, long id, PersonDetails details, int version) {
		require(user);
		record(user, ChangeKind.PERSON, "person.edited", "person:", this.people.edit(id, details, version));
	}

	@Transactional
	public void addPost(CurrentUser user, long personId, PostForm post) {
		require(user);
		record(user, ChangeKind.POST, "post.added", "person:", this.people.addPost(personId, post));
	}

	/** Takes a post; the tasks that the person has in it go back to the colleagues. */
	@Transactional
	public void endPost(CurrentUser user, long personId, long holdingId) {
		require(user);
		record(user, ChangeKind.POST, "post.ended", "person:", this.people.endPost(personId, holdingId));
	}

	/** Takes all posts from somebody who leaves. */
	@Transactional
	public void endAllPosts(CurrentUser user, long personId) {
		require(user);
		record(user, ChangeKind.PERSON, "person.left", "person:", this.people.endAllPosts(personId));
	}

	private static void require(CurrentUser user) {
		Rights.require(user, Action.ADMINISTER);
	}

	private long record(CurrentUser user, ChangeKind kind, String action, String subject, Change change) {
		this.audit.record(user.actor(),
				AuditEvent.of(action, null, this.words.of("audit." + action, change.name()))
					.on(subject + change.id())
					.as(kind)
					.changing(change.before(), change.after()));
		return change.id();
	}

}
