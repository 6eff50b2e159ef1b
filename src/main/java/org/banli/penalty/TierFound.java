package org.banli.penalty;

/**
 * The step of the ladder that the grounds of a case lead to.
 *
 * @param mayGoBelow whether a fine may be below the legal minimum (减轻)
 */
record TierFound(String rule, PenaltyTier tier, boolean mayGoBelow, String article) {
}
