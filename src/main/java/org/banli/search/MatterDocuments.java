package org.banli.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.banli.identity.CurrentUser;
import org.banli.organization.Organization;
import org.banli.workflow.Searchable;
import org.banli.workflow.SearchableMatter;

import org.springframework.stereotype.Component;

/**
 * Turns matters into documents of the index and back. A text stands in a field of words
 * and in one of pieces; names and numbers only in pieces.
 */
@Component
class MatterDocuments {

	/** Changes with the fields: an index of another form is built anew. */
	static final String FORM = "2";

	static final String KEY = "key";

	static final String GENERATION = "generation";

	static final String READER = "reader";

	static final String KIND = "kind";

	static final String STATE = "state";

	static final String YEAR = "year";

	/** One spelling for all ways of writing a session. */
	static final String SESSION_KEY = "sessionKey";

	/** That spelling and one of the ways, to choose from. */
	static final String SESSION_CHOICE = "sessionChoice";

	static final String UNIT = "unit";

	/** The number without leading zeros. */
	static final String NUMBER = "number";

	static final String NUMBER_AS_PRINTED = "numberAsPrinted";

	static final String ANSWERED = "answered";

	/** The day as a number and the id: the order among equals. */
	static final String ON = "on";

	static final String ID = "id";

	static final String TITLE = "title";

	static final String ASKS = "asks";

	static final String BODY = "body";

	static final String ANSWERS = "answers";

	static final String PEOPLE = "people";

	/** Every name of a unit as a whole: a part of a name is a word of many texts. */
	static final String UNIT_NAME = "unitName";

	static final String SESSION = "session";

	static final String LETTERS = "letters";

	/** Title and asks together, by which similar matters are told. */
	static final String GIST = "gist";

	private static final char BETWEEN = '\u001f';

	private static final String STORED = "matter";

	private static final String CITY = "市";

	private final ObjectMapper json;

	private final Organization organization;

	MatterDocuments(ObjectMapper json, Organization organization) {
		this.json = json;
		this.organization = organization;
	}

	/** A reader as the index knows him: readers of different features never meet. */
	static String reader(String keyKind, String reader) {
		return keyKind + "/" + reader;
	}

	/** The field of pieces beside a field of words. */
	static String pieces(String field) {
		return field + "_";
	}

	/** A number without the leading zeros that some sessions print. */
	static String number(String printed) {
		return ChineseText.plain(printed).strip().replaceFirst("^0+(?=.)", "");
	}

	Document document(SearchableMatter matter, String generation) {
		Document document = new Document();
		exact(document, KEY, matter.key().toString());
		exact(document, GENERATION, generation);
		exact(document, KIND, matter.kind());
		exact(document, STATE, matter.state());
		exact(document, YEAR, String.valueOf(matter.on().getYear()));
		if (!matter.sessionKey().isEmpty()) {
			exact(document, SESSION_KEY, matter.sessionKey());
			exact(document, SESSION_CHOICE, matter.sessionKey() + BETWEEN + matter.session());
		}
		exact(document, NUMBER, number(matter.number()));
		exact(document, NUMBER_AS_PRINTED, ChineseText.plain(matter.number()));
		matter.readers().forEach((reader) -> exact(document, READER, reader(matter.key().kind(), reader)));
		matter.parts().forEach((part) -> exact(document, UNIT, String.valueOf(part.unitId())));
		if (matter.parts().stream().anyMatch((part) -> part.answeredOn() != null)) {
			exact(document, ANSWERED, "1");
		}
		document.add(new NumericDocValuesField(ON, matter.on().toEpochDay()));
		document.add(new NumericDocValuesField(ID, matter.key().id()));
		texts(document, matter);
		document.add(new StoredField(STORED, write(matter)));
		return document;
	}

	private void texts(Document document, SearchableMatter matter) {
		text(document, TITLE, matter.title());
		text(document, BODY, matter.body());
		matter.passages().forEach((passage) -> text(document, passage.isAnswer() ? ANSWERS : ASKS, passage.text()));
		words(document, GIST, gist(matter));
		matter.people().forEach((name) -> pieces(document, PEOPLE, name));
		matter.groups().forEach((name) -> pieces(document, PEOPLE, name));
		text(document, SESSION, matter.session());
		Map<Long, List<String>> aliases = this.organization.aliases();
		for (SearchableMatter.Part part : matter.parts()) {
			unitName(document, part.unit());
			aliases.getOrDefault(part.unitId(), List.of()).forEach((alias) -> unitName(document, alias));
			if (part.docNumber() != null) {
				pieces(document, LETTERS, part.docNumber());
			}
		}
	}

	private static void exact(Document document, String field, String value) {
		document.add(new StringField(field, value, Field.Store.NO));
	}

	/** A session to choose: its key, and how it is written. */
	static Map.Entry<String, String> session(String choice) {
		int at = choice.indexOf(BETWEEN);
		return Map.entry(choice.substring(0, at), choice.substring(at + 1));
	}

	/** Title and asks. */
	static String gist(SearchableMatter matter) {
		return Stream.concat(Stream.of(matter.title()),
				matter.passages().stream().filter((passage) -> !passage.isAnswer()).map(SearchableMatter.Passage::text))
			.collect(Collectors.joining("\n"));
	}

	/** People leave out the city. */
	private static void unitName(Document document, String name) {
		String plain = ChineseText.plain(name);
		exact(document, UNIT_NAME, plain);
		if (plain.length() > CITY.length() + 1 && plain.startsWith(CITY)) {
			exact(document, UNIT_NAME, plain.substring(CITY.length()));
		}
	}

	private static void text(Document document, String field, String text) {
		words(document, field, text);
		pieces(document, field, text);
	}

	private static void words(Document document, String field, String text) {
		document.add(new TextField(field, ChineseText.plain(text), Field.Store.NO));
	}

	private static void pieces(Document document, String field, String text) {
		document.add(new TextField(pieces(field), ChineseText.plain(text), Field.Store.NO));
	}

	SearchableMatter matter(Document document) {
		try {
			return this.json.readValue(document.get(STORED), SearchableMatter.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The index holds a matter that cannot be read", ex);
		}
	}

	private String write(SearchableMatter matter) {
		try {
			return this.json.writeValueAsString(matter);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Cannot keep " + matter.key(), ex);
		}
	}

	/** The readers of all features as the index knows them. */
	static Set<String> readers(Collection<Searchable> features, CurrentUser user) {
		return features.stream()
			.flatMap((feature) -> feature.readers(user).stream().map((name) -> reader(feature.keyKind(), name)))
			.collect(Collectors.toSet());
	}

}
