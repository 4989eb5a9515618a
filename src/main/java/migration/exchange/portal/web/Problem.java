package migration.exchange.portal.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * An answer that is not what was asked for (RFC 9457).
 *
 * @param status HTTP status
 * @param code code whose page {@code /rules/{code}} is the type
 * @param arguments finished strings for the sentence of this code
 */
public record Problem(HttpStatusCode status, String code, List<String> arguments) {

    public static Problem of(HttpStatus status, String code, String... arguments) {
        return new Problem(status, code, List.of(arguments));
    }

    /** Nobody is signed in, or the token is not good. */
    public static Problem notSignedIn() {
        return of(HttpStatus.UNAUTHORIZED, "ACCESS_NOT_SIGNED_IN");
    }

    /** The caller lacks a right; {@code right} names who has it. */
    public static Problem denied(String right) {
        return of(HttpStatus.FORBIDDEN, "ACCESS_DENIED", right);
    }

    /** The key is one of another environment; {@code prefix} is what those begin with that open here. */
    public static Problem otherKey(String prefix) {
        return of(HttpStatus.FORBIDDEN, "ACCESS_OTHER_KEY", prefix);
    }

    /** The records of a feed may be counted and not seen, whoever asks. */
    public static Problem countedOnly(String feed) {
        return of(HttpStatus.FORBIDDEN, "ACCESS_COUNTED_ONLY", feed);
    }

    /** There is no such thing, or not for this caller. */
    public static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "REQUEST_NOT_FOUND");
    }

    /** A parameter cannot be used. */
    public static Problem parameter(String name) {
        return of(HttpStatus.BAD_REQUEST, "REQUEST_PARAMETER", name);
    }

    /** Something failed here; nothing that the caller did. */
    public static Problem failure() {
        return of(HttpStatus.INTERNAL_SERVER_ERROR, "PLATFORM_FAILURE");
    }

    /** What was asked for stands in the index, which is away just now. */
    public static Problem storeAway() {
        return of(HttpStatus.SERVICE_UNAVAILABLE, "STORE_AWAY");
    }

    /** The account was tried too often; it can be tried again after some seconds. */
    public static Problem tryLater(long seconds) {
        return of(HttpStatus.TOO_MANY_REQUESTS, "ACCESS_WAIT", String.valueOf(seconds));
    }

    /** The general problem for a status that the framework decided on. */
    public static Problem ofStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> of(HttpStatus.BAD_REQUEST, "REQUEST_UNREADABLE");
            case 401 -> notSignedIn();
            case 403 -> of(HttpStatus.FORBIDDEN, "ACCESS_REFUSED");
            case 404 -> notFound();
            case 405 -> of(HttpStatus.METHOD_NOT_ALLOWED, "REQUEST_METHOD");
            case 406 -> of(HttpStatus.NOT_ACCEPTABLE, "REQUEST_NOT_ACCEPTABLE");
            case 413 -> of(HttpStatus.CONTENT_TOO_LARGE, "DOOR_TOO_LARGE");
            case 415 -> of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "REQUEST_MEDIA_TYPE");
            case 503 -> of(HttpStatus.SERVICE_UNAVAILABLE, "DOOR_CLOSED");
            default -> status.is4xxClientError() ? new Problem(status, "REQUEST_UNREADABLE", List.of()) : failure();
        };
    }
}
