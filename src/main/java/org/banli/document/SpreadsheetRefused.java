package org.banli.document;

import org.banli.shared.DomainException;

/**
 * An uploaded file that is not read: not a workbook (415), too large (413), pointing
 * outside or empty (422).
 */
public class SpreadsheetRefused extends DomainException {

	private static final long serialVersionUID = 1L;

	private SpreadsheetRefused(int status, String messageKey, Object... arguments) {
		super(status, messageKey, arguments);
	}

	static SpreadsheetRefused wrongKind(String reason) {
		return new SpreadsheetRefused(415, "document.sheet." + reason);
	}

	static SpreadsheetRefused tooLarge(String reason, Object... arguments) {
		return new SpreadsheetRefused(413, "document.sheet." + reason, arguments);
	}

	static SpreadsheetRefused wrongContent(String reason, Object... arguments) {
		return new SpreadsheetRefused(422, "document.sheet." + reason, arguments);
	}

}
