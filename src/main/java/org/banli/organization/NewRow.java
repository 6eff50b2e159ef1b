package org.banli.organization;

/** A row to be; its generated id is written into it. */
class NewRow {

	private long id;

	public long getId() {
		return this.id;
	}

	public void setId(long id) {
		this.id = id;
	}

}
