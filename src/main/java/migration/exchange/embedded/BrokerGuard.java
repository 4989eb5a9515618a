package migration.exchange.embedded;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.function.Supplier;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what at the embedded broker: the platform everything; an agency nothing but send to addresses below
 * {@code agency.<its name>}. The broker writes the user it found here into every message.
 */
final class BrokerGuard implements ActiveMQSecurityManager5 {

    static final String PLATFORM = "platform";

    private final String platformPassword;
    private final Supplier<AgencyCredentials> agencies;

    BrokerGuard(String platformPassword, Supplier<AgencyCredentials> agencies) {
        this.platformPassword = platformPassword;
        this.agencies = agencies;
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user,
            @Nullable String password,
            @Nullable RemotingConnection connection,
            @Nullable String domain) {
        if (!validateUser(user, password)) {
            return null;
        }
        Subject subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(user));
        return subject;
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType check, String address) {
        return subject.getPrincipals(UserPrincipal.class).stream()
                .anyMatch(principal -> mayDo(principal.getName(), check, address));
    }

    private static boolean mayDo(String user, CheckType check, String address) {
        if (user.equals(PLATFORM)) {
            return true;
        }
        String own = "agency." + user;
        return check == CheckType.SEND && (address.equals(own) || address.startsWith(own + "."));
    }

    @Override
    public boolean validateUser(@Nullable String user, @Nullable String password) {
        if (user == null || password == null) {
            return false;
        }
        return user.equals(PLATFORM)
                ? same(platformPassword, password)
                : agencies.get().matches(user, password);
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean validateUserAndRole(
            @Nullable String user, @Nullable String password, Set<Role> roles, CheckType check) {
        return PLATFORM.equals(user) && validateUser(user, password);
    }
}
