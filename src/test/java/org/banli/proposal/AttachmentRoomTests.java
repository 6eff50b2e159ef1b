package org.banli.proposal;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.banli.attachment.Attachment;
import org.banli.attachment.AttachmentPlace;
import org.banli.attachment.Attachments;
import org.banli.attachment.SampleFiles;
import org.banli.attachment.Upload;
import org.banli.identity.CurrentUser;
import org.banli.shared.InvalidInput;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The limit of files of a matter holds however many people add at the same moment. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("story")
@Import(ProposalScenario.class)
abstract class AttachmentRoomTests {

	@Autowired
	private ProposalScenario scenario;

	@Autowired
	private Attachments attachments;

	@Test
	void twoUploadsAtOnceDoNotPassTheLimitTogether() throws Exception {
		long id = this.scenario.registered();
		CurrentUser sender = this.scenario.user("npc-sender");
		AttachmentPlace place = ProposalAttachments.of(id);
		for (int i = 0; i < 49; i++) {
			this.attachments.add(sender, place, SampleFiles.upload(i + ".txt", SampleFiles.text("same")));
		}
		CyclicBarrier together = new CyclicBarrier(4);
		ExecutorService people = Executors.newFixedThreadPool(4);
		try {
			Callable<Boolean> one = () -> {
				try {
					this.attachments.add(sender, place, new Upload("last.txt", 4, () -> {
						// all have been let in and counted 49
						await(together);
						return new ByteArrayInputStream(SampleFiles.text("last"));
					}));
					return true;
				}
				catch (InvalidInput ex) {
					return false;
				}
			};
			int added = 0;
			for (Future<Boolean> person : people.invokeAll(List.of(one, one, one, one))) {
				added += person.get() ? 1 : 0;
			}
			assertThat(added).isEqualTo(1);
		}
		finally {
			people.shutdownNow();
		}
		assertThat(this.attachments.list(sender, place.businessKey())).hasSize(50);
	}

	private static void await(CyclicBarrier barrier) {
		try {
			barrier.await(30, TimeUnit.SECONDS);
		}
		catch (InterruptedException | BrokenBarrierException | TimeoutException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void whatWasRemovedComesBackOnlyWhereThereIsRoom() {
		long id = this.scenario.registered();
		CurrentUser sender = this.scenario.user("npc-sender");
		AttachmentPlace place = ProposalAttachments.of(id);
		Attachment first = this.attachments.add(sender, place, SampleFiles.upload("0.txt", SampleFiles.text("same")));
		this.attachments.remove(sender, first.id(), "传错了版本");
		for (int i = 1; i <= 50; i++) {
			this.attachments.add(sender, place, SampleFiles.upload(i + ".txt", SampleFiles.text("same")));
		}
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.attachments.restore(sender, first.id()));
		assertThat(this.attachments.list(sender, place.businessKey())).hasSize(50);
	}

}

@OnH2
class AttachmentRoomH2Tests extends AttachmentRoomTests {

}

@OnMySql
class AttachmentRoomMySqlTests extends AttachmentRoomTests {

}
