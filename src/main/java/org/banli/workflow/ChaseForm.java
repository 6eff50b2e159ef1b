package org.banli.workflow;

import java.time.LocalDate;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * 催办单.
 *
 * @param task the open task that is asked for
 * @param problem what is wrong and what is wanted
 * @param dueOn until when an answer is wanted; needed beyond a mere chase
 */
public record ChaseForm(@NotBlank @Size(max = 64, message = "{form.tooLong}") String task, @NotNull ChaseLevel level,
		@NotBlank @Size(max = 500, message = "{form.tooLong}") String problem, @FutureOrPresent LocalDate dueOn) {
}
