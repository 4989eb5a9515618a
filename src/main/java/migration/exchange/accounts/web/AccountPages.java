package migration.exchange.accounts.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The equation of every feed and day for people, two weeks a page, and in red what does not add up. */
@Controller
class AccountPages {

    private static final int DAYS = 14;

    private final Balances balances;

    AccountPages(Balances balances) {
        this.balances = balances;
    }

    /**
     * The page.
     *
     * @param feed shows one feed only; blank or null shows all
     * @param before shows days before this one only
     */
    @GetMapping("/console/accounts")
    String accounts(
            @RequestParam(required = false) @Nullable String feed,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate before,
            Model model) {
        List<DayBalance> all = balances.days().stream()
                .filter(day ->
                        feed == null || feed.isBlank() || feed.equals(day.sum().feed()))
                .toList();
        List<DayBalance> known = all.stream()
                .filter(day -> before == null || day.day().isBefore(before))
                .toList();
        List<LocalDate> days = known.stream().map(DayBalance::day).distinct().toList();
        LocalDate oldest = days.isEmpty() ? null : days.get(Math.min(DAYS, days.size()) - 1);
        model.addAttribute(
                "balances",
                known.stream()
                        .filter(day -> !day.day().isBefore(Objects.requireNonNull(oldest)))
                        .toList());
        model.addAttribute("earlier", days.size() > DAYS ? oldest : null);
        model.addAttribute("before", before);
        // whatever page is shown: what does not add up is never out of sight
        model.addAttribute("wrong", all.stream().filter(DayBalance::isWrong).toList());
        model.addAttribute("checkedAt", balances.recounted().at());
        model.addAttribute("feeds", balances.feeds());
        model.addAttribute("feed", feed);
        return "accounts";
    }
}
