package migration.exchange.jobs.web;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import migration.exchange.jobs.Job;
import migration.exchange.jobs.JobRefusedException;
import migration.exchange.jobs.Jobs;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What may be asked of jobs at the doors, with problems for what cannot be. */
@Component
public class JobDoor {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final Jobs jobs;

    JobDoor(Jobs jobs) {
        this.jobs = jobs;
    }

    List<Job> list(int size) {
        return jobs.list(size);
    }

    Job find(String id) {
        return jobs.find(known(id)).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    Job pause(String id) {
        return orProblem(() -> jobs.pause(known(id)));
    }

    Job resume(String id) {
        return orProblem(() -> jobs.resume(known(id)));
    }

    Job cancel(String id) {
        return orProblem(() -> jobs.cancel(known(id)));
    }

    private static String known(String id) {
        if (!ID.matcher(id).matches()) {
            throw new ProblemException(Problem.notFound());
        }
        return id;
    }

    /** What a call of {@link Jobs} gives, or the problem that keeps it from being done. */
    public static Job orProblem(Supplier<Job> call) {
        try {
            return call.get();
        } catch (JobRefusedException refused) {
            throw new ProblemException(
                    switch (refused.why()) {
                        case UNKNOWN -> Problem.notFound();
                        case STATE -> Problem.of(HttpStatus.CONFLICT, "JOB_STATE");
                        case ANOTHER_IS_OPEN -> Problem.of(HttpStatus.CONFLICT, "JOB_OPEN");
                    });
        }
    }
}
