package migration.exchange.indexing.elasticsearch;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import migration.exchange.canonical.BorderCrossing;
import migration.exchange.canonical.CanonicalRecord;
import migration.exchange.canonical.CensusPerson;
import migration.exchange.canonical.CitizenshipCase;
import migration.exchange.canonical.CivilAct;
import migration.exchange.canonical.ConsularRegistration;
import migration.exchange.canonical.EntryRefusal;
import migration.exchange.canonical.IssuedDocument;
import migration.exchange.canonical.PersonDescription;
import migration.exchange.canonical.PersonName;
import migration.exchange.canonical.PopulationFigure;
import migration.exchange.canonical.ResidencePermit;
import migration.exchange.canonical.TravelDocument;
import migration.exchange.canonical.VisaCase;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * The one JSON form of canonical content and of identities: same content, same bytes. Names and numbers of persons
 * stand only in the identity.
 */
final class RecordJson {

    /** Months and years of events are those of the country, whatever offset a record was sent with. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Tbilisi");

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private RecordJson() {}

    static JsonGenerator generator(OutputStream out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    /** Writes content; {@code identity} is null for aggregates. */
    static void content(CanonicalRecord record, @Nullable String identity, OutputStream out) {
        try (JsonGenerator g = generator(out)) {
            g.writeStartObject();
            PersonDescription person = record.person();
            if (person != null) {
                text(g, "identity", identity);
                counted(g, person);
            }
            if (record instanceof BorderCrossing crossing) {
                crossing(g, crossing);
            } else if (record instanceof EntryRefusal refusal) {
                refusal(g, refusal);
            } else if (record instanceof ResidencePermit permit) {
                permit(g, permit);
            } else if (record instanceof CitizenshipCase citizenship) {
                citizenship(g, citizenship);
            } else if (record instanceof CivilAct act) {
                civilAct(g, act);
            } else if (record instanceof VisaCase visa) {
                visa(g, visa);
            } else if (record instanceof ConsularRegistration registration) {
                registration(g, registration);
            } else if (record instanceof IssuedDocument document) {
                issued(g, document);
            } else if (record instanceof PopulationFigure figure) {
                figure(g, figure);
            } else if (record instanceof CensusPerson counted) {
                censusPerson(g, counted);
            }
            g.writeEndObject();
        }
    }

    private static void counted(JsonGenerator g, PersonDescription person) {
        text(g, "sex", person.sex().name());
        text(g, "birthDate", person.birthDate());
        if (!person.citizenships().isEmpty()) {
            text(g, "citizenship", person.citizenships().get(0));
            texts(g, "citizenships", person.citizenships());
        }
        text(g, "birthCountry", person.birthCountry());
    }

    private static void crossing(JsonGenerator g, BorderCrossing crossing) {
        text(g, "direction", crossing.direction());
        time(g, crossing.timestamp());
        text(g, "checkpoint", crossing.checkpoint());
        text(g, "mode", crossing.mode());
        text(g, "purpose", crossing.purpose());
        text(g, "visaNumber", crossing.visaNumber());
        text(g, "permitNumber", crossing.permitNumber());
        text(g, "conveyance", crossing.conveyance());
    }

    private static void refusal(JsonGenerator g, EntryRefusal refusal) {
        time(g, refusal.timestamp());
        text(g, "checkpoint", refusal.checkpoint());
        texts(g, "grounds", refusal.grounds());
    }

    private static void permit(JsonGenerator g, ResidencePermit permit) {
        text(g, "type", permit.type());
        text(g, "reason", permit.reason());
        text(g, "status", permit.status());
        text(g, "stage", permit.stage());
        text(g, "applied", permit.applied());
        decided(g, permit.decided());
        text(g, "validFrom", permit.validFrom());
        text(g, "validTo", permit.validTo());
        text(g, "refusalGround", permit.refusalGround());
        text(g, "ended", permit.ended());
    }

    /** Tables count a case once, under the former citizenship that is named first. */
    private static void citizenship(JsonGenerator g, CitizenshipCase citizenship) {
        text(g, "act", citizenship.act());
        text(g, "ground", citizenship.ground());
        text(g, "status", citizenship.status());
        text(g, "applied", citizenship.applied());
        decided(g, citizenship.decided());
        List<String> former = citizenship.formerCitizenships();
        if (!former.isEmpty()) {
            text(g, "formerCitizenship", former.get(0));
            texts(g, "formerCitizenships", former);
        }
        text(g, "newCitizenship", citizenship.newCitizenship());
        text(g, "oath", citizenship.oath());
        text(g, "lost", citizenship.lost());
    }

    /** Years are those of the act, not of its registration. */
    private static void civilAct(JsonGenerator g, CivilAct act) {
        text(g, "act", act.act());
        text(g, "day", act.day());
        text(g, "year", YEAR.format(act.day()));
        text(g, "registered", act.registered());
        text(g, "country", act.country());
        text(g, "region", act.region());
        text(g, "motherCitizenship", act.motherCitizenship());
    }

    private static void visa(JsonGenerator g, VisaCase visa) {
        text(g, "category", visa.category());
        text(g, "post", visa.post());
        text(g, "status", visa.status());
        text(g, "entries", visa.entries());
        if (visa.stayDays() != null) {
            g.writeNumberProperty("stayDays", visa.stayDays());
        }
        text(g, "applied", visa.applied());
        decided(g, visa.decided());
        text(g, "validFrom", visa.validFrom());
        text(g, "validTo", visa.validTo());
        text(g, "visaNumber", visa.visaNumber());
        text(g, "refusalGround", visa.refusalGround());
    }

    private static void registration(JsonGenerator g, ConsularRegistration registration) {
        text(g, "hostCountry", registration.hostCountry());
        text(g, "hostCity", registration.hostCity());
        text(g, "purpose", registration.purpose());
        if (registration.familyMembers() != null) {
            g.writeNumberProperty("familyMembers", registration.familyMembers());
        }
        text(g, "status", registration.status());
        text(g, "registered", registration.registered());
        text(g, "year", YEAR.format(registration.registered()));
        text(g, "changed", registration.changed());
        text(g, "ended", registration.ended());
        text(g, "deregistrationReason", registration.deregistrationReason());
    }

    /** What was issued is counted by the year of the issue, what was invalidated by that of its end as well. */
    private static void issued(JsonGenerator g, IssuedDocument document) {
        text(g, "kind", document.kind());
        text(g, "status", document.status());
        text(g, "applied", document.applied());
        text(g, "issued", document.issued());
        year(g, "year", document.issued());
        text(g, "validTo", document.validTo());
        text(g, "handedOver", document.handedOver());
        text(g, "invalidSince", document.invalidSince());
        year(g, "invalidYear", document.invalidSince());
        text(g, "invalidationReason", document.invalidationReason());
    }

    private static void figure(JsonGenerator g, PopulationFigure figure) {
        text(g, "date", figure.date());
        text(g, "region", figure.region());
        text(g, "sex", figure.sex());
        text(g, "age", figure.age());
        g.writeNumberProperty("persons", figure.persons());
    }

    private static void censusPerson(JsonGenerator g, CensusPerson counted) {
        text(g, "census", counted.census());
        text(g, "region", counted.region());
        text(g, "sex", counted.sex());
        text(g, "age", counted.age());
        text(g, "citizenship", counted.citizenship());
    }

    /** Writes an identity: everything that was said. */
    static void identity(PersonDescription person, OutputStream out) {
        try (JsonGenerator g = generator(out)) {
            g.writeStartObject();
            name(g, "latin", person.latin());
            name(g, "georgian", person.georgian());
            name(g, "former", person.former());
            text(g, "matchKey", person.matchKey());
            text(g, "sex", person.sex().name());
            text(g, "birthDate", person.birthDate());
            texts(g, "citizenships", person.citizenships());
            text(g, "birthCountry", person.birthCountry());
            text(g, "personalNumber", person.personalNumber());
            document(g, person.document());
            g.writeEndObject();
        }
    }

    private static void name(JsonGenerator g, String script, @Nullable PersonName name) {
        if (name != null) {
            text(g, script + "Surname", name.surname());
            text(g, script + "GivenName", name.givenName());
        }
    }

    private static void document(JsonGenerator g, @Nullable TravelDocument document) {
        if (document != null) {
            text(g, "documentCategory", document.category());
            text(g, "documentNumber", document.number());
            text(g, "documentIssuer", document.issuer());
            text(g, "documentExpires", document.expires());
            text(g, "replacedNumber", document.replaces());
        }
    }

    private static void time(JsonGenerator g, OffsetDateTime timestamp) {
        LocalDate day = timestamp.atZoneSameInstant(ZONE).toLocalDate();
        g.writeStringProperty("timestamp", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(timestamp));
        g.writeStringProperty("month", MONTH.format(day));
        g.writeStringProperty("year", YEAR.format(day));
    }

    private static void decided(JsonGenerator g, @Nullable LocalDate decided) {
        if (decided != null) {
            g.writeStringProperty("decided", decided.toString());
            g.writeStringProperty("year", YEAR.format(decided));
        }
    }

    private static void year(JsonGenerator g, String name, @Nullable LocalDate day) {
        text(g, name, day == null ? null : YEAR.format(day));
    }

    private static void text(JsonGenerator g, String name, @Nullable Object value) {
        if (value != null) {
            g.writeStringProperty(name, value.toString());
        }
    }

    private static void texts(JsonGenerator g, String name, List<String> values) {
        if (!values.isEmpty()) {
            g.writeArrayPropertyStart(name);
            values.forEach(g::writeString);
            g.writeEndArray();
        }
    }
}
