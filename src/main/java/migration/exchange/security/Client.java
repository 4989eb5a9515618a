package migration.exchange.security;

/**
 * Who may ask for a token: an account, or a key of an agency.
 *
 * @param id client id: the account's name or the key's
 * @param secretHash bcrypt hash of the secret
 * @param environment where its tokens open; an account is of the exchange itself
 * @param caller whom it stands for
 */
public record Client(String id, String secretHash, Environment environment, Caller caller) {

    static Client of(Account account) {
        Caller caller = new Caller(account.name(), account.role(), account.agency());
        return new Client(account.name(), account.secretHash(), Environment.LIVE, caller);
    }

    static Client of(Key key) {
        Caller caller = new Caller(key.id(), Role.AGENCY, key.agency());
        return new Client(key.id(), key.secretHash(), key.environment(), caller);
    }

    @Override
    public String toString() {
        return id;
    }
}
