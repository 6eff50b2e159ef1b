package org.banli.attachment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.banli.identity.CurrentUser;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Attachments for the systems around the product. */
@RestController
@Tag(name = "附件")
class AttachmentApi {

	private final Attachments attachments;

	AttachmentApi(Attachments attachments) {
		this.attachments = attachments;
	}

	@GetMapping("/api/v1/attachments/{id}")
	@Operation(summary = "下载附件", description = "地址见建议提案的 documents；只给可以看到它的人，并留下查看记录")
	ResponseEntity<Resource> content(@PathVariable long id, @AuthenticationPrincipal CurrentUser me) {
		return FileAnswer.download(this.attachments.open(me, id));
	}

}
