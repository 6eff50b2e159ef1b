/**
 * Bodies, units, divisions, posts and people. A unit is known by its official full name;
 * every other spelling is an alias that leads to it. Posts follow the roles of the field:
 * dispatcher, unit office, drafter, the heads who review and sign, and the senders of NPC
 * and CPPCC.
 */
package org.banli.organization;
