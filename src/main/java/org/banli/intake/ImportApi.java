package org.banli.intake;

import java.io.IOException;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.proposal.ListedProposals;
import org.banli.shared.InvalidInput;
import org.banli.shared.Words;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Lists for the systems around the product. */
@RestController
@RequestMapping("/api/v1/proposals/imports")
@Tag(name = "建议提案")
class ImportApi {

	private final ProposalImports imports;

	private final ImportCommit commit;

	private final Words words;

	ImportApi(ProposalImports imports, ImportCommit commit, Words words) {
		this.imports = imports;
		this.commit = commit;
		this.words = words;
	}

	@PostMapping
	@Operation(summary = "上传交办名单", description = "multipart 的 file 字段，.xlsx；只读出内容和问题，提交之前登记簿里什么也没有")
	ImportPreview upload(@RequestParam(required = false) MultipartFile file, @AuthenticationPrincipal CurrentUser me)
			throws IOException {
		Rights.require(me, Action.IMPORT_PROPOSALS);
		if (file == null) {
			throw new InvalidInput("file", this.words.of("intake.file.missing"));
		}
		long id = this.imports.upload(me, file.getOriginalFilename(), file.getBytes());
		return ImportPreview.of(id, this.imports.rows(me, id));
	}

	/** Where a list is on its way. */
	record Standing(long importId, ImportState state, int rows, int done, Integer created, Integer updated,
			Integer skipped, String failure) {
	}

	@GetMapping("/{importId}")
	@Operation(summary = "名单走到哪一步", description = "COMMITTED 是整份已登记；其他状态下登记簿里没有这份名单的任何一件")
	Standing standing(@PathVariable long importId, @AuthenticationPrincipal CurrentUser me) {
		ListImport list = this.imports.visible(me, importId);
		return new Standing(importId, list.state(), list.rowCount(), list.doneCount(), list.createdCount(),
				list.updatedCount(), list.skippedCount(), list.failure());
	}

	@PostMapping("/{importId}/commit")
	@Operation(summary = "提交名单", description = "没有错误的各件一次登记或更新，要么全部，要么全不")
	ListedProposals.Taken commit(@PathVariable long importId, @AuthenticationPrincipal CurrentUser me) {
		return this.commit.commit(me, importId);
	}

}
