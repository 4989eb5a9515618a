package migration.exchange.simulation.noise;

/** What a record may say of a person, in the platform's own forms: codes alpha-3, dates ISO 8601, perhaps without day or month. */
public enum Field {
    SURNAME("surname"),
    GIVEN_NAME("givenName"),
    SURNAME_KA("surnameKa"),
    GIVEN_NAME_KA("givenNameKa"),
    SEX("sex"),
    BIRTH_DATE("birthDate"),
    CITIZENSHIP("citizenship"),
    BIRTH_COUNTRY("birthCountry"),
    DOCUMENT_NUMBER("documentNumber"),
    PERSONAL_NUMBER("personalNumber");

    private final String title;

    Field(String title) {
        this.title = title;
    }

    /** Its name in the truth. */
    public String title() {
        return title;
    }
}
