package org.banli.shared;

import java.util.List;

/** Well-formed input that breaks a rule for its values, field by field (422). */
public class InvalidInput extends DomainException {

	private static final long serialVersionUID = 1L;

	private final transient List<FieldProblem> problems;

	public InvalidInput(List<FieldProblem> problems) {
		super(422, "shared.invalidInput", problems.size());
		this.problems = List.copyOf(problems);
	}

	public InvalidInput(String field, String message) {
		this(List.of(new FieldProblem(field, message)));
	}

	public List<FieldProblem> problems() {
		return this.problems;
	}

}
