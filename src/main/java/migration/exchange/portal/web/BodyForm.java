package migration.exchange.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Which bodies are taken: XML or gzip, said by the sender or left unsaid; what it really is the door finds out. */
public final class BodyForm {

    private static final Set<String> TAKEN =
            Set.of("application/xml", "text/xml", "application/gzip", "application/x-gzip", "application/octet-stream");

    private BodyForm() {}

    /** @throws ProblemException if it is another */
    public static void check(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && !isTaken(type)) {
            throw new ProblemException(Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "REQUEST_MEDIA_TYPE"));
        }
    }

    private static boolean isTaken(String type) {
        try {
            MediaType media = MediaType.parseMediaType(type);
            return TAKEN.contains(media.getType() + "/" + media.getSubtype());
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
