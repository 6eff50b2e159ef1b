package org.banli.search;

import org.banli.shared.DomainException;

import org.springframework.http.HttpStatus;

/** The index of this node cannot be read at the moment (503). */
class SearchUnavailable extends DomainException {

	private static final long serialVersionUID = 1L;

	SearchUnavailable() {
		super(HttpStatus.SERVICE_UNAVAILABLE.value(), "search.unavailable");
	}

}
