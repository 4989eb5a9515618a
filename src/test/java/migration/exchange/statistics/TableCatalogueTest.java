package migration.exchange.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableCatalogueTest {

    private final TableCatalogue catalogue = new TableCatalogue();
    private final CodeLabels labels = new CodeLabels();

    @Test
    void readsEveryTable() {
        assertThat(catalogue.definitions())
                .extracting(TableDefinition::id)
                .contains(
                        "births",
                        "census-citizenship",
                        "census-population",
                        "citizens-abroad",
                        "citizenship-acquired",
                        "citizenship-lost",
                        "crossings",
                        "deaths",
                        "documents-invalidated",
                        "documents-issued",
                        "permits-granted",
                        "permits-valid",
                        "population",
                        "refusal-grounds",
                        "refusals",
                        "visas-issued");
    }

    @Test
    void everyTableSpeaksBothLanguagesAndShowsDimensionsThatItHas() {
        for (TableDefinition table : catalogue.definitions()) {
            assertThat(table.title().ka()).matches("[ა-ჰ ]+");
            assertThat(table.title().en()).matches("[A-Za-z ]+");
            assertThat(table.shown()).allMatch(name -> table.dimension(name).isPresent());
            for (Dimension dimension : table.dimensions()) {
                assertThat(dimension.label().ka()).matches("[ა-ჰ ]+");
                if (dimension.codes() != null) {
                    assertThat(labels.list(dimension.codes())).isNotEmpty();
                }
            }
        }
    }

    private TableDefinition crossings() {
        return catalogue.definitions().stream()
                .filter(table -> table.id().equals("crossings"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void occupiedCheckpointsAreNoStatistic() {
        TableDefinition crossings = crossings();

        assertThat(crossings.where()).contains(new Condition.Not("checkpoint", java.util.List.of("GNT", "ROK")));
        assertThat(labels.list("checkpoints")).containsKeys("GNT", "ROK");
    }

    @Test
    void namesCategoriesByTheirCodeList() {
        TableDefinition crossings = crossings();
        Dimension checkpoint = crossings.dimension("checkpoint").orElseThrow();

        assertThat(labels.of(checkpoint, "SRP")).isEqualTo(new Label("სარფი", "Sarpi"));
        assertThat(labels.of(checkpoint, "_U").en()).isEqualTo("not stated");
        assertThat(labels.of(checkpoint, "NEW").en()).isEqualTo("NEW");
    }
}
