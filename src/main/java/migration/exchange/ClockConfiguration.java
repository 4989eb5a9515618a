package migration.exchange;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The clocks of the platform; nobody else asks the system for the time. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** The exchange's time: by it records are received, judged, late and published. A simulated country has its own. */
    @Bean
    @Primary
    @ConditionalOnMissingBean(name = "clock")
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The machine's time: by it processes wait, leases end and guessed secrets are held up, whatever the exchange's time. */
    @Bean
    Clock machineClock() {
        return Clock.systemUTC();
    }
}
