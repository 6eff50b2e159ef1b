package org.banli.organization;

import java.util.List;

import org.banli.shared.Refused;

/** A unit or division that cannot retire, with what is open in it. */
public class StillOpen extends Refused {

	private static final long serialVersionUID = 1L;

	private final transient List<OpenWork.Item> items;

	/**
	 * Refuses.
	 * @param isMore whether there is more than is listed
	 */
	StillOpen(String name, List<OpenWork.Item> items, boolean isMore) {
		super(isMore ? "organization.stillOpen.more" : "organization.stillOpen", name, items.size());
		this.items = List.copyOf(items);
	}

	public List<OpenWork.Item> items() {
		return this.items;
	}

}
