package org.banli.workflow;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the diagrams to the pages that show them. */
@Controller
class DiagramController {

	private final Diagrams diagrams;

	DiagramController(Diagrams diagrams) {
		this.diagrams = diagrams;
	}

	@GetMapping("/diagrams/{processKey:[A-Za-z0-9_-]{1,64}}.bpmn")
	ResponseEntity<byte[]> diagram(@PathVariable String processKey) {
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
			.cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
			.body(this.diagrams.xml(processKey).getBytes(StandardCharsets.UTF_8));
	}

}
