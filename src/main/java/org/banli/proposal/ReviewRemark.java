package org.banli.proposal;

/** A remark bound to one paragraph. */
public record ReviewRemark(long id, long reviewId, String paragraphId, String text) {
}
