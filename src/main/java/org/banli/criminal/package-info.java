/**
 * Infringement cases of intellectual property. So far the criminal check: whether the
 * facts of a case reach a figure of the criminal law, so that the case belongs to the
 * police (国务院令第310号 art 3, 法释〔2025〕5号 and the texts before it). The figures are rows of a
 * table with their source and validity; the weighing is one function without a database.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Criminal check")
package org.banli.criminal;
