/**
 * Infringement cases of intellectual property from the clue on: register, filing,
 * officers, parties, rights and evidence (行政处罚法, 市场监督管理行政处罚程序规定). What a case weighs and
 * what becomes of it is told by {@code weighing}, {@code penalty}, {@code goods} and
 * {@code referral}, which know this feature and are not known by it.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Cases")
package org.banli.casefile;
