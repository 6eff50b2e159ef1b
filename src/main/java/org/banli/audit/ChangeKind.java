package org.banli.audit;

/** What of the organisation a change is about. */
public enum ChangeKind {

	UNIT, DIVISION, PERSON, POST, ACCOUNT, ABSENCE, HAND_OVER

}
