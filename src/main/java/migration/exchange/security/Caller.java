package migration.exchange.security;

import migration.exchange.envelope.FeedId;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param name name of the account
 * @param role its role
 * @param agency its agency; null unless the role is {@link Role#AGENCY}
 */
public record Caller(String name, Role role, @Nullable String agency) {

    public boolean isSteward() {
        return role == Role.STEWARD || role == Role.STEWARD_LEAD;
    }

    /** True when the caller may hold up and set going what runs for all: a lead steward or an operator. */
    public boolean mayOperate() {
        return role == Role.STEWARD_LEAD || role == Role.OPERATOR;
    }

    public boolean isAgency() {
        return role == Role.AGENCY;
    }

    /** True when the feed is one of the caller's own. */
    public boolean owns(FeedId feed) {
        return isAgency() && feed.agency().equals(agency);
    }

    /** True when the caller may see what was sent to a feed. */
    public boolean maySee(FeedId feed) {
        return isSteward() || owns(feed);
    }
}
