package migration.exchange.routing.web;

import java.time.Duration;
import java.time.Instant;
import migration.exchange.portal.Language;
import migration.exchange.routing.OrderedRoute;
import migration.exchange.routing.RouteOrder;
import migration.exchange.routing.RouteReading.Failure;
import migration.exchange.routing.RouteReading.Traffic;
import migration.exchange.routing.RouteReading.Waiting;
import migration.exchange.routing.RouteState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A route at the doors.
 *
 * @param suspendable whether it can be suspended
 * @param waiting messages in its queue; null when it has none or the broker does not answer
 * @param oldestSeconds how long the first of them waits; null when none does
 * @param lastMinute messages done in this process within the last minute
 * @param order what was ordered last; null when nothing was
 */
record RouteView(
        String id,
        String description,
        RouteState state,
        @Nullable String queue,
        boolean suspendable,
        @Nullable Long waiting,
        @Nullable Long oldestSeconds,
        long lastMinute,
        long done,
        long redelivered,
        long failed,
        @Nullable FailureView lastFailure,
        @Nullable OrderView order) {

    static RouteView of(OrderedRoute route) {
        Waiting waiting = route.reading().waiting();
        Duration oldest = waiting == null ? null : waiting.oldest();
        Traffic traffic = route.reading().traffic();
        return new RouteView(
                route.reading().id(),
                description(route),
                route.state(),
                route.reading().queue(),
                route.reading().isSuspendable(),
                waiting == null ? null : waiting.messages(),
                oldest == null ? null : oldest.toSeconds(),
                traffic.lastMinute(),
                traffic.done(),
                traffic.redelivered(),
                traffic.failed(),
                FailureView.of(traffic.lastFailure()),
                OrderView.of(route.order()));
    }

    private static String description(OrderedRoute route) {
        String language = Language.of(LocaleContextHolder.getLocale()).tag();
        return route.reading().description().getOrDefault(language, "");
    }

    /** What was ordered, why and by whom. */
    record OrderView(boolean suspended, String reason, String by, Instant at) {

        static @Nullable OrderView of(@Nullable RouteOrder order) {
            return order == null ? null : new OrderView(order.suspended(), order.reason(), order.by(), order.at());
        }
    }

    /** Why a message was rolled back last. */
    record FailureView(Instant at, String sentence) {

        static @Nullable FailureView of(@Nullable Failure failure) {
            return failure == null ? null : new FailureView(failure.at(), failure.sentence());
        }
    }
}
