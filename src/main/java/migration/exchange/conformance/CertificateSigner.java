package migration.exchange.conformance;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.Optional;
import migration.exchange.security.SigningKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs certificates as JSON Web Signatures (RFC 7515, compact, PS256), so that whoever has the public keys (RFC 7517) can
 * check one without asking.
 */
public final class CertificateSigner {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JOSEObjectType TYPE = new JOSEObjectType("conformance+jws");

    private final RSAKey key;

    public CertificateSigner(SigningKey key) {
        try {
            this.key = new RSAKey.Builder(key.publicKey())
                    .privateKey(key.privateKey())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.PS256)
                    .keyIDFromThumbprint()
                    .build();
        } catch (JOSEException e) {
            throw new IllegalStateException("the key of certificates cannot be used", e);
        }
    }

    /** The certificate, signed. */
    public String sign(Certificate certificate) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.PS256)
                .type(TYPE)
                .keyID(key.getKeyID())
                .build();
        JWSObject signed = new JWSObject(header, new Payload(JSON.writeValueAsString(certificate)));
        try {
            signed.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("a certificate cannot be signed", e);
        }
        return signed.serialize();
    }

    /** What a text certifies; empty when we have not signed it as it stands. */
    public Optional<Certificate> verify(String text) {
        try {
            JWSObject signed = JWSObject.parse(text);
            boolean ours = TYPE.equals(signed.getHeader().getType()) && signed.verify(new RSASSAVerifier(key));
            return ours
                    ? Optional.of(JSON.readValue(signed.getPayload().toString(), Certificate.class))
                    : Optional.empty();
        } catch (ParseException | JOSEException | JacksonException notOurs) {
            return Optional.empty();
        }
    }

    /** The public half, as a set of keys in JSON. */
    public String publicKeys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }
}
