package org.banli.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.document.Documents;
import org.banli.document.NewDocument;
import org.banli.document.SheetWriter;
import org.banli.document.SpreadsheetReader;
import org.banli.document.SpreadsheetRefused;
import org.banli.document.StoredDocument;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.identity.Scope;
import org.banli.shared.BusinessKey;
import org.banli.shared.Cursor;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Page;
import org.banli.shared.Refused;
import org.banli.shared.Words;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists that are sent in: kept as drafts with their original files until they are
 * committed or discarded. A unit sees its own, the dispatcher all.
 */
@Service
public class ProposalImports {

	/** More proposals than any session of a city has. */
	static final int MOST_ROWS = 5_000;

	private static final int ROWS_AT_ONCE = 200;

	private static final int LONGEST_NAME = 200;

	private final ImportMapper mapper;

	private final ImportDrafts drafts;

	private final Documents documents;

	private final AuditTrail audit;

	private final Clock clock;

	private final Words words;

	ProposalImports(ImportMapper mapper, ImportDrafts drafts, Documents documents, AuditTrail audit, Clock clock,
			Words words) {
		this.mapper = mapper;
		this.drafts = drafts;
		this.documents = documents;
		this.audit = audit;
		this.clock = clock;
		this.words = words;
	}

	/**
	 * Reads a list and keeps it as a draft.
	 * @return its id
	 * @throws SpreadsheetRefused when the file is no workbook or too large
	 * @throws InvalidInput when it holds no list
	 */
	@Transactional
	public long upload(CurrentUser user, String fileName, byte[] content) {
		Rights.require(user, Action.IMPORT_PROPOSALS);
		String name = name(fileName);
		List<ListReader.Listed> listed = read(content, name);
		NewImport list = new NewImport(name, user, this.clock.instant(), listed.size());
		this.mapper.insert(list);
		this.mapper.insertLock(list.getId());
		List<ImportMapper.StoredRow> rows = new ArrayList<>();
		for (int i = 0; i < listed.size(); i++) {
			rows.add(new ImportMapper.StoredRow(i + 1, listed.get(i).line(), this.drafts.write(listed.get(i).row()),
					false, false));
		}
		for (int i = 0; i < rows.size(); i += ROWS_AT_ONCE) {
			this.mapper.insertRows(list.getId(), rows.subList(i, Math.min(rows.size(), i + ROWS_AT_ONCE)));
		}
		this.documents.store(new NewDocument(key(list.getId()).toString(), "importedList", name, null, null,
				SheetWriter.MEDIA_TYPE, content, user.username()));
		this.audit.record(user.actor(), AuditEvent.of("import.uploaded", key(list.getId()),
				this.words.of("intake.uploaded", name, listed.size())));
		return list.getId();
	}

	private List<ListReader.Listed> read(byte[] content, String name) {
		try {
			List<ListReader.Listed> listed = ListReader.read(SpreadsheetReader.read(content), this.drafts.units(), name)
				.orElseThrow(() -> new InvalidInput("file", this.words.of("intake.file.noHead")));
			if (listed.isEmpty()) {
				throw new InvalidInput("file", this.words.of("intake.file.noRows"));
			}
			if (listed.size() > MOST_ROWS) {
				throw new InvalidInput("file", this.words.of("intake.file.tooManyRows", listed.size(), MOST_ROWS));
			}
			return listed;
		}
		catch (SpreadsheetRefused ex) {
			if (ex.status() == 422) {
				throw new InvalidInput("file", this.words.of(ex.messageKey(), ex.arguments()));
			}
			throw ex;
		}
	}

	/** The file's own name, without the folders some browsers send along. */
	private String name(String fileName) {
		String name = (fileName == null) ? "" : fileName.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
		if (name.isBlank()) {
			return this.words.of("intake.file.unnamed");
		}
		return name.substring(Math.max(0, name.length() - LONGEST_NAME)).strip();
	}

	static BusinessKey key(long id) {
		return new BusinessKey(ListImport.KEY_KIND, id);
	}

	/**
	 * A list that the user may see, in the state that it is really in.
	 * @throws NotFound when there is none or it is another unit's
	 */
	@Transactional
	public ListImport visible(CurrentUser user, long id) {
		Rights.require(user, Action.IMPORT_PROPOSALS);
		ListImport list = this.mapper.find(id)
			.filter((found) -> Rights.may(user, Action.IMPORT_PROPOSALS, found.createdUnitId()))
			.orElseThrow(() -> new NotFound("intake.unknown"));
		if (list.state() == ImportState.COMMITTING && this.mapper.lock(id).isPresent()) {
			// nobody holds it: the process that committed has died, and its transaction
			// with it
			this.mapper.interrupt(id);
			return this.mapper.find(id).orElseThrow();
		}
		return list;
	}

	/** The lists sent in before, newest first. */
	@Transactional(readOnly = true)
	public Page<ListImport> list(CurrentUser user, String cursor, int size) {
		Rights.require(user, Action.IMPORT_PROPOSALS);
		Set<Long> units = (Rights.scope(user, Action.IMPORT_PROPOSALS) == Scope.ALL) ? null : user.unitIds();
		Cursor from = Cursor.decode(cursor, 1);
		long before = (from == null) ? Long.MAX_VALUE : from.id(0);
		return Page.of(this.mapper.page(units, before, size + 1), size, (list) -> Cursor.of(list.id()));
	}

	/** The rows of a list with what is to be said about them. */
	@Transactional
	public List<DraftRow> rows(CurrentUser user, long id) {
		visible(user, id);
		return this.drafts.rows(user, id);
	}

	/** The rows as they would be with another text for one of them; nothing is kept. */
	@Transactional
	List<DraftRow> tried(CurrentUser user, long id, int seq, ListedRow text) {
		open(user, id);
		return this.drafts.tried(user, id, seq, text);
	}

	/** One row as text, to be mended. */
	@Transactional
	ListedRow text(CurrentUser user, long id, int seq) {
		visible(user, id);
		return this.drafts.parse(stored(id, seq).content());
	}

	private ImportMapper.StoredRow stored(long id, int seq) {
		return this.mapper.rows(id)
			.stream()
			.filter((row) -> row.seq() == seq)
			.findFirst()
			.orElseThrow(() -> new NotFound("intake.unknownRow"));
	}

	/** Puts a mended row in the place of one. */
	@Transactional
	void mend(CurrentUser user, long id, int seq, ListedRow row) {
		open(user, id);
		ImportMapper.StoredRow stored = stored(id, seq);
		this.mapper.updateRow(id,
				new ImportMapper.StoredRow(seq, stored.line(), this.drafts.write(row), stored.isLeftOut(), true));
	}

	/** Leaves a row out, or takes it in again. */
	@Transactional
	void leaveOut(CurrentUser user, long id, int seq, boolean isLeftOut) {
		open(user, id);
		ImportMapper.StoredRow stored = stored(id, seq);
		this.mapper.updateRow(id,
				new ImportMapper.StoredRow(seq, stored.line(), stored.content(), isLeftOut, stored.isMended()));
	}

	/** Changes every row that a change changes; returns how many. */
	@Transactional
	int mendAll(CurrentUser user, long id, UnaryOperator<ListedRow> change) {
		open(user, id);
		int mended = 0;
		for (ImportMapper.StoredRow stored : this.mapper.rows(id)) {
			ListedRow before = this.drafts.parse(stored.content());
			ListedRow after = change.apply(before);
			if (!after.equals(before)) {
				this.mapper.updateRow(id, new ImportMapper.StoredRow(stored.seq(), stored.line(),
						this.drafts.write(after), stored.isLeftOut(), true));
				mended++;
			}
		}
		return mended;
	}

	private void open(CurrentUser user, long id) {
		ListImport list = visible(user, id);
		if (!list.state().isOpen()) {
			throw new Refused("intake.closed." + list.state());
		}
		if (this.mapper.lock(id).isEmpty()) {
			throw new Refused("intake.closed.COMMITTING");
		}
	}

	/** Gives a list up; its file stays. */
	@Transactional
	public void discard(CurrentUser user, long id) {
		open(user, id);
		this.mapper.discard(id, this.clock.instant());
		this.audit.record(user.actor(), AuditEvent.of("import.discarded", key(id), this.words.of("intake.discarded")));
	}

	/** The original file. */
	@Transactional
	public StoredDocument file(CurrentUser user, long id) {
		visible(user, id);
		return this.documents.list(key(id).toString())
			.stream()
			.findFirst()
			.orElseThrow(() -> new NotFound("intake.unknown"));
	}

	/** The content of an original file that the user was given. */
	byte[] content(StoredDocument file) {
		return this.documents.content(file.id());
	}

}
