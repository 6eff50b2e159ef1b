package org.banli.audit;

import java.io.Serializable;

/** The absent colleague for whom somebody acts. */
public record Represented(String username, String personName) implements Serializable {
}
