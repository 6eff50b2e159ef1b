package org.banli.attachment;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of attachments.
 *
 * @param folder where the contents are kept; every node of a cluster needs the same one
 * @param maxFileSize the largest file
 * @param maxFiles how many files a matter may have
 * @param maxTotalSize how large all files of a matter may be together
 * @param types the types that may be uploaded; all but ZIP when left out
 */
@ConfigurationProperties("banli.attachment")
record AttachmentSettings(@DefaultValue("./data/files") Path folder, @DefaultValue("20MB") DataSize maxFileSize,
		@DefaultValue("50") int maxFiles, @DefaultValue("200MB") DataSize maxTotalSize, Set<FileType> types) {

	AttachmentSettings {
		types = (types == null || types.isEmpty()) ? EnumSet.complementOf(EnumSet.of(FileType.ZIP)) : types;
	}

}
