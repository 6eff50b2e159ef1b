package org.banli.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.banli.identity.CurrentUser;
import org.banli.organization.Organization;
import org.banli.shared.BusinessKey;
import org.banli.workflow.Searchable;
import org.banli.workflow.SearchableMatter;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** A feature of which the search knows nothing, with an index of its matters. */
class Matters implements Searchable {

	private static final List<String> NOBODY = List.of();

	final Map<Long, SearchableMatter> all = new LinkedHashMap<>();

	final Organization organization = mock();

	final MatterDocuments documents = new MatterDocuments(JsonMapper.builder().addModule(new JavaTimeModule()).build(),
			this.organization);

	final SearchIndex index;

	Matters(Path folder) throws IOException {
		given(this.organization.aliases()).willReturn(Map.of(4L, List.of("市监局", "市场监管局")));
		this.index = new SearchIndex(
				new SearchSettings(folder, Duration.ofMillis(50), Duration.ofMinutes(15), Duration.ofDays(7)));
		this.index.open();
	}

	Searches searches() {
		return new Searches(this.index, this.documents, List.of(this), this.organization);
	}

	SimilarItems similarItems() {
		return new SimilarItems(this.index, this.documents, List.of(this));
	}

	SearchableMatter add(long id, String number, String title, String body, String... more) {
		List<SearchableMatter.Passage> passages = new ArrayList<>();
		List<String> people = new ArrayList<>();
		List<SearchableMatter.Part> parts = new ArrayList<>();
		for (String line : more) {
			String text = line.substring(line.indexOf('=') + 1);
			switch (line.substring(0, line.indexOf('='))) {
				case "ask" -> passages.add(new SearchableMatter.Passage("要求", text, false, "ask"));
				case "answer" -> passages.add(new SearchableMatter.Passage("答复", text, true, "reply"));
				case "person" -> people.add(text);
				case "unit" -> parts.add(new SearchableMatter.Part(unit(text), text, true, null, null, null));
				case "answered" -> parts.add(new SearchableMatter.Part(unit(text), text, true, "示市监函〔2026〕12号", "B 类",
						LocalDate.of(2026, 5, 1)));
				default -> throw new IllegalArgumentException(line);
			}
		}
		SearchableMatter matter = new SearchableMatter(new BusinessKey(keyKind(), id), "NOTE",
				"市五届人大三次会议第" + number + "号", number, "市五届人大三次会议", "人大市/5/3", LocalDate.of(2026, 1, 1).plusDays(id),
				title, people.isEmpty() ? NOBODY : people, NOBODY, body, "OPEN", "/notes/" + id, parts, passages,
				Set.of("all", "unit:" + (id % 2)));
		this.all.put(id, matter);
		return matter;
	}

	private static long unit(String name) {
		return name.contains("市场监管") ? 4 : 5;
	}

	/** Writes all of them into the index. */
	void commit() throws IOException {
		for (SearchableMatter matter : this.all.values()) {
			this.index.put(this.documents.document(matter, "1"), matter.key().toString());
		}
		this.index.commit(new IndexPosition("test", "1", false, 0, 0, Instant.now()));
	}

	@Override
	public String keyKind() {
		return "note";
	}

	@Override
	public Optional<SearchableMatter> read(BusinessKey key) {
		return Optional.ofNullable(this.all.get(key.id()));
	}

	@Override
	public List<BusinessKey> after(long after, int limit) {
		return this.all.keySet()
			.stream()
			.filter((id) -> id > after)
			.sorted()
			.limit(limit)
			.map((id) -> new BusinessKey(keyKind(), id))
			.toList();
	}

	@Override
	public long count() {
		return this.all.size();
	}

	@Override
	public Set<String> readers(CurrentUser user) {
		return Set.copyOf(Arrays.asList(user.username().split(",")));
	}

	@Override
	public Map<String, String> kinds() {
		return Map.of("NOTE", "note");
	}

	@Override
	public Map<String, String> states() {
		return Map.of("OPEN", "open");
	}

	/** A user who is the readers named. */
	static CurrentUser user(String readers) {
		return new CurrentUser(readers, "示例", 1, 1, "示例", "示例", null, List.of(), false, false);
	}

}
