package org.banli.workflow;

import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.stereotype.Component;

/**
 * Lets all calls to the engine within an action share what they have read: the engine
 * keeps rows for the length of one command and would read them again for the next. What
 * it has to write, it writes when the action ends.
 */
@Component
class EngineRound {

	private final ProcessEngineConfigurationImpl engine;

	EngineRound(ProcessEngineConfigurationImpl engine) {
		this.engine = engine;
	}

	/**
	 * Runs an action as one command of the engine. Whatever is locked in it must be
	 * locked before the engine reads.
	 */
	<T> T run(Supplier<T> action) {
		return this.engine.getCommandExecutorTxRequired().execute((context) -> action.get());
	}

}
