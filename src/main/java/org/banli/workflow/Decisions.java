package org.banli.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

import org.springframework.stereotype.Component;

/**
 * Asks the decision tables under {@code bpmn/}. An answer is computed and nothing is
 * stored: whoever acts by it keeps the rule that fired with what he did.
 */
@Component
public class Decisions {

	private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private final Map<String, DmnDecision> tables = new ConcurrentHashMap<>();

	/**
	 * The outputs of the rule that fires, by their names.
	 * @param table the id of the decision
	 * @return empty where no rule fires
	 * @throws IllegalStateException when several fire in a table that allows one
	 */
	public Optional<Map<String, Object>> ask(String table, Map<String, Object> facts) {
		DmnDecisionTableResult result = this.engine.evaluateDecisionTable(table(table), facts);
		if (result.size() > 1) {
			throw new IllegalStateException("Several rules of " + table + " fire for " + facts);
		}
		return result.isEmpty() ? Optional.empty() : Optional.of(((DmnDecisionRuleResult) result.get(0)).getEntryMap());
	}

	private DmnDecision table(String id) {
		return this.tables.computeIfAbsent(id, (key) -> {
			try (InputStream file = Decisions.class.getResourceAsStream("/bpmn/" + key + ".dmn")) {
				return this.engine.parseDecision(key, file);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

}
