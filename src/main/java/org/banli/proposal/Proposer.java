package org.banli.proposal;

/** One of those who put a proposal forward; the first one leads. */
public record Proposer(int seq, String name, Long personId) {
}
