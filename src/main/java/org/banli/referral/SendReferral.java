package org.banli.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.banli.attachment.AttachmentPlace;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.organization.Post;
import org.banli.organization.Unit;
import org.banli.shared.DomainException;
import org.banli.shared.OneLine;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 送交移送卷: the five-item file goes to the police of the same level within 24 hours of the
 * approval (行政执法机关移送涉嫌犯罪案件的规定 arts 5 and 6, F11). The time of sending is the product's,
 * never typed.
 */
@Component
class SendReferral extends ReferralStep<SendReferral.ReferralSendingForm> {

	private final Words words;

	SendReferral(ReferralStepParts parts, Words words) {
		super(parts);
		this.words = words;
	}

	/**
	 * To whom the file goes and who can be asked.
	 *
	 * @param police the receiving police by any of its names
	 */
	record ReferralSendingForm(@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String police,
			@NotBlank @Size(max = 50, message = "{form.tooLong}") @OneLine @Printable String contactName,
			@NotBlank @Size(max = 50, message = "{form.tooLong}") @OneLine @Printable String contactPhone) {
	}

	static List<AttachmentPlace> itemPlaces(Referral referral) {
		return Stream.of(FileItem.values())
			.filter((item) -> item != FileItem.TRANSFER_LETTER)
			.map((item) -> ReferralFile.place(referral, item))
			.toList();
	}

	@Override
	public String step() {
		return "sendReferral";
	}

	@Override
	public Class<ReferralSendingForm> formType() {
		return ReferralSendingForm.class;
	}

	@Override
	public ReferralSendingForm prepare(TaskContext task) {
		return new ReferralSendingForm(parts().partners().police(), task.user().personName(), null);
	}

	@Override
	Optional<DomainException> mayNot(TaskContext task, Referral referral, CurrentUser doer) {
		return unlessTeam(referral, doer);
	}

	@Override
	public String confirmation(JsonNode values) {
		return "referral.send.confirm";
	}

	@Override
	public Outcome complete(TaskContext task, ReferralSendingForm form) {
		Referral referral = referral(task);
		List<FileItem> missing = parts().file().missing(referral);
		if (!missing.isEmpty()) {
			throw new Refused("referral.send.incomplete",
					missing.stream()
						.map((item) -> this.words.of("referral.item." + item))
						.collect(Collectors.joining(word("casefile.comma"))));
		}
		Optional<Unit> police = parts().partners().connected(form.police());
		ReferralSendingForm named = new ReferralSendingForm(police.map(Unit::fullName).orElse(form.police()),
				form.contactName(), form.contactPhone());
		Referral sent = send(task, referral, named, police.map(Unit::id).orElse(null));
		Optional<Unit> procuratorate = copy(task, sent);
		Referral complete = parts().referrals().get(referral.id());
		parts().file().freeze(complete);
		move(complete, ReferralEvent.SENT,
				act(task).of(ReferralParty.BUREAU, named.police()).by(null, complete.letterNumber()));
		return Outcome.saying(word("referral.send.done", complete.letterNumber(), named.police()))
			.with(ReferralHandling.POLICE_UNIT_ID, police.map(Unit::id).orElse(referral.unitId()))
			.with(ReferralHandling.POLICE_POST, post(police))
			.with(ReferralHandling.PROCURATORATE_UNIT_ID, procuratorate.map(Unit::id).orElse(referral.unitId()))
			.with(ReferralHandling.PROCURATORATE_POST, post(procuratorate));
	}

	/** The post that does the steps of a body. */
	static String post(Optional<Unit> connected) {
		return (connected.isPresent() ? Post.LIAISON : Post.CASE_OFFICER).name();
	}

	/** Letter and lists, all in the transaction of the sending. */
	private Referral send(TaskContext task, Referral referral, ReferralSendingForm form, Long policeUnit) {
		String by = task.user().username();
		if (parts().partners().copies()) {
			parts().mapper().giveToProcuratorate(referral.id(), parts().partners().procuratorate(), null, null);
		}
		parts().mapper().send(referral.id(), form, policeUnit, null, parts().referrals().now());
		Referral addressed = parts().referrals().get(referral.id());
		boolean hasList = parts().file()
			.entries(referral)
			.stream()
			.anyMatch((one) -> one.kind() == FileItem.GOODS_LIST);
		if (!hasList) {
			parts().papers().issue(addressed, ReferralPapers.GOODS_LIST, "", Map.of(), by);
		}
		Map<String, Object> material = ReferralPapers.enclosed(parts().file()
			.entries(addressed)
			.stream()
			.map((entry) -> this.words.of("referral.item." + entry.kind()) + word("shared.colon") + entry.title())
			.toList());
		String number = parts().papers().issue(addressed, ReferralPapers.LETTER, "", material, by).docNumber();
		parts().mapper().send(referral.id(), form, policeUnit, number, addressed.sentAt());
		Referral numbered = parts().referrals().get(referral.id());
		parts().papers().issue(numbered, ReferralPapers.LIST, "", ReferralPapers.numbered(material, number), by);
		return numbered;
	}

	private Optional<Unit> copy(TaskContext task, Referral sent) {
		if (!parts().partners().copies()) {
			return Optional.empty();
		}
		String name = parts().partners().procuratorate();
		Optional<Unit> unit = parts().partners().connected(name);
		parts().mapper().giveToProcuratorate(sent.id(), name, unit.map(Unit::id).orElse(null), today());
		parts().papers()
			.issue(parts().referrals().get(sent.id()), ReferralPapers.COPY, "", Map.of(), task.user().username());
		return unit;
	}

	@Override
	Map<String, Object> shown(TaskContext task, Referral referral) {
		Map<String, Object> model = new LinkedHashMap<>();
		model.put("copyTo", parts().partners().copies() ? parts().partners().procuratorate() : null);
		return model;
	}

	@Override
	List<AttachmentPlace> places(TaskContext task, Referral referral) {
		return itemPlaces(referral);
	}

}
