/**
 * Full-text search: an index on every node that follows what features tell of their
 * matters, finds under the reader's rights, and proposes similar earlier matters. It owns
 * the changes still to be read and the folder of the index, which can always be built
 * anew; what is found is told by {@link org.banli.workflow.Searchable}, so that it knows
 * no kind of business.
 */
package org.banli.search;
