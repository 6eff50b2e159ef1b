package org.banli.search;

/**
 * How the index of this node stands.
 *
 * @param isComplete whether all matters were read once
 * @param isBuilding whether they are being read, or are about to be
 * @param rebuild the last wish to read everything that is being met or was met
 * @param trouble why it cannot go on, null when all is well
 */
public record FeedState(boolean isComplete, boolean isBuilding, long read, long total, int matters, long rebuild,
		String trouble) {

	static final FeedState STARTING = new FeedState(false, true, 0, 0, 0, 0, null);

	FeedState with(IndexBuild build, int found, long wish) {
		if (build == null) {
			return new FeedState(true, false, 0, 0, found, wish, null);
		}
		return new FeedState(this.isComplete, true, build.read(), build.total(), found, wish, null);
	}

	FeedState with(String why) {
		return new FeedState(this.isComplete, this.isBuilding, this.read, this.total, this.matters, this.rebuild, why);
	}

	FeedState expectingBuild() {
		return new FeedState(this.isComplete, true, 0, this.matters, this.matters, this.rebuild, this.trouble);
	}

	/** How much of all was read, in percent. */
	public int percent() {
		return (this.total == 0) ? 0 : (int) Math.min(100, 100 * this.read / this.total);
	}

}
