package org.banli.workflow;

/** Somebody has asked for late work; told inside the transaction. */
public record Chased(Chase chase) {
}
