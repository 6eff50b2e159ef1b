package org.banli.workflow;

/**
 * How lists name a matter.
 *
 * @param kind the code of its kind, such as SUGGESTION
 * @param reference its number as people say it
 * @param proposers who put it forward, in short
 */
public record WorkDescription(String businessKey, String kind, String reference, String title, String proposers) {
}
