package migration.exchange.contract.web;

import migration.exchange.contract.changes.Change;

/**
 * A difference between two versions.
 *
 * @param path the element, as it was before
 * @param key key of the sentence
 * @param words what the sentence tells
 * @param breaks whether it breaks senders
 */
record ChangeLine(String path, String key, Object[] words, boolean breaks) {

    static ChangeLine of(Change change) {
        return new ChangeLine(
                change.path(), "change." + change.kind(), change.words().toArray(), change.breaks());
    }
}
