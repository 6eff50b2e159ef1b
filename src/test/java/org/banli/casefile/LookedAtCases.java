package org.banli.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.banli.testing.Plays;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/** Plays cases to where their pages are to be looked at. */
@TestComponent
@Import(CaseScenario.class)
public class LookedAtCases implements Plays {

	private static final String UNBROKEN = "averylongwordwithoutanyplacetobreak".repeat(2);

	private final CaseScenario play;

	LookedAtCases(CaseScenario play) {
		this.play = play;
	}

	@Override
	public Map<String, Supplier<String>> plays() {
		Map<String, Supplier<String>> plays = new LinkedHashMap<>();
		plays.put("filedCase", () -> id(this.play.filed()));
		plays.put("longCase", () -> id(longOne()));
		step(plays, "verifyClue", "amr-officer1", this.play::registered);
		step(plays, "signVerification", "amr-officer2", () -> {
			long id = this.play.registered();
			this.play.complete("amr-officer1", id, "verifyClue", CaseScenario.VERIFIED);
			return id;
		});
		step(plays, "decideFiling", "amr-vice", this.play::verified);
		step(plays, "assignOfficers", "amr-case-head", () -> {
			long id = this.play.verified();
			this.play.complete("amr-vice", id, "decideFiling",
					"{\"decision\":\"FILED\",\"title\":\"示例鞋店案\",\"causeCode\":\"商标法57(3)\"}");
			return id;
		});
		step(plays, "tellReporter", "amr-officer1", this.play::filed);
		return plays;
	}

	/** Everything as long as it may be, with words that cannot be broken. */
	private long longOne() {
		return this.play.registered(CaseScenario.clue("很长".repeat(20) + UNBROKEN.substring(0, 50))
			.replace("销售假冒示例牌运动鞋。", "很长".repeat(200) + UNBROKEN)
			.replace("\"place\":\"",
					"\"platform\":\"P" + UNBROKEN + "\",\"link\":\"https://example.invalid/" + UNBROKEN + UNBROKEN
							+ "\",\"campaign\":\"铁拳行动\",\"place\":\"")
			.replace("示例体育用品有限公司", "很长".repeat(40)));
	}

	private void step(Map<String, Supplier<String>> plays, String step, String user, Supplier<Long> reach) {
		plays.put(step, () -> this.play.claimed(user, reach.get(), step));
	}

	private static String id(long id) {
		return String.valueOf(id);
	}

}
