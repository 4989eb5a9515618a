package migration.exchange.security;

import org.jspecify.annotations.Nullable;

/**
 * Someone who may come in, a person or a machine of an agency.
 *
 * @param name name at the sign-in and client id of the token service
 * @param role what it is for
 * @param agency the agency whose feeds are its own; null unless the role is {@link Role#AGENCY}
 * @param secretHash bcrypt hash of the secret
 */
public record Account(String name, Role role, @Nullable String agency, String secretHash) {

    @Override
    public String toString() {
        return name + " (" + role.word() + ")";
    }
}
