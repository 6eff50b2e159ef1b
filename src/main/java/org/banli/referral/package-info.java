/**
 * The referral of a case to the police (行刑衔接, 国务院令第310号): special team, report, the
 * chief's decision, 24 hours to send the file, what police, procuratorate and court do
 * with it, and the way back to the penalty.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Referral")
package org.banli.referral;
