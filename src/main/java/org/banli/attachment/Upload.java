package org.banli.attachment;

import org.springframework.core.io.InputStreamSource;

/**
 * A file as it arrives.
 *
 * @param fileName the name the sender gave it, not to be trusted
 */
public record Upload(String fileName, long sizeBytes, InputStreamSource content) {
}
