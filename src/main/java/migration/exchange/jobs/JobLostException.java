package migration.exchange.jobs;

/** Another process works on the job: this one was taken for dead. */
public class JobLostException extends RuntimeException {

    public JobLostException(String job) {
        super("another process works on job " + job);
    }
}
