package org.banli.workflow;

/** Who was asked for late work has answered; told inside the transaction. */
public record ChaseAnswered(Chase chase) {
}
