/**
 * The demonstration: proposals in all states of their handling, made at the first start
 * by the same services, rights and checks that people meet, with the days moved into the
 * past. What they say stands in {@code proposals.json}; a production start never makes
 * them.
 */
package org.banli.demo;
