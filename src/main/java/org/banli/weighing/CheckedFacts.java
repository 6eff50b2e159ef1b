package org.banli.weighing;

import java.util.List;

import org.banli.criminal.OffenceFacts;

/** What a check weighed: the facts for each offence, and the cases that were added. */
record CheckedFacts(List<OffenceFacts> facts, List<AddedCase> added) {
}
