package org.banli.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Looks at an uploaded file before anything parses it: is it a workbook, and what does it
 * unpack to?
 */
final class WorkbookPackage {

	/** Largest file that is taken. */
	static final int MOST_BYTES = 20 * 1024 * 1024;

	private static final int MOST_PARTS = 2_000;

	private static final long MOST_UNPACKED = 160L * 1024 * 1024;

	/** Text packs to a tenth, seldom to a thirtieth. */
	private static final long MOST_RATIO = 150;

	private static final long UNSUSPICIOUS = 4L * 1024 * 1024;

	private static final String TYPES = "[Content_Types].xml";

	private WorkbookPackage() {
	}

	/**
	 * Lets a workbook pass.
	 * @throws SpreadsheetRefused for anything else
	 */
	static void check(byte[] content) {
		if (content.length == 0) {
			throw SpreadsheetRefused.wrongKind("nothing");
		}
		if (content.length > MOST_BYTES) {
			throw SpreadsheetRefused.tooLarge("tooManyBytes");
		}
		switch (FileMagic.valueOf(content)) {
			case OLE2 -> throw SpreadsheetRefused.wrongKind(isEncrypted(content) ? "password" : "oldExcel");
			case OOXML -> checkParts(content);
			default -> throw SpreadsheetRefused.wrongKind("notAWorkbook");
		}
	}

	private static boolean isEncrypted(byte[] content) {
		try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
			return files.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
		}
		catch (IOException | RuntimeException ex) {
			// a broken file of the old kind is one of the old kind
			return false;
		}
	}

	private static void checkParts(byte[] content) {
		String types = "";
		long unpacked = 0;
		int parts = 0;
		try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
			for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
				if (++parts > MOST_PARTS) {
					throw SpreadsheetRefused.tooLarge("bomb");
				}
				if (entry.getGeneralPurposeBit().usesEncryption()) {
					throw SpreadsheetRefused.wrongKind("password");
				}
				if (entry.getName().equals(TYPES)) {
					types = types(zip, entry);
				}
				unpacked += unpacked(zip, entry, MOST_UNPACKED - unpacked);
			}
		}
		catch (IOException | RuntimeException ex) {
			if (ex instanceof SpreadsheetRefused refused) {
				throw refused;
			}
			throw SpreadsheetRefused.wrongKind("damaged");
		}
		if (types.contains("macroEnabled")) {
			throw SpreadsheetRefused.wrongKind("macros");
		}
		if (!types.contains("spreadsheetml.sheet.main+xml")) {
			throw SpreadsheetRefused.wrongKind("notAWorkbook");
		}
	}

	private static String types(ZipFile zip, ZipArchiveEntry entry) throws IOException {
		try (InputStream in = zip.getInputStream(entry)) {
			return new String(in.readNBytes(1024 * 1024), StandardCharsets.UTF_8);
		}
	}

	/** How much a part unpacks to; counted, because what it says of itself may lie. */
	private static long unpacked(ZipFile zip, ZipArchiveEntry entry, long allowed) throws IOException {
		long size = 0;
		byte[] buffer = new byte[64 * 1024];
		try (InputStream in = zip.getInputStream(entry)) {
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				size += read;
				boolean isSuspicious = size > UNSUSPICIOUS
						&& size > MOST_RATIO * Math.max(1, entry.getCompressedSize());
				if (size > allowed || isSuspicious) {
					throw SpreadsheetRefused.tooLarge("bomb");
				}
			}
		}
		return size;
	}

}
