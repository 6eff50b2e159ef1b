package org.banli.workflow;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.stereotype.Component;

/**
 * The engine's own clock, which the demonstration moves together with the product's; it
 * belongs to the whole virtual machine.
 */
@Component
public class EngineTime {

	/** Lets the engine see this time until it is moved again or reset. */
	public void moveTo(Instant time) {
		ClockUtil.setCurrentTime(Date.from(time));
	}

	public void reset() {
		ClockUtil.reset();
	}

}
