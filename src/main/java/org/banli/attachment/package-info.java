/**
 * Files that people add to a matter: checked by content, kept in a folder by their hash
 * and listed in a table, shown and handed out under the rights of the feature that owns
 * the matter ({@code AttachmentOwner}). A removed file stays, marked with who removed it
 * and why. It knows no proposal and no process.
 */
package org.banli.attachment;
