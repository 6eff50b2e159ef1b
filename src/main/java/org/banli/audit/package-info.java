/**
 * The append-only trail: who did what, when, from where, on which business key, before
 * and after. It is written in the transaction of the action itself, and shown as the
 * timeline of a record.
 */
package org.banli.audit;
