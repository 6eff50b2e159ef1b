package org.banli.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The types of files that may be attached. */
enum FileType {

	PDF("application/pdf", Container.NONE, null, "pdf"),

	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Container.ZIP, "word/document.xml",
			"docx"),

	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Container.ZIP, "xl/workbook.xml", "xlsx"),

	PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", Container.ZIP,
			"ppt/presentation.xml", "pptx"),

	DOC("application/msword", Container.OLE2, "WordDocument", "doc"),

	XLS("application/vnd.ms-excel", Container.OLE2, "Workbook", "xls"),

	PPT("application/vnd.ms-powerpoint", Container.OLE2, "PowerPoint Document", "ppt"),

	WPS("application/wps-office.wps", Container.OLE2, "WordDocument", "wps"),

	ET("application/wps-office.et", Container.OLE2, "Workbook", "et"),

	OFD("application/ofd", Container.ZIP, "OFD.xml", "ofd"),

	PNG("image/png", Container.NONE, null, "png"),

	JPG("image/jpeg", Container.NONE, null, "jpg", "jpeg"),

	GIF("image/gif", Container.NONE, null, "gif"),

	TXT("text/plain", Container.NONE, null, "txt"),

	ZIP("application/zip", Container.ZIP, null, "zip");

	private static final List<FileType> PREVIEWABLE = List.of(PDF, PNG, JPG, GIF, TXT);

	private final String mediaType;

	private final Container container;

	private final String mainPart;

	private final List<String> extensions;

	FileType(String mediaType, Container container, String mainPart, String... extensions) {
		this.mediaType = mediaType;
		this.container = container;
		this.mainPart = mainPart;
		this.extensions = List.of(extensions);
	}

	String mediaType() {
		return this.mediaType;
	}

	Container container() {
		return this.container;
	}

	/** The part that a container of this type holds; null where any part will do. */
	String mainPart() {
		return this.mainPart;
	}

	List<String> extensions() {
		return this.extensions;
	}

	static Optional<FileType> ofExtension(String extension) {
		return Arrays.stream(values()).filter((type) -> type.extensions.contains(extension)).findFirst();
	}

	static boolean isPreviewable(String mediaType) {
		return PREVIEWABLE.stream().anyMatch((type) -> mediaType.split(";")[0].equals(type.mediaType));
	}

	/** What a file is wrapped in. */
	enum Container {

		NONE, ZIP, OLE2

	}

}
