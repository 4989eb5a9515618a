package migration.exchange.supervision.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Shares as people of the page's language write them. */
@Component("shares")
class Shares {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** In percent with one digit; cut, not rounded, so that 100 means all. @param all more than 0 */
    public String of(long part, long all) {
        BigDecimal percent =
                BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(all), 1, RoundingMode.DOWN);
        return NumberFormat.getNumberInstance(LocaleContextHolder.getLocale()).format(percent) + "%";
    }
}
