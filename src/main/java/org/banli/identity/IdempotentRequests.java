package org.banli.identity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Knows which writes were already answered. Claims and answers are statements of their
 * own, outside the transaction of the write: a claim must be seen by others at once. A
 * server that is killed while it answers blocks its key for {@link #LEASE}.
 */
@Component
class IdempotentRequests {

	/** Longer than any write takes. */
	static final Duration LEASE = Duration.ofMinutes(3);

	private static final Duration KEPT = Duration.ofDays(3);

	private static final Duration SWEEP = Duration.ofHours(1);

	private static final int MAX_TRIES = 5;

	private final IdempotencyMapper mapper;

	// never moved by a demonstration: a lease is a matter of real time
	private final Clock clock = Clock.systemUTC();

	private final AtomicReference<Instant> sweptAt = new AtomicReference<>(Instant.EPOCH);

	IdempotentRequests(IdempotencyMapper mapper) {
		this.mapper = mapper;
	}

	/** Takes the key for a request, or tells what is known of it. */
	Claim claim(String username, String key, String hash) {
		sweep();
		byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
		for (int tried = 1;; tried++) {
			Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
			RememberedAnswer request = new RememberedAnswer(username, bytes, hash, null, null, null, null, now);
			try {
				this.mapper.begin(request);
				return new Claim(Known.NEW, request);
			}
			catch (DuplicateKeyException ex) {
				RememberedAnswer known = this.mapper.find(username, bytes).orElse(null);
				// else the other request has just failed, and the key is free again
				if (known != null) {
					return known(request, known);
				}
			}
			catch (ConcurrencyFailureException ex) {
				if (tried == MAX_TRIES) {
					throw ex;
				}
			}
			if (tried == MAX_TRIES) {
				return new Claim(Known.RUNNING, request);
			}
		}
	}

	private Claim known(RememberedAnswer request, RememberedAnswer known) {
		boolean isAbandoned = known.status() == null && known.createdAt().plus(LEASE).isBefore(request.createdAt());
		if (isAbandoned && this.mapper.takeOver(request, known.createdAt()) == 1) {
			return new Claim(Known.NEW, request);
		}
		if (!known.requestHash().equals(request.requestHash())) {
			return new Claim(Known.OTHER, known);
		}
		return new Claim((known.status() == null) ? Known.RUNNING : Known.ANSWERED, known);
	}

	void remember(RememberedAnswer request, int status, String contentType, String body, String location) {
		this.mapper.finish(new RememberedAnswer(request.username(), request.idempotencyKey(), request.requestHash(),
				status, contentType, body, location, request.createdAt()));
	}

	/** Frees the key of a request that was refused: nothing was done. */
	void forget(RememberedAnswer request) {
		this.mapper.forget(request);
	}

	private void sweep() {
		Instant now = this.clock.instant();
		Instant before = this.sweptAt.get();
		if (before.plus(SWEEP).isBefore(now) && this.sweptAt.compareAndSet(before, now)) {
			this.mapper.removeBefore(now.minus(KEPT));
		}
	}

	/** What is known of a request. */
	enum Known {

		/** Nothing; it may be acted on now. */
		NEW,

		/** It is being answered. */
		RUNNING,

		/** It was answered. */
		ANSWERED,

		/** The key was used for another request. */
		OTHER

	}

	/** What is known, and the request or answer that it is about. */
	record Claim(Known known, RememberedAnswer answer) {
	}

}
