package org.banli.document;

import java.util.List;

/**
 * How a text looks when it is filled with the invented facts.
 *
 * @param problems what is wrong with it
 * @param paper the paper, null where it cannot be filled
 */
record PaperPreview(List<String> problems, PaperText paper) {
}
