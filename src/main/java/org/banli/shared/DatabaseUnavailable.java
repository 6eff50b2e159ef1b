package org.banli.shared;

import java.sql.SQLException;

/** No connection to the database at the start. */
class DatabaseUnavailable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String url;

	DatabaseUnavailable(String url, SQLException cause) {
		super(cause.getMessage(), cause);
		this.url = url;
	}

	/** Where the database was looked for, without what follows the name. */
	String place() {
		String plain = this.url.replaceAll("[;?].*", "");
		return plain.replaceFirst("^jdbc:(h2:file:|h2:|mysql:/*)", "").replaceFirst("^.*@", "");
	}

	@Override
	public synchronized SQLException getCause() {
		return (SQLException) super.getCause();
	}

}
