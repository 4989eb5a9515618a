package migration.exchange.portal.web;

/** The size of a page that a caller asks for. */
public final class PageSize {

    private PageSize() {}

    /** The size, when it is from 1 to the most allowed; a problem otherwise, so that nobody is served less than asked. */
    public static int of(int size, int most) {
        if (size < 1 || size > most) {
            throw new ProblemException(Problem.parameter("size"));
        }
        return size;
    }
}
