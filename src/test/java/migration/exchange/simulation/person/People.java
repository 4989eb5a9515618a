package migration.exchange.simulation.person;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.draw.Shares;
import migration.exchange.simulation.plan.Controls;
import migration.exchange.simulation.plan.Table;

/** Makes persons and their documents out of entity ids. */
public final class People {

    private record Ages(int from, int to) {}

    private static final int MALE_VISITORS = 640;
    private static final int OFFICES = 65;

    private final Counted draw;
    private final NameBook names = new NameBook();
    private final Map<String, Shares<Ages>> ages = new HashMap<>();
    private final Map<String, String> patterns = new HashMap<>();
    private final Map<String, Shares<String>> groups = new HashMap<>();
    private final Map<String, NamedCsvRecord> bornAbroad = new HashMap<>();

    public People(Counted draw) {
        this.draw = draw;
        for (NamedCsvRecord row : Table.control("ages").rows()) {
            Ages span = new Ages(Integer.parseInt(row.getField("from_age")), Integer.parseInt(row.getField("to_age")));
            ages.computeIfAbsent(row.getField("who"), who -> new Shares<>())
                    .add(span, Integer.parseInt(row.getField("permille")));
        }
        for (NamedCsvRecord row : Table.control("document_patterns").rows()) {
            patterns.put(row.getField("country"), row.getField("pattern"));
        }
        Table.control("born_abroad").rows().forEach(row -> bornAbroad.put(row.getField("citizenship"), row));
        groups.put("visitor", Controls.simple("visitor_countries_other"));
        groups.put("permit", Controls.simple("permit_countries_other"));
        groups.put("visa", Controls.simple("visa_countries_other"));
        groups.put("refused", Controls.simple("refused_countries_other"));
    }

    /**
     * A person.
     *
     * @param who visitor or migrant: whose ages
     * @param others the list that stands for the cell OTHER
     * @param year the year in which the age is as drawn
     */
    public Person person(long entity, String who, String others, int year) {
        String citizenship = EntityId.codeOf(EntityId.cellOf(entity));
        if (citizenship.equals("OTH")) {
            citizenship = groups.get(others).pick(draw, entity, Purpose.CITIZENSHIP, 0);
        }
        String sex = draw.permille(entity, Purpose.SEX, 0, MALE_VISITORS) ? "M" : "F";
        return person(entity, citizenship, sex, born(entity, who, year));
    }

    /** A person of whom all but the name is known. */
    public Person person(long entity, String citizenship, String sex, LocalDate born) {
        return new Person(entity, citizenship, sex, born, names.name(draw, entity, citizenship, sex, born.getYear()));
    }

    /** Where the person was born: some of those who come to live were born in Georgia. */
    public String birthCountry(Person person) {
        NamedCsvRecord abroad = bornAbroad.get(person.citizenship());
        boolean born = abroad != null
                && draw.permille(
                        person.entity(), Purpose.BIRTH_COUNTRY, 0, Integer.parseInt(abroad.getField("permille")));
        return born ? abroad.getField("born_in") : person.citizenship();
    }

    /** A birth date for an age as {@code who} has in a year: visitor, migrant, resident or deceased. */
    public LocalDate born(long entity, String who, int year) {
        Ages span = ages.get(who).pick(draw, entity, Purpose.AGE, 0);
        int age = span.from() + draw.below(entity, Purpose.AGE, 1, span.to() - span.from() + 1);
        LocalDate day = LocalDate.of(year - age - 1, 1, 1);
        return day.plusDays(draw.below(entity, Purpose.BIRTH_DAY, 0, 365));
    }

    /** The document that the person carries on a day: passports last 10 years, those of children 5. */
    public Document document(Person person, LocalDate day) {
        boolean child = person.born().plusYears(18).isAfter(day);
        int years = child ? 5 : 10;
        LocalDate first = person.born().plusDays(draw.below(person.entity(), Purpose.DOCUMENT_ISSUED, 0, 1800));
        int age = Math.max(0, day.getYear() - first.getYear() - 1);
        LocalDate issued = first.plusYears((long) age / years * years);
        while (!issued.plusYears(years).isAfter(day)) {
            issued = issued.plusYears(years);
        }
        int serial = issued.getYear() * 2 + (child ? 1 : 0);
        LocalDate expires = issued.plusYears(years).minusDays(1);
        String number = number(person.entity(), person.citizenship(), serial);
        return new Document(category(person), number, issuer(person), expires);
    }

    /** Who has no state bears a document of the United Nations (an assumption; their refugee agency issues some). */
    private static String issuer(Person person) {
        boolean stateless =
                person.citizenship().length() > 3 || person.citizenship().equals("UNK");
        return stateless ? "UNO" : person.citizenship();
    }

    private String category(Person person) {
        int point = draw.below(person.entity(), Purpose.DOCUMENT_CATEGORY, 0, 1000);
        boolean cards = person.isGeorgian()
                || person.citizenship().equals("TUR")
                || person.citizenship().equals("UKR");
        if (point < 50 && cards) {
            return "I";
        }
        if (point >= 995) {
            return point < 998 ? "S" : "D";
        }
        return point >= 992 ? "T" : "P";
    }

    /** A number of a document in the pattern of the country that issues it. */
    public String number(long entity, String country, int serial) {
        String pattern = patterns.getOrDefault(country, patterns.get("OTHER"));
        long number = draw.number(entity, Purpose.DOCUMENT_NUMBER, serial) >>> 1;
        StringBuilder text = new StringBuilder(pattern.length());
        for (int i = 0; i < pattern.length(); i++) {
            char sign = pattern.charAt(i);
            int base = sign == 'L' ? 26 : 10;
            boolean drawn = sign == 'L' || sign == 'N';
            text.append(drawn ? (char) ((sign == 'L' ? 'A' : '0') + number % base) : sign);
            number = drawn ? number / base : number;
        }
        return text.toString();
    }

    /** A personal number: 11 digits, an office from 01 to 65, then a 9, by which all of them show as invented. */
    public String personalNumber(Person person) {
        int office = 1 + draw.below(person.entity(), Purpose.PERSONAL_NUMBER, 0, OFFICES);
        return personalNumber(person, office);
    }

    /** A personal number that begins with a zero. */
    public String personalNumberWithZero(Person person) {
        return personalNumber(person, 1 + draw.below(person.entity(), Purpose.PERSONAL_NUMBER, 0, 9));
    }

    private String personalNumber(Person person, int office) {
        int rest = draw.below(person.entity(), Purpose.PERSONAL_NUMBER, 1, 100_000_000);
        String digits = Integer.toString(rest);
        return (office < 10 ? "0" : "") + office + "9" + "00000000".substring(digits.length()) + digits;
    }
}
