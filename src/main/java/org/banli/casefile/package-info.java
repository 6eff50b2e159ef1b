/**
 * Infringement cases of intellectual property from the clue on: register, filing,
 * officers, parties, rights, evidence, amounts, and the criminal check that follows every
 * change (行政处罚法, 市场监督管理行政处罚程序规定, 国务院令第310号). What becomes of a case afterwards is told by
 * {@code penalty}, {@code goods} and {@code referral}, which know this feature and are
 * not known by it.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Cases")
package org.banli.casefile;
