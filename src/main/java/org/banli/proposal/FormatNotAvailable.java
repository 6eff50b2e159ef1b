package org.banli.proposal;

import org.banli.shared.DomainException;

/** A format in which the product cannot give a document (406). */
class FormatNotAvailable extends DomainException {

	private static final long serialVersionUID = 1L;

	FormatNotAvailable(String format) {
		super(406, "proposal.reply.format", format);
	}

}
