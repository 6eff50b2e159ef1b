/**
 * What every feature may use and no feature word is in: refusals and their answers, pages
 * of lists, business keys, the clock, words from message files, and the error pages.
 */
package org.banli.shared;
