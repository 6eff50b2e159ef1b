package org.banli.organization;

/** A person got or lost a post; told inside the transaction of the change. */
public record PostsChanged(long personId) {
}
