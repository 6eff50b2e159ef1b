package org.banli.dispatch;

/** How many items of a run are in a state. */
record RunCount(RunItem.State state, int count) {
}
