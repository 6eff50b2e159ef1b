package org.banli.shared;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What all of the API has in common, for its description. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	private static final String BASIC = "basic";

	private static final String[] REFUSALS = { "400", "401", "403", "404", "409", "422" };

	@Bean
	OpenAPI openApi(Words words) {
		return new OpenAPI().info(new Info().title(words.of("shared.api.title")).version("1"))
			.components(new Components().addSecuritySchemes(BASIC,
					new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")))
			.addSecurityItem(new SecurityRequirement().addList(BASIC));
	}

	/** Every call may be refused with a problem, every write carry a key. */
	@Bean
	@Order
	OpenApiCustomizer refusalsAndKeys(Words words) {
		return (api) -> api.getPaths().values().forEach((path) -> path.readOperationsMap().forEach((verb, call) -> {
			for (String status : REFUSALS) {
				call.getResponses()
					.computeIfAbsent(status,
							(code) -> new ApiResponse().description(words.of("shared.status." + code))
								.content(new Content().addMediaType(Problem.MEDIA_TYPE,
										new MediaType().schema(new Schema<>().type("object")))));
			}
			if (!"GET".equals(verb.name())) {
				call.addParametersItem(new HeaderParameter().name("Idempotency-Key")
					.description(words.of("shared.api.key"))
					.required(false)
					.schema(new StringSchema().maxLength(100)));
			}
		}));
	}

}
