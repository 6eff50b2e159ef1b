package org.banli.penalty;

import java.time.LocalDate;
import java.util.Optional;

import org.banli.casefile.CaseFile;
import org.banli.deadline.Clocks;
import org.banli.deadline.PauseGround;
import org.banli.deadline.RunningClock;

import org.springframework.stereotype.Component;

/** The deadlines from review to closing, each on the case itself. */
@Component
class PenaltyClocks {

	private final Clocks clocks;

	PenaltyClocks(Clocks clocks) {
		this.clocks = clocks;
	}

	/** Starts a deadline, anew where it ran for something that was sent back. */
	LocalDate start(CaseFile file, PenaltyClock code, LocalDate on) {
		String key = file.businessKey().toString();
		stop(file, code, on);
		return this.clocks.start(key, key, code.code(), null, on).dueOn();
	}

	void stop(CaseFile file, PenaltyClock code, LocalDate on) {
		String key = file.businessKey().toString();
		Optional<RunningClock> running = this.clocks.find(key, code.code())
			.filter((clock) -> clock.stoppedOn() == null);
		running.ifPresent(
				(clock) -> this.clocks.stop(key, code.code(), on.isBefore(clock.startsOn()) ? clock.startsOn() : on));
	}

	/** Whether a deadline was started and has not been met yet. */
	boolean isRunning(CaseFile file, PenaltyClock code) {
		return this.clocks.find(file.businessKey().toString(), code.code())
			.filter((clock) -> clock.stoppedOn() == null)
			.isPresent();
	}

	/** The last day of a deadline, stopped or not. */
	Optional<LocalDate> due(CaseFile file, PenaltyClock code) {
		return this.clocks.find(file.businessKey().toString(), code.code()).map(RunningClock::dueOn);
	}

	/** The last day that a deadline would have. */
	LocalDate preview(PenaltyClock code, LocalDate on) {
		return this.clocks.preview(code.code(), null, on).dueOn();
	}

	void changeDue(CaseFile file, PenaltyClock code, LocalDate dueOn, String reason) {
		this.clocks.changeDue(file.businessKey().toString(), code.code(), dueOn, reason);
	}

	/** The days of a hearing are not counted (程序规定 art 64). */
	void restForHearing(CaseFile file, LocalDate from) {
		String key = file.businessKey().toString();
		boolean isCounting = this.clocks.find(key, PenaltyClock.DECIDE.code())
			.filter((clock) -> clock.stoppedOn() == null && clock.pausedFrom() == null)
			.isPresent();
		if (isCounting) {
			this.clocks.pause(key, PenaltyClock.DECIDE.code(), from, PauseGround.HEARING.name(), null);
		}
	}

	void goOn(CaseFile file, LocalDate on) {
		String key = file.businessKey().toString();
		this.clocks.find(key, PenaltyClock.DECIDE.code())
			.filter((clock) -> clock.stoppedOn() == null && clock.pausedFrom() != null)
			.ifPresent((clock) -> this.clocks.resume(key, PenaltyClock.DECIDE.code(),
					on.isBefore(clock.pausedFrom()) ? clock.pausedFrom() : on));
	}

}
