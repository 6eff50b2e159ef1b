/**
 * What the tests share: databases of their own on H2 and MySQL, and a browser. How to run
 * them stands in docs/how-to/run-the-tests.md.
 */
package org.banli.testing;
