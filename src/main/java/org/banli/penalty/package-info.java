/**
 * From the investigation of a filed case to its closing: conclusion, review, notice,
 * statement and hearing, decision, service, publication, performance and closing. Range,
 * tier and the right to a hearing come from decision tables.
 */
package org.banli.penalty;
