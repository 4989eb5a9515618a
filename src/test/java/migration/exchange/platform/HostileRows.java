package migration.exchange.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Rows in the service agency's database: good ones, and such whose text means to break out of its column. */
final class HostileRows {

    /** A column and the text in it. */
    record Attack(String column, String text) {}

    private final DataSource database;
    private long number;

    HostileRows(DataSource database) {
        this.database = database;
    }

    static List<Attack> attacks(Canary canary) {
        List<Attack> attacks = new ArrayList<>();
        for (String text : List.of(
                "RP-1\"/><row><column name=\"case_no\">RP-2</column></row>",
                "]]></column></row></rows>",
                "<!DOCTYPE rows [<!ENTITY x SYSTEM '" + canary.file() + "'>]>&x;",
                "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='" + canary.url() + "'/>",
                "&x;",
                "RP\uFFFF1",
                "RP\u0001-2",
                "../../etc/passwd",
                "RP-1'; drop table agency.permit_change; --",
                "${jndi:ldap://127.0.0.1/x}",
                "x".repeat(1_000_000),
                "x".repeat(5_000_000))) {
            attacks.add(new Attack("case_no", text));
            attacks.add(new Attack("citizenship", text));
            attacks.add(new Attack("birth_date", text));
        }
        attacks.add(new Attack("last_name_ka", "<b>".repeat(100)));
        attacks.add(new Attack("last_name_ka", "ა".repeat(2_000_000)));
        return attacks;
    }

    /** Puts the attack and a good row behind it in one transaction, so that one poll sees both. */
    void insert(Attack attack, String hostileCase, String goodCase) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Map<String, String> hostile = row(hostileCase);
            hostile.put(attack.column(), attack.text());
            insert(connection, hostile);
            insert(connection, row(goodCase));
            connection.commit();
        }
    }

    private Map<String, String> row(String caseNo) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("change_seq", Long.toString(++number));
        row.put("case_no", caseNo);
        row.put("version", "1");
        row.put("cancelled", "false");
        row.put("application_date", "2024-01-10");
        row.put("last_name_ka", "კუმარ");
        row.put("first_name_ka", "ანილ");
        row.put("last_name_lat", "KUMAR");
        row.put("first_name_lat", "ANIL");
        row.put("sex", "1");
        row.put("birth_date", "1990-05");
        row.put("citizenship", "IND");
        row.put("doc_type", "P");
        row.put("doc_no", "K1234567");
        row.put("doc_country", "IND");
        row.put("permit_type", "ა");
        row.put("stage", "პირველადი");
        row.put("decision", "დადებითი");
        row.put("decision_date", "2024-01-25");
        row.put("valid_from", "2024-01-25");
        row.put("valid_to", "2025-01-24");
        row.put("changed_at", "2024-01-25T10:00:00+04:00");
        return row;
    }

    private static void insert(Connection connection, Map<String, String> row) throws SQLException {
        String columns = String.join(", ", row.keySet());
        String places = "?, ".repeat(row.size() - 1) + "?";
        try (PreparedStatement sql = connection.prepareStatement(
                "insert into agency.permit_change (" + columns + ") values (" + places + ")")) {
            int place = 1;
            for (String value : row.values()) {
                sql.setObject(place++, value, Types.OTHER);
            }
            sql.executeUpdate();
        }
    }
}
