package org.banli.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.banli.attachment.AttachmentPlace;
import org.banli.attachment.Attachments;
import org.banli.attachment.SampleFiles;
import org.banli.identity.OrganizationAdministration;
import org.banli.organization.PersonDetails;
import org.banli.organization.Post;
import org.banli.organization.PostForm;
import org.banli.testing.Plays;
import org.banli.workflow.ChaseForm;
import org.banli.workflow.ChaseLevel;
import org.banli.workflow.Chases;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/**
 * Plays proposals to where their pages are to be looked at, and knows their addresses.
 */
@TestComponent
@Import({ ProposalScenario.class, DeliveryScenario.class })
public class LookedAtPages {

	private static final String UNBROKEN = "https://example.invalid/" + "averylongwordwithoutanyplacetobreak".repeat(3);

	private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

	private static final String RETURN = """
			{"decision":"RETURN","remarks":[{"paragraph":"d2","text":"请写明截止日期"}]}""";

	private final ProposalScenario play;

	private final Proposals proposals;

	private final UnitAssignments assignments;

	private final Attachments attachments;

	private final Map<String, Supplier<String>> plays = new HashMap<>();

	private final Map<String, String> played = new HashMap<>();

	LookedAtPages(ProposalScenario play, DeliveryScenario delivery, Proposals proposals, UnitAssignments assignments,
			Attachments attachments, Chases chases, OrganizationAdministration administration, List<Plays> others) {
		this.play = play;
		this.proposals = proposals;
		this.assignments = assignments;
		this.attachments = attachments;
		this.plays.put("registered", () -> id(play.registered()));
		this.plays.put("delivered", () -> id(delivery.delivered()));
		this.plays.put("drafted", () -> id(play.drafted()));
		this.plays.put("draftedPart", () -> id(assignments.answering(number("drafted")).get(0)));
		this.plays.put("long", () -> id(longOne()));
		this.plays.put("longPart", () -> id(assignments.answering(number("long")).get(0)));
		this.plays.put("longReview", () -> play.claimed("amr-division", number("long"), "reviewByDivisionHead"));
		this.plays.put("attachment", () -> attach(number("registered"), "名单.pdf"));
		this.plays.put("removed", () -> {
			String id = attach(number("registered"), "旧名单.pdf");
			attachments.remove(play.user("npc-sender"), Long.parseLong(id), "传错了版本");
			return id;
		});
		this.plays.put("chase",
				() -> id(chases
					.issue(play.user("gov-office"), Proposal.key(number("drafted")), 1,
							new ChaseForm(play.taskId("amr-division", number("drafted"), "reviewByDivisionHead"),
									ChaseLevel.CHASE, "请抓紧审核。", null))
					.id()));
		this.plays.put("changed", () -> {
			long person = administration.addPerson(play.user("admin"), new PersonDetails("变更示例", "0000-1", null),
					new PostForm(4L, 2L, Post.DRAFTER, "经办人"));
			administration.editPerson(play.user("admin"), person, new PersonDetails("变更后的示例", "0000-2", "00010099"), 0);
			return id(person);
		});
		playSteps();
		others.forEach((other) -> this.plays.putAll(other.plays()));
	}

	private void playSteps() {
		step("confirmAsks", "gov-office",
				() -> this.proposals.register(this.play.user("npc-sender"), ProposalScenario.suggestion()));
		step("assignUnits", "gov-office", this.play::registered);
		step("signForProposal", "amr-office", this.play::assignedSole);
		step("signForCoHandling", "fin-office", this.play::assignedToFour);
		step("writeOpinion", "fin-drafter", this::opinionDue);
		step("approveOpinion", "fin-head", () -> {
			long id = opinionDue();
			this.play.complete("fin-drafter", id, "writeOpinion", ProposalScenario.opinion(1));
			return id;
		});
		step("draftReply", "amr-drafter", () -> {
			long id = this.play.assignedSole();
			this.play.signForAmr(id);
			return id;
		});
		step("mergeOpinions", "amr-drafter", this::opinionsIn);
		step("reviseReply", "amr-drafter", () -> {
			long id = this.play.drafted();
			this.play.complete("amr-division", id, "reviewByDivisionHead", RETURN);
			return id;
		});
		step("reviewByDivisionHead", "amr-division", () -> reviewed(0));
		step("checkDraft", "amr-office", () -> reviewed(1));
		step("approveByViceHead", "amr-vice", () -> reviewed(2));
		step("signReply", "amr-head", () -> reviewed(3));
		step("sealReply", "amr-office", this.play::signed);
		step("deliverReply", "amr-office", () -> {
			long id = this.play.signed();
			this.play.complete("amr-office", id, "sealReply", "{\"compared\":true}");
			return id;
		});
	}

	/** An address with every {@code {name}} in it replaced by what was played for it. */
	public String fill(String address) {
		String filled = address;
		for (String name : names(address)) {
			filled = filled.replace("{" + name + "}", value(name));
		}
		return filled;
	}

	private static List<String> names(String address) {
		List<String> names = new ArrayList<>();
		NAME.matcher(address).results().forEach((name) -> names.add(name.group(1)));
		return names;
	}

	private String value(String name) {
		String known = this.played.get(name);
		if (known == null) {
			Supplier<String> supplier = this.plays.get(name);
			if (supplier == null) {
				throw new IllegalArgumentException("Nothing is played for {" + name + "}");
			}
			known = supplier.get();
			this.played.put(name, known);
		}
		return known;
	}

	private long number(String name) {
		return Long.parseLong(value(name));
	}

	private static String id(long id) {
		return String.valueOf(id);
	}

	private void step(String step, String user, Supplier<Long> reach) {
		this.plays.put(step, () -> this.play.claimed(user, reach.get(), step));
	}

	private long opinionDue() {
		long id = this.play.assignedToFour();
		this.play.signForCo("fin", id);
		return id;
	}

	private long opinionsIn() {
		long id = this.play.assignedToFour();
		this.play.signForAmr(id);
		this.play.complete("amr-drafter", id, "draftReply", ProposalScenario.reply(2, 4));
		this.play.opinionOf("fin", id, ProposalScenario.opinion(1));
		this.play.opinionOf("eit", id, ProposalScenario.opinion(3));
		this.play.opinionOf("sci", id, ProposalScenario.opinion(3));
		return id;
	}

	private long reviewed(int times) {
		long id = this.play.drafted();
		String[][] chain = { { "amr-division", "reviewByDivisionHead" }, { "amr-office", "checkDraft" },
				{ "amr-vice", "approveByViceHead" } };
		for (int i = 0; i < times; i++) {
			this.play.agree(chain[i][0], id, chain[i][1]);
		}
		return id;
	}

	/** Everything as long as it may be, with words that cannot be broken. */
	private long longOne() {
		ProposalForm form = ProposalScenario.suggestion();
		String text = "建议".repeat(200) + UNBROKEN;
		long id = this.proposals.register(this.play.user("npc-sender"),
				new ProposalForm(form.kind(), form.session(), form.number() + "-LONG",
						"关于" + "很长".repeat(30) + UNBROKEN.substring(0, 100), "W".repeat(100),
						List.of("代表示例" + "甲".repeat(90), "V".repeat(100)), "U".repeat(100),
						text + "\n" + "T".repeat(300), List.of(text, UNBROKEN.repeat(3)), null));
		this.play.complete("gov-office", id, "assignUnits", """
				{"mode":"SOLE","mainUnit":"市市场监督管理局"}""");
		this.play.signForAmr(id);
		this.play.claimed("amr-drafter", id, "draftReply");
		this.attachments.add(this.play.user("amr-drafter"), draft(id),
				SampleFiles.upload("很长".repeat(30) + "x".repeat(50) + ".pdf", SampleFiles.pdf("long")));
		this.play.complete("amr-drafter", id, "draftReply",
				ProposalScenario.reply(1, 2)
					.replace("已经开展工作", text)
					.replace("示例", "S".repeat(50))
					.replace("0000-1", "0".repeat(50)));
		attach(id, "y".repeat(200) + ".pdf");
		return id;
	}

	private AttachmentPlace draft(long id) {
		return ProposalAttachments.of(this.assignments.get(this.assignments.answering(id).get(0)));
	}

	private String attach(long id, String name) {
		return id(this.attachments
			.add(this.play.user("npc-sender"), ProposalAttachments.of(id),
					SampleFiles.upload(name, SampleFiles.pdf("list")))
			.id());
	}

}
