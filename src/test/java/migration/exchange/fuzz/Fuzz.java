package migration.exchange.fuzz;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lets Jazzer look for inputs that break a target; ends with an error when one is found and leaves it in the folder. Jazzer
 * is on the class path of the profile {@code fuzz} only.
 */
public final class Fuzz {

    private static final String TARGET = "fuzz";
    private static final int LONGEST_INPUT = 16_384;
    private static final int SECONDS_FOR_ONE = 60;

    private static Target target;

    private Fuzz() {}

    /** Arguments: a target, the minutes, the folder for what is found. */
    public static void main(String[] arguments) throws Exception {
        String name = arguments[0];
        long seconds = Math.round(60 * Double.parseDouble(arguments[1]));
        Path folder = Path.of(arguments[2], name);
        System.setProperty(TARGET, name);
        List<String> options = new ArrayList<>(List.of(
                "--target_class=" + Fuzz.class.getName(),
                "--instrumentation_includes=migration.exchange.**:com.ctc.wstx.**",
                "--custom_hook_excludes=migration.exchange.archive.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-max_total_time=" + seconds,
                "-timeout=" + SECONDS_FOR_ONE,
                "-max_len=" + LONGEST_INPUT,
                "-dict=src/test/resources/fuzz/xml.dict",
                "-print_final_stats=1",
                Files.createDirectories(folder.resolve("corpus")).toString()));
        if (name.equals(Targets.DOOR.word())) {
            // it knocks over the network, which Jazzer otherwise takes for an attack
            options.add("--disabled_hooks=com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery");
        }
        Corpus.folders(name).forEach(seeds -> options.add(seeds.toString()));
        run(options);
    }

    private static void run(List<String> options) throws Exception {
        try {
            Class.forName("com.code_intelligence.jazzer.Jazzer")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) options.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Called by Jazzer before the first input. */
    public static void fuzzerInitialize() {
        target = Targets.valueOf(System.getProperty(TARGET).toUpperCase(Locale.ROOT))
                .make();
    }

    /** Called by Jazzer with each input. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        target.take(input);
    }
}
