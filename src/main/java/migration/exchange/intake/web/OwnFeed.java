package migration.exchange.intake.web;

import migration.exchange.envelope.FeedId;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.security.Caller;

/** The feed of a path, when the caller may send to it. */
final class OwnFeed {

    private OwnFeed() {}

    static FeedId of(String agency, String feed, Caller caller) {
        FeedId target = parse(agency, feed);
        if (!caller.maySee(target)) {
            throw new ProblemException(Problem.denied(agency));
        }
        return target;
    }

    private static FeedId parse(String agency, String feed) {
        try {
            return new FeedId(agency, feed);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.notFound());
        }
    }
}
