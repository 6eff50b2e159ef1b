package org.banli.penalty;

import java.time.LocalDate;

import org.springframework.stereotype.Component;

/** When a paper counts as served. */
@Component
class Services {

	private final PenaltyClocks clocks;

	Services(PenaltyClocks clocks) {
		this.clocks = clocks;
	}

	/**
	 * The day of service: the day itself, or the end of the 30 days of a public notice
	 * (程序规定 art 82).
	 */
	LocalDate effectiveOn(ServiceForm form) {
		return (form.way() == ServiceWay.PUBLIC_NOTICE)
				? this.clocks.preview(PenaltyClock.PUBLIC_SERVICE, form.servedOn()) : form.servedOn();
	}

}
