/**
 * Makes, numbers and keeps documents: the reply letter in the form of GB/T 9704-2012, the
 * sheets that go with it (signed sheet, assignment sheet, co-handling opinion), the
 * papers of cases from texts that a bureau changes, document numbers without gaps and
 * their register, and the stored files with their content kept once. It knows no
 * proposal, no case and no process; callers hand over plain facts and get bytes or
 * numbers back.
 */
package org.banli.document;
