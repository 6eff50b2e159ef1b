package org.banli.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Stream;

import org.banli.shared.InvalidInput;
import org.banli.shared.TestWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class FileCheckTests {

	@TempDir
	private Path folder;

	private final FileCheck check = check(EnumSet.complementOf(EnumSet.of(FileType.ZIP)));

	private static FileCheck check(EnumSet<FileType> types) {
		return new FileCheck(new AttachmentSettings(Path.of("target/files"), DataSize.ofMegabytes(20), 50,
				DataSize.ofMegabytes(200), types), TestWords.words());
	}

	private String type(FileCheck check, String name, byte[] content) {
		try {
			return check.mediaType(name, Files.write(this.folder.resolve("upload.part"), content));
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	static Stream<Arguments> honest() {
		return Stream.of(arguments("a.pdf", SampleFiles.pdf("x"), "application/pdf"),
				arguments("a.PNG", SampleFiles.png(), "image/png"),
				arguments("a.xlsx", SampleFiles.xlsx(),
						"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
				arguments("a.docx", SampleFiles.zip("[Content_Types].xml", "word/document.xml"),
						"application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
				arguments("a.pptx", SampleFiles.zip("[Content_Types].xml", "ppt/presentation.xml"),
						"application/vnd.openxmlformats-officedocument.presentationml.presentation"),
				arguments("a.ofd", SampleFiles.zip("OFD.xml", "Doc_0/Document.xml"), "application/ofd"),
				arguments("a.xls", SampleFiles.xls(), "application/vnd.ms-excel"),
				arguments("a.et", SampleFiles.xls(), "application/wps-office.et"),
				arguments("a.doc", SampleFiles.ole2("WordDocument"), "application/msword"),
				arguments("a.wps", SampleFiles.ole2("WordDocument"), "application/wps-office.wps"),
				arguments("a.ppt", SampleFiles.ole2("PowerPoint Document"), "application/vnd.ms-powerpoint"),
				arguments("a.gif", SampleFiles.text("GIF89a\1\0\1\0\0\0\0;"), "image/gif"),
				arguments("a.txt", SampleFiles.text("工作情况"), "text/plain;charset=UTF-8"),
				arguments("a.txt", SampleFiles.gbk("工作情况，已经落实"), "text/plain;charset=GB18030"),
				arguments("来信.txt", SampleFiles.text("Subject: this is no mail"), "text/plain;charset=UTF-8"));
	}

	@ParameterizedTest(name = "{0} {2}")
	@MethodSource("honest")
	void knowsFilesByTheirContent(String name, byte[] content, String mediaType) {
		assertThat(type(this.check, name, content)).isEqualTo(mediaType);
	}

	static Stream<Arguments> disguised() {
		return Stream.of(arguments("年报.pdf", SampleFiles.exe(), "“年报.pdf”的扩展名是 .pdf，内容却是程序，没有保存。请上传原文件。"),
				arguments("a.pdf", SampleFiles.html(), "内容却是网页"), arguments("a.pdf", SampleFiles.svg(), "内容却是SVG"),
				arguments("a.png", SampleFiles.svg(), "内容却是SVG"), arguments("a.txt", SampleFiles.html(), "内容却是网页"),
				arguments("a.txt", SampleFiles.exe(), "内容却是程序"),
				arguments("a.txt", SampleFiles.text("#!/bin/sh\nrm -rf /\n"), "内容却是脚本"),
				arguments("a.jpg", SampleFiles.png(), "内容却是图片"), arguments("a.docx", SampleFiles.pdf("x"), "内容却是PDF"),
				arguments("a.docx", SampleFiles.zip("anything"), "内容却是压缩包"),
				arguments("a.docx", SampleFiles.xlsx(), "内容却是办公文档"), arguments("a.doc", SampleFiles.xls(), "内容却是办公文档"),
				arguments("a.pdf", SampleFiles.text("  %PDX"), "内容却是文本"),
				arguments("a.exe", SampleFiles.exe(), "不在可上传之列"), arguments("年报.pdf.exe", SampleFiles.exe(), "不在可上传之列"),
				arguments("a", SampleFiles.pdf("x"), "不在可上传之列"), arguments("a.svg", SampleFiles.svg(), "不在可上传之列"),
				arguments("a.zip", SampleFiles.zip("a"), "不在可上传之列"), arguments("a.pdf", new byte[0], "空文件"),
				arguments("a.docx", SampleFiles.ole2("EncryptedPackage", "EncryptionInfo"), "打开密码"),
				arguments("a.docx", SampleFiles.zip("word/document.xml", "word/vbaProject.bin"), "含有宏"),
				arguments("a.doc", SampleFiles.ole2("WordDocument", "Macros"), "含有宏"),
				arguments("a.docx", new byte[] { 'P', 'K', 3, 4, 9, 9, 9 }, "已损坏"),
				arguments("a.doc", brokenOle2(), "已损坏"),
				arguments("网页在前.pdf", both(SampleFiles.html(), SampleFiles.pdf("x")), "内容却是网页"),
				arguments("脚本在前.pdf", both(SampleFiles.text("#!/bin/sh\n"), SampleFiles.pdf("x")), "内容却是"),
				arguments("程序在前.pdf", both(SampleFiles.exe(), SampleFiles.pdf("x")), "内容却是程序"),
				arguments("空行在前.pdf", both(SampleFiles.text("\n\n<script>alert(1)</script>\n"), SampleFiles.pdf("x")),
						"内容却是"),
				arguments("压缩包在后.docx", both(SampleFiles.png(), SampleFiles.zip("word/document.xml")), "内容却是图片"),
				arguments("程序在前.docx", both(SampleFiles.exe(), SampleFiles.zip("word/document.xml")), "内容却是程序"),
				arguments("矢量图.jpg", SampleFiles.svg(), "内容却是SVG"), arguments("矢量图.gif", SampleFiles.svg(), "内容却是SVG"),
				arguments("矢量图.txt", SampleFiles.svg(), "内容却是"), arguments("网页.docx", SampleFiles.html(), "内容却是网页"),
				arguments("网页.xls", SampleFiles.html(), "内容却是网页"),
				arguments("脚本.gif", SampleFiles.text("/*GIF89a*/alert(1)"), "内容却是"));
	}

	/** A polyglot: two files in one. */
	private static byte[] both(byte[] first, byte[] second) {
		byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

	private static byte[] brokenOle2() {
		byte[] broken = new byte[600];
		System.arraycopy(SampleFiles.ole2("WordDocument"), 0, broken, 0, 60);
		return broken;
	}

	@ParameterizedTest(name = "{0}: {2}")
	@MethodSource("disguised")
	void refusesWhatItsNameDoesNotPromise(String name, byte[] content, String sentence) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> type(this.check, name, content))
			.satisfies((ex) -> assertThat(ex.problems()).singleElement()
				.satisfies((problem) -> assertThat(problem.message()).contains(sentence)));
	}

	@Test
	void takesArchivesWhereTheOfficeWantsThem() {
		assertThat(type(check(EnumSet.of(FileType.ZIP)), "a.zip", SampleFiles.zip("a"))).isEqualTo("application/zip");
	}

}
