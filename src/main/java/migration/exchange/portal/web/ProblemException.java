package migration.exchange.portal.web;

/** Ends a request with a problem; becomes problem details for programs and an error page for people. */
public class ProblemException extends RuntimeException {

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
