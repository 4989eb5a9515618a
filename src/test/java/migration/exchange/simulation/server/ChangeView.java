package migration.exchange.simulation.server;

import java.util.List;
import java.util.stream.Stream;

/** A view of changes in the agency's database: its name, and its columns in their order with their SQL types. */
enum ChangeView {
    PERMITS(
            "permit_change",
            Columns.CASE,
            Columns.SHOWN,
            List.of(
                    "permit_type text",
                    "stage text",
                    "decision text",
                    "decision_date date",
                    "refusal_article text",
                    "valid_from date",
                    "valid_to date",
                    "ended_on date")),
    CITIZENSHIP(
            "citizenship_change",
            Columns.CASE,
            Columns.SHOWN,
            List.of(
                    "ground text",
                    "former_cit text",
                    "new_cit text",
                    "decision text",
                    "decision_date date",
                    "oath_date text",
                    "loss_date date")),
    DOCUMENTS(
            "document_change",
            Columns.CASE,
            List.of(
                    "kind text",
                    "replaces text",
                    "number text",
                    "issued_on date",
                    "valid_to date",
                    "handed_on date",
                    "invalid_on date",
                    "invalid_reason text")),
    CIVIL_REGISTRY(
            "civil_act",
            List.of(
                    "act_type text",
                    "act_date date",
                    "registered_on date",
                    "person_name text",
                    "former_name text",
                    "sex text",
                    "birth_date date",
                    "birth_text text",
                    "citizenship text",
                    "birth_country text",
                    "personal_no text",
                    "mother_born text",
                    "mother_cit text",
                    "father_born text",
                    "father_cit text",
                    "act_country text",
                    "address text",
                    "remarks text"));

    private final String table;
    private final List<String> columns;

    @SafeVarargs
    ChangeView(String table, List<String>... own) {
        this.table = table;
        columns = Stream.of(Stream.of(Columns.HEAD), Stream.of(own), Stream.of(List.of("changed_at timestamptz")))
                .flatMap(all -> all)
                .flatMap(List::stream)
                .toList();
    }

    /** Makes the table, the view of it, and lets the exchange read that. */
    List<String> statements(String reader) {
        String view = "export." + table + "s";
        return List.of(
                "create table if not exists agency." + table + " (" + String.join(", ", columns)
                        + ", primary key (change_seq))",
                "create or replace view " + view + " as select * from agency." + table,
                "grant select on " + view + " to " + reader);
    }

    /** What several views have in common. */
    private static final class Columns {

        static final List<String> HEAD =
                List.of("change_seq bigint", "case_no text", "version int", "cancelled boolean");

        static final List<String> CASE = List.of(
                "application_date date",
                "channel text",
                "last_name_ka text",
                "first_name_ka text",
                "last_name_lat text",
                "first_name_lat text",
                "sex text",
                "birth_date text",
                "citizenship text",
                "birth_country text",
                "personal_no text");

        /** The document shown with the application. */
        static final List<String> SHOWN =
                List.of("doc_type text", "doc_no text", "doc_country text", "doc_valid_to date");
    }
}
