package org.banli.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A MySQL in a container that lives as long as the JVM, when a Docker engine answers. */
final class DockerMySql {

	private static final Duration ANSWER = Duration.ofSeconds(15);

	private static final Duration DOWNLOAD = Duration.ofMinutes(10);

	private static final Duration START = Duration.ofMinutes(2);

	private DockerMySql() {
	}

	static Optional<MySqlServer> start() {
		if (docker(ANSWER, "version", "--format", "{{.Server.Version}}").isEmpty()) {
			return Optional.empty();
		}
		String container = docker(DOWNLOAD, "run", "--detach", "--rm", "--env", "MYSQL_ALLOW_EMPTY_PASSWORD=1",
				"--publish", "127.0.0.1::3306", "mysql:8.4")
			.orElseThrow(() -> new IllegalStateException("Docker answers, but does not start mysql:8.4"));
		Runtime.getRuntime().addShutdownHook(new Thread(() -> docker(ANSWER, "rm", "--force", container)));
		String address = docker(ANSWER, "port", container, "3306/tcp").orElseThrow().lines().findFirst().orElseThrow();
		MySqlServer server = new MySqlServer("jdbc:mysql://" + address + "/", "root", "");
		awaitConnection(server);
		return Optional.of(server);
	}

	private static void awaitConnection(MySqlServer server) {
		Instant end = Instant.now().plus(START);
		while (true) {
			try {
				server.connect().close();
				return;
			}
			catch (SQLException ex) {
				if (Instant.now().isAfter(end)) {
					throw new IllegalStateException("MySQL in Docker gave no connection in " + START, ex);
				}
				sleep();
			}
		}
	}

	private static void sleep() {
		try {
			Thread.sleep(500);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** What the command printed; empty when it is not installed, fails or is too slow. */
	private static Optional<String> docker(Duration limit, String... arguments) {
		List<String> command = new ArrayList<>(List.of("docker"));
		command.addAll(List.of(arguments));
		try {
			Path output = Files.createTempFile("docker", ".out");
			try {
				Process process = new ProcessBuilder(command).redirectOutput(output.toFile())
					.redirectError(ProcessBuilder.Redirect.DISCARD)
					.start();
				if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
					process.destroyForcibly();
					return Optional.empty();
				}
				String text = Files.readString(output, StandardCharsets.UTF_8).trim();
				return (process.exitValue() == 0 && !text.isEmpty()) ? Optional.of(text) : Optional.empty();
			}
			finally {
				Files.delete(output);
			}
		}
		catch (IOException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

}
