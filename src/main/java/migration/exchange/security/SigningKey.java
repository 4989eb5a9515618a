package migration.exchange.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** A key that signs, of tokens or of certificates: made at the first start, kept, so that what it signed outlives a restart. */
public record SigningKey(RSAPublicKey publicKey, RSAPrivateCrtKey privateKey) {

    private static final int BITS = 3072;

    /** Reads the key from a file, or makes it there. */
    public static SigningKey open(Path file) throws IOException {
        return PrivateFiles.alone(file.resolveSibling(""), () -> readOrMake(file));
    }

    private static SigningKey readOrMake(Path file) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            PrivateFiles.write(
                    file, Base64.getEncoder().encodeToString(make().getPrivate().getEncoded()));
        }
        byte[] encoded = Base64.getDecoder()
                .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
        KeyFactory factory = KeyFactory.getInstance("RSA");
        RSAPrivateCrtKey secret = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(encoded));
        RSAPublicKeySpec open = new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent());
        return new SigningKey((RSAPublicKey) factory.generatePublic(open), secret);
    }

    private static KeyPair make() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        return generator.generateKeyPair();
    }

    @Override
    public String toString() {
        return "SigningKey";
    }
}
