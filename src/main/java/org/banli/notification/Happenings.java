package org.banli.notification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.banli.identity.CurrentUser;
import org.banli.workflow.TaskDone;
import org.banli.workflow.TaskEvent;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronization;

/** What happened in one transaction so far. */
class Happenings implements TransactionSynchronization {

	/** More new tasks at once are a flood: nobody reads 1,500 notices of one list. */
	private static final int MOST_ONE_BY_ONE = 5;

	private final NoticeWriter writer;

	private final Map<String, NewTask> created = new LinkedHashMap<>();

	private final Set<String> ended = new HashSet<>();

	private final Set<String> actors = new HashSet<>();

	private final List<Other> others = new ArrayList<>();

	private TaskDone cause;

	private String login;

	Happenings(NoticeWriter writer) {
		this.writer = writer;
		Authentication login = SecurityContextHolder.getContext().getAuthentication();
		if (login != null && login.getPrincipal() instanceof CurrentUser user) {
			this.login = user.username();
			this.actors.add(this.login);
		}
	}

	/** A task that came up, and the task whose completion led to it, if any did. */
	record NewTask(TaskEvent event, TaskDone cause) {
	}

	/** Something else, and who did it; null where it is not known yet. */
	private record Other(Function<Tidings, List<NewNotice>> words, String by) {
	}

	void done(TaskDone event) {
		this.cause = event;
		this.actors.add(event.by());
	}

	void task(TaskEvent event) {
		switch (event.change()) {
			case CREATED -> this.created.put(event.taskId(), new NewTask(event, causeOf(event)));
			case COMPLETED, CANCELLED -> {
				if (this.created.remove(event.taskId()) == null) {
					this.ended.add(event.taskId());
				}
			}
			case ASSIGNED -> {
			}
		}
	}

	private TaskDone causeOf(TaskEvent event) {
		return (this.cause != null && this.cause.businessKey().equals(event.work().businessKey())) ? this.cause : null;
	}

	void add(String by, Function<Tidings, List<NewNotice>> words) {
		this.others.add(new Other(words, by));
	}

	Set<String> ended() {
		return this.ended;
	}

	/** Who did it; nobody is told of what he did himself. */
	Set<String> actors() {
		return this.actors;
	}

	/** The notices of all that happened; nobody is told of what he did himself. */
	List<NewNotice> notices(Tidings tidings) {
		List<NewNotice> notices = newTasks(tidings);
		this.others.forEach((other) -> add(notices, other.words().apply(tidings), other.by()));
		return notices;
	}

	/** New tasks one by one, but many of one person in one list as one notice. */
	private List<NewNotice> newTasks(Tidings tidings) {
		List<NewNotice> notices = new ArrayList<>();
		Map<String, Many> many = new LinkedHashMap<>();
		this.created.values().forEach((task) -> {
			List<NewNotice> own = new ArrayList<>();
			add(own, tidings.of(task), (task.cause() == null) ? null : task.cause().by());
			for (NewNotice notice : own) {
				if (notice.kind() == NoticeKind.TASK) {
					boolean isClaimable = task.event().assignee() == null;
					many.computeIfAbsent(notice.recipient() + " " + isClaimable, (key) -> new Many(isClaimable))
						.add(notice, task.event().step());
				}
				else {
					notices.add(notice);
				}
			}
		});
		many.values().forEach((one) -> {
			if (one.notices.size() > MOST_ONE_BY_ONE) {
				notices.add(tidings.ofMany(one.notices, one.steps, one.isClaimable));
			}
			else {
				notices.addAll(one.notices);
			}
		});
		return notices;
	}

	/** The new tasks of one person in one of his lists. */
	private static final class Many {

		private final boolean isClaimable;

		private final List<NewNotice> notices = new ArrayList<>();

		private final Set<String> steps = new LinkedHashSet<>();

		private Many(boolean isClaimable) {
			this.isClaimable = isClaimable;
		}

		private void add(NewNotice notice, String step) {
			this.notices.add(notice);
			this.steps.add(step);
		}

	}

	private void add(List<NewNotice> notices, List<NewNotice> more, String by) {
		more.stream()
			.filter((notice) -> (by == null) ? !this.actors.contains(notice.recipient())
					: !notice.recipient().equals(by) && !notice.recipient().equals(this.login))
			.forEach(notices::add);
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		this.writer.write(this);
	}

}
