/**
 * Banli: the casework of a Chinese city, deputies' suggestions and CPPCC proposals first.
 * Every sub-package is one feature and one Spring Modulith module; who may depend on whom
 * stands in docs/architecture.md and is kept by {@code ModularityTests}.
 */
package org.banli;
