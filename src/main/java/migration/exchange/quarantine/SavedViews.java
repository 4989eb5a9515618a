package migration.exchange.quarantine;

import java.util.List;

/** Port of the views of the quarantine that people have given a name. */
public interface SavedViews {

    /** An account's views that are kept at most. */
    int MOST = 20;

    /** Those of an account, in the order in which they were kept. */
    List<View> of(String account);

    /** Keeps a view, in place of one of the same name; false when the account has {@value #MOST} others. */
    boolean keep(String account, View view);

    /** Forgets one; nothing when there is none of that name. */
    void forget(String account, String name);

    /**
     * A view.
     *
     * @param name what its owner calls it
     * @param query what follows the question mark in its address: feed, code, state and columns, never an id
     */
    record View(String name, String query) {}
}
