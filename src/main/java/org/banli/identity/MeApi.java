package org.banli.identity;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.banli.organization.Post;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a system as whom it is logged in. */
@RestController
@Tag(name = "账号")
class MeApi {

	@GetMapping("/api/v1/me")
	@Operation(summary = "当前账号")
	Me me(@AuthenticationPrincipal CurrentUser me) {
		return new Me(me.username(), me.personName(), me.unitName().isEmpty() ? null : me.unitName(), me.posts());
	}

	/** The user with the unit's full name. */
	record Me(String username, String name, String unit, List<Post> posts) {
	}

}
