package org.banli.testing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/** Something tests need of the machine: without it they are skipped, but never in CI. */
final class Requirement {

	private static final Log log = LogFactory.getLog("org.banli.testing");

	private static final Set<String> said = ConcurrentHashMap.newKeySet();

	private Requirement() {
	}

	static ConditionEvaluationResult check(Optional<String> missing) {
		ConditionEvaluationResult result = check(missing, System.getenv());
		if (missing.isPresent() && said.add(missing.get())) {
			log.warn(missing.get());
		}
		return result;
	}

	static ConditionEvaluationResult check(Optional<String> missing, Map<String, String> environment) {
		if (missing.isEmpty()) {
			return ConditionEvaluationResult.enabled("There");
		}
		String reason = missing.get();
		if ("true".equals(environment.get("CI"))) {
			throw new IllegalStateException(reason + " (CI=true forbids that)");
		}
		return ConditionEvaluationResult.disabled(reason);
	}

}
