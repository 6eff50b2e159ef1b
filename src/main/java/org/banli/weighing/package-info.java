/**
 * What a case weighs by the criminal law: its amounts line by line, the facts of the
 * conduct, the check that follows every change, the verdict with its figures and second
 * signature, and the trial of new figures over open cases (国务院令第310号 arts 3 and 5). It
 * adds to {@code casefile} and is known by what follows from a case.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Weighing")
package org.banli.weighing;
