package org.banli.referral;

/** How often something happened with a counterpart in a time. */
record ReferralCount(String counterpart, String kind, long times) {
}
