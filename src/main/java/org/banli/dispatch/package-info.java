/**
 * The assignment board of a session's peak: which units should answer the proposals that
 * wait, and why; plans kept as drafts of the step {@code assignUnits}; handing all of
 * them over in one run in the background, with its minutes and task breakdown tables.
 */
package org.banli.dispatch;
