package org.banli.proposal;

/** One ask (逐条建议) of a proposal: what is handled, answered and rated. */
public record Ask(long id, long proposalId, int no, String text) {
}
