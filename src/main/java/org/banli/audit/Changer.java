package org.banli.audit;

/** Somebody who changed something, by the name of the last time. */
public record Changer(String username, String personName) {
}
