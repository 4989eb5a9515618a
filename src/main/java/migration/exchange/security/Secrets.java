package migration.exchange.security;

import java.security.SecureRandom;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Makes what nobody can guess, of letters that nobody takes for one another. */
public class Secrets {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final PasswordEncoder encoder;

    Secrets(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /** Random letters, five bits each. */
    public static String random(int length) {
        StringBuilder secret = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            secret.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return secret.toString();
    }

    String hash(String secret) {
        String hash = encoder.encode(secret);
        if (hash == null) {
            throw new IllegalStateException("a secret could not be hashed");
        }
        return hash;
    }

    boolean matches(String secret, String hash) {
        return encoder.matches(secret, hash);
    }
}
