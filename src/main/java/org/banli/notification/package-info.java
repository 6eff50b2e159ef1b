/**
 * Tells people what concerns them: new and returned work, lights that change, letters
 * that were delivered, and chases; on their page of notices, by mail, and in a daily
 * digest, as each of them chose. Hears the events of other features inside their
 * transaction, so that what is told and what happened are kept together or not at all.
 * Nobody depends on it.
 */
package org.banli.notification;
