package org.banli.proposal;

/** A review that is being recorded; the generated id is written into it. */
class NewReview {

	private final Review review;

	private Long id;

	NewReview(Review review) {
		this.review = review;
	}

	public Review getReview() {
		return this.review;
	}

	public Long getId() {
		return this.id;
	}

	public void setId(Long id) {
		this.id = id;
	}

}
