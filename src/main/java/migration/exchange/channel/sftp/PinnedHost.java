package migration.exchange.channel.sftp;

import java.io.IOException;
import java.net.SocketAddress;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Map;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.signature.Signature;

/** Accepts a server by its key and by nothing else. */
final class PinnedHost implements ServerKeyVerifier {

    private final PublicKey pinned;

    /** @throws IllegalArgumentException if the text is no public key */
    PinnedHost(String text) {
        try {
            PublicKeyEntry entry = PublicKeyEntry.parsePublicKeyEntry(text.strip());
            PublicKey key =
                    entry == null ? null : entry.resolvePublicKey(null, Map.of(), PublicKeyEntryResolver.FAILING);
            if (key == null) {
                throw new IllegalArgumentException("the SFTP server's key is not set");
            }
            pinned = key;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("the SFTP server's key is no public key", e);
        }
    }

    @Override
    public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey key) {
        return KeyUtils.compareKeys(pinned, key);
    }

    /** A server with keys of several types must show the one of this type. */
    void restrict(SshClient client) {
        String type = KeyUtils.getKeyType(pinned);
        client.setSignatureFactories(client.getSignatureFactories().stream()
                .filter(factory -> sameType(factory, type))
                .toList());
    }

    private static boolean sameType(NamedFactory<Signature> factory, String type) {
        return type.equals(KeyUtils.getCanonicalKeyType(factory.getName()));
    }
}
