package migration.exchange.contract.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import migration.exchange.contract.Contracts;
import migration.exchange.contract.Lifecycle;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import migration.exchange.security.Caller;
import migration.exchange.security.Callers;
import migration.exchange.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class EndingVersionsTest {

    private static final ContractId FIRST = new ContractId(FeedId.parse("border-police/crossings"), 1);
    private static final Caller POLICE = new Caller("border-police", Role.AGENCY, "border-police");

    private final Lifecycle.End end =
            Contracts.CONTEXT.contract(FIRST).lifecycle().end();
    private final Instant tenDaysBefore = end.at().minus(Duration.ofDays(11));
    private final EndingVersions endings =
            new EndingVersions(Contracts.CONTEXT, signedIn(POLICE), Clock.fixed(tenDaysBefore, ZoneOffset.UTC));

    @Test
    void anAgencyIsToldOfItsOwnVersionsInTheLastSixtyDays() {
        assertThat(endings.of(POLICE, tenDaysBefore))
                .containsExactly(new EndingVersions.Ending(
                        FIRST, end.lastDay(), 10, new ContractId(FIRST.feed(), end.successor())));
        assertThat(endings.of(POLICE, end.at().minus(Duration.ofDays(70)))).isEmpty();
        assertThat(endings.of(POLICE, end.at())).isEmpty();
        assertThat(endings.of(new Caller("consular", Role.AGENCY, "consular"), tenDaysBefore))
                .isEmpty();
        assertThat(endings.of(new Caller("s", Role.STEWARD, null), tenDaysBefore))
                .hasSize(1);
    }

    @Test
    void itIsToldOnPagesOfTheExchangeInBothLanguages() {
        assertThat(endings.of(page("/exchange/submissions"))).hasSize(1);
        assertThat(endings.of(page("/en/exchange"))).hasSize(1);
        assertThat(endings.of(page("/schemas"))).isEmpty();
        assertThat(endings.of(page("/exchanges"))).isEmpty();
    }

    private static MockHttpServletRequest page(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    private static Callers signedIn(Caller caller) {
        return new Callers(null) {
            @Override
            public Optional<Caller> current() {
                return Optional.of(caller);
            }
        };
    }
}
