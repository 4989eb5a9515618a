package migration.exchange.embedded;

/** Port by which the broker asks whether an agency is who it says. */
@FunctionalInterface
public interface AgencyCredentials {

    /** True when the account is one of an agency and the secret is its own. */
    boolean matches(String account, String secret);
}
