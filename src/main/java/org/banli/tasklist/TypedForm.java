package org.banli.tasklist;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import org.banli.shared.FormBody;
import org.banli.shared.MalformedInput;

/**
 * What a task page sent.
 *
 * @param values the form's values as typed
 * @param version the version of the draft that the page showed, 0 for none
 * @param basis the state of the matter that the page showed, null where it told none
 * @param isConfirmed whether the user was asked and said yes
 * @param action what a button wished, null when the form is to be sent
 * @param anchor where the page is to be shown again, or null
 * @param parameters name and values of every field, to be sent once more
 */
record TypedForm(ObjectNode values, int version, String basis, boolean isConfirmed, String action, String anchor,
		Map<String, String[]> parameters) {

	private static final String PARSE_FAILED = "org.apache.catalina.parameter_parse_failed";

	static TypedForm of(HttpServletRequest request) {
		Map<String, String[]> parameters = request.getParameterMap();
		if (request.getAttribute(PARSE_FAILED) != null) {
			throw new TooMuchTyped();
		}
		Map<String, String[]> fields = new LinkedHashMap<>(parameters);
		fields.keySet().removeIf((name) -> name.startsWith("_"));
		return new TypedForm(FormBody.of(parameters), version(request.getParameter("_version")),
				request.getParameter("_basis"), "yes".equals(request.getParameter("_confirmed")),
				blankToNull(request.getParameter("_action")), anchor(request.getParameter("_anchor")), fields);
	}

	private static int version(String text) {
		if (text == null || text.isBlank()) {
			return 0;
		}
		try {
			return Integer.parseInt(text);
		}
		catch (NumberFormatException ex) {
			throw new MalformedInput("shared.wrongParameter", "_version");
		}
	}

	private static String anchor(String text) {
		return (text != null && text.matches("[A-Za-z0-9_-]{1,64}")) ? text : null;
	}

	private static String blankToNull(String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

}
