package org.banli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Times of an action, in milliseconds, and the page that they are written on. */
public final class Measured {

	private static final Path REPORT = Path.of("docs", "performance.md");

	private final double[] times;

	private Measured(double[] times) {
		this.times = times;
		Arrays.sort(this.times);
	}

	/** A size of a measurement, which {@code -Dbenchmark.NAME} sets. */
	public static int size(String name, int otherwise) {
		return Integer.getInteger("benchmark." + name, otherwise);
	}

	/** Runs an action some times unmeasured and many times measured. */
	public static Measured of(int before, int times, Runnable action) {
		for (int i = 0; i < before; i++) {
			action.run();
		}
		double[] measured = new double[times];
		for (int i = 0; i < times; i++) {
			measured[i] = once(action);
		}
		return new Measured(measured);
	}

	/**
	 * Runs an action until it gets no faster: the virtual machine compiles what it sees
	 * often, which must not count for the first sizes only.
	 */
	public static void warm(Runnable action) {
		double best = Double.MAX_VALUE;
		for (int stale = 0, round = 0; stale < 3 && round < 40; round++) {
			double median = of(0, 50, action).median();
			stale = (median < 0.95 * best) ? 0 : stale + 1;
			best = Math.min(best, median);
		}
	}

	public static Measured of(double... times) {
		return new Measured(times.clone());
	}

	/** The milliseconds of one run. */
	public static double once(Runnable action) {
		long start = System.nanoTime();
		action.run();
		return (System.nanoTime() - start) / 1e6;
	}

	/** The time that half of the runs kept. */
	public double median() {
		return at(0.5);
	}

	/** The time that 95 of 100 runs kept. */
	public double p95() {
		return at(0.95);
	}

	private double at(double share) {
		return this.times[Math.min(this.times.length - 1, (int) (this.times.length * share))];
	}

	/** Median and p95 as cells of a table. */
	public String cells() {
		return text(median()) + " | " + text(p95());
	}

	public static String text(double value) {
		return String.format(Locale.ROOT, (value < 100) ? "%.1f" : "%.0f", value);
	}

	/** How busy the machine was, as every section says. */
	public static String machine(String database) {
		return String.format(Locale.ROOT, "%d processors, Java %s, MySQL %s, load average %.1f at the end.",
				Runtime.getRuntime().availableProcessors(), Runtime.version().feature(), database,
				ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
	}

	/** Replaces a section of the report; its marks stay for the next time. */
	public static void write(String section, String text) {
		String from = "<!-- " + section + " -->";
		String to = "<!-- /" + section + " -->";
		try {
			String page = Files.readString(REPORT);
			int start = page.indexOf(from) + from.length();
			Files.writeString(REPORT, page.substring(0, start) + "\n" + text + page.substring(page.indexOf(to)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
