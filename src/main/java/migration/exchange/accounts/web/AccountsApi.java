package migration.exchange.accounts.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of all feeds: what came in and what became of it, added up, and whether that is so. */
@RestController
@RequestMapping("/api/accounts")
class AccountsApi {

    private final Balances balances;

    AccountsApi(Balances balances) {
        this.balances = balances;
    }

    @GetMapping
    AccountList accounts() {
        return new AccountList(List.copyOf(balances.byFeed().values()));
    }

    @GetMapping("/days")
    DayList days() {
        return new DayList(balances.days());
    }

    /** One account a feed. */
    record AccountList(List<FeedSum> feeds) {}

    /** One account a feed and day, the newest day first. */
    record DayList(List<DayBalance> days) {}
}
