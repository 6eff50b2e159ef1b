package org.banli.goods;

import java.util.List;

/**
 * Goods that the decision of penalty confiscates; its number and its day are those of the
 * case.
 */
record ConfiscateForm(List<Long> items) {
}
