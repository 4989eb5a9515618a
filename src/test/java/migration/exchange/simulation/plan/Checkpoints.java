package migration.exchange.simulation.plan;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The border checkpoints with the codes by which the border police calls them. */
public final class Checkpoints {

    private final List<Checkpoint> all = new ArrayList<>();
    private final Map<String, Checkpoint> byCode = new LinkedHashMap<>();

    public Checkpoints() {
        Map<String, String> local = new LinkedHashMap<>();
        for (NamedCsvRecord row :
                Table.read("config/border-police/codes/checkpoints.csv").rows()) {
            local.put(row.getField("code"), row.getField("local"));
        }
        for (NamedCsvRecord row : Table.codes("checkpoints").rows()) {
            add(row, local);
        }
    }

    private void add(NamedCsvRecord row, Map<String, String> local) {
        String code = row.getField("code");
        String mode = row.getField("mode").split("\\+")[0];
        boolean occupied = row.getField("status").equals("illegal entry");
        Checkpoint point = new Checkpoint(all.size(), code, local.get(code), mode, occupied);
        all.add(point);
        byCode.put(code, point);
    }

    public Checkpoint of(String code) {
        return byCode.get(code);
    }

    public Checkpoint of(int number) {
        return all.get(number);
    }

    public List<Checkpoint> all() {
        return List.copyOf(all);
    }

    public List<Checkpoint> occupied() {
        return all.stream().filter(Checkpoint::occupied).toList();
    }
}
