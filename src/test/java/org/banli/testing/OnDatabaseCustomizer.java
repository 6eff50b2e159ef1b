package org.banli.testing;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.util.FileSystemUtils;

/**
 * Gives an application context a database of its own. Equal for classes on the same kind
 * of database, so that Spring's context cache lets them share context and database.
 */
record OnDatabaseCustomizer(Database kind) implements ContextCustomizer {

	@Override
	public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
		TestDatabase database = this.kind.create();
		Path index = Path.of("target", "search", UUID.randomUUID().toString());
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("test database",
					Map.of("spring.datasource.url", database.url(), "spring.datasource.username", database.username(),
							"spring.datasource.password", database.password(),
							"spring.datasource.hikari.transaction-isolation", "TRANSACTION_READ_COMMITTED",
							// many cached contexts must not use up the server's
							// connections
							"spring.datasource.hikari.minimum-idle", "1",
							// an index belongs to one database
							"banli.search.folder", index.toString(),
							// slices such as @JdbcTest must not put their own in its
							// place
							"spring.test.database.replace", "none")));
		// registered first, so destroyed last: after the connection pool
		((DefaultSingletonBeanRegistry) context.getBeanFactory()).registerDisposableBean("testDatabase", () -> {
			this.kind.drop(database);
			FileSystemUtils.deleteRecursively(index);
		});
	}

}
