package migration.exchange.statistics.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import migration.exchange.envelope.CountryTime;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.statistics.QueryException;
import migration.exchange.statistics.Table;
import migration.exchange.statistics.TableDefinition;
import migration.exchange.statistics.TableQuery;
import migration.exchange.statistics.Tables;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads what an address asks of a table. */
@Component
class TableQuestions {

    private final Tables tables;
    private final Clock clock;

    TableQuestions(Tables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    TableDefinition table(String id) {
        return tables.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    /** The day that is meant when an address names none. */
    LocalDate today() {
        return CountryTime.day(clock.instant());
    }

    TableQuery read(TableDefinition table, Map<String, List<String>> address) {
        try {
            return TableQuery.read(table, address, today());
        } catch (QueryException e) {
            throw unanswerable(e);
        }
    }

    Table compute(String id, Map<String, List<String>> address) {
        return compute(read(table(id), address));
    }

    Table compute(TableQuery query) {
        try {
            return tables.compute(query);
        } catch (QueryException e) {
            throw unanswerable(e);
        }
    }

    private static ProblemException unanswerable(QueryException cause) {
        String message = cause.getMessage();
        return new ProblemException(
                Problem.of(HttpStatus.BAD_REQUEST, "TABLE_QUESTION", message == null ? "" : message));
    }
}
