package org.banli.tasklist;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.banli.identity.CurrentUser;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Words;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The views and columns that a person chose; everybody has only his own. */
@Service
class TaskViews {

	private static final int MOST = 20;

	private static final int NAME_LENGTH = 20;

	private final TaskViewMapper mapper;

	private final Words words;

	TaskViews(TaskViewMapper mapper, Words words) {
		this.mapper = mapper;
		this.words = words;
	}

	@Transactional(readOnly = true)
	List<TaskView> of(CurrentUser user) {
		return this.mapper.of(user.username(), MOST);
	}

	/** The view that the inbox opens with. */
	@Transactional(readOnly = true)
	Optional<TaskView> defaultOf(CurrentUser user) {
		return of(user).stream().filter(TaskView::isDefault).findFirst();
	}

	/** The columns of a list: of the view where one is shown, else the user's. */
	@Transactional(readOnly = true)
	Set<TaskColumn> columns(CurrentUser user, Long viewId) {
		return of(user).stream()
			.filter((view) -> viewId != null && view.id() == viewId)
			.findFirst()
			.map(TaskView::columns)
			.orElseGet(() -> this.mapper.columns(user.username()).map(TaskColumn::parse).orElse(TaskColumn.USUAL));
	}

	/** Keeps the columns for the view that is shown, else for all lists of the user. */
	@Transactional
	void showColumns(CurrentUser user, Long viewId, Set<TaskColumn> columns) {
		String text = TaskColumn.text(columns);
		if (viewId == null || this.mapper.showColumns(user.username(), viewId, text) == 0) {
			this.mapper.saveColumns(user.username(), text);
		}
	}

	/**
	 * Saves what is shown under a name.
	 * @throws InvalidInput when the name is missing, too long or taken, or there are too
	 * many views
	 */
	@Transactional
	void save(CurrentUser user, String name, InboxQuery query) {
		List<TaskView> views = of(user);
		if (views.size() >= MOST) {
			throw new InvalidInput("name", this.words.of("tasklist.view.tooMany", String.valueOf(MOST)));
		}
		TaskFilter filter = query.filter();
		TaskView view = new TaskView(0, user.username(), named(name), query.shown(), filter.kind(), filter.step(),
				filter.text(), filter.unitId(), filter.due(), query.order(),
				TaskColumn.text(columns(user, query.viewId())), false);
		try {
			this.mapper.insert(view);
		}
		catch (DuplicateKeyException ex) {
			throw taken();
		}
	}

	/**
	 * Gives a view another name.
	 * @throws InvalidInput when the name is missing, too long or taken
	 * @throws NotFound when the user has no such view
	 */
	@Transactional
	void rename(CurrentUser user, long id, String name) {
		try {
			require(this.mapper.rename(user.username(), id, named(name)));
		}
		catch (DuplicateKeyException ex) {
			throw taken();
		}
	}

	@Transactional
	void delete(CurrentUser user, long id) {
		require(this.mapper.delete(user.username(), id));
	}

	/** Lets the inbox open with a view; 0 for none. */
	@Transactional
	void makeDefault(CurrentUser user, long id) {
		if (id != 0 && of(user).stream().noneMatch((view) -> view.id() == id)) {
			throw new NotFound("tasklist.view.unknown");
		}
		this.mapper.makeDefault(user.username(), id);
	}

	private static void require(int rows) {
		if (rows == 0) {
			throw new NotFound("tasklist.view.unknown");
		}
	}

	private InvalidInput taken() {
		return new InvalidInput("name", this.words.of("tasklist.view.taken"));
	}

	private String named(String name) {
		String plain = (name == null) ? "" : name.strip();
		if (plain.isEmpty()) {
			throw new InvalidInput("name", this.words.of("tasklist.view.nameMissing"));
		}
		if (plain.length() > NAME_LENGTH) {
			throw new InvalidInput("name", this.words.of("tasklist.view.nameLong", String.valueOf(NAME_LENGTH)));
		}
		return plain;
	}

}
