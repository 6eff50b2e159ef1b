package org.banli.casefile;

import org.springframework.boot.test.context.TestComponent;

/** Asks for more time on cases, and steps back from them. */
@TestComponent
public class CaseRequestPlay {

	private final CaseScenario play;

	private final CaseRequests requests;

	CaseRequestPlay(CaseScenario play, CaseRequests requests) {
		this.play = play;
		this.requests = requests;
	}

	/** A case on whose 90 days more time was asked for. */
	public long moreTime() {
		long id = this.play.filed();
		this.requests.askForTime(this.play.user("amr-officer1"), id,
				new ExtensionRequestForm(CaseFile.key(id) + " DL19", "案情复杂，取证需要时间。"));
		return id;
	}

	/** A case from which somebody asks to step back. */
	public long recusal(String username) {
		long id = this.play.filed();
		this.requests.stepBack(this.play.user(username), id, new RecusalRequestForm("当事人是近亲属。"));
		return id;
	}

	/** A case whose first officer has stepped back. */
	public long recused() {
		long id = recusal("amr-officer1");
		this.play.complete("amr-vice", id, "decideRecusal", "{\"grant\":true}");
		return id;
	}

}
