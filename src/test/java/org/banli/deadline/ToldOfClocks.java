package org.banli.deadline;

import java.util.ArrayList;
import java.util.List;

import org.springframework.context.event.EventListener;

/** Hears what the sweep tells. */
class ToldOfClocks {

	final List<LightChanged> lights = new ArrayList<>();

	final List<ClockEscalated> steps = new ArrayList<>();

	@EventListener
	void on(ClockEscalated event) {
		this.steps.add(event);
	}

	@EventListener
	void on(LightChanged event) {
		this.lights.add(event);
	}

}
