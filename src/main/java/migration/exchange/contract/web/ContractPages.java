package migration.exchange.contract.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import migration.exchange.contract.Contract;
import migration.exchange.contract.MigrationContext;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import migration.exchange.portal.Language;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Contracts for people: the list, and one with its elements, code lists, rules, samples and changes. */
@Controller
class ContractPages {

    private final MigrationContext context;
    private final PublishedFiles files;
    private final ContractArchive archive;
    private final AgencyRules rules;
    private final AgencyCodes codes;
    private final Clock clock;

    ContractPages(
            MigrationContext context,
            PublishedFiles files,
            ContractArchive archive,
            AgencyRules rules,
            AgencyCodes codes,
            Clock clock) {
        this.context = context;
        this.files = files;
        this.archive = archive;
        this.rules = rules;
        this.codes = codes;
        this.clock = clock;
    }

    @GetMapping(path = "/schemas", produces = MediaType.TEXT_HTML_VALUE)
    String list(Model model, Locale locale) {
        String language = Language.of(locale).tag();
        model.addAttribute(
                "contracts",
                context.contracts().stream()
                        .map(contract -> new ContractLine(
                                contract.id().feed() + "/v" + contract.id().major(), about(contract, language)))
                        .toList());
        return "contracts";
    }

    @GetMapping("/schemas/{agency}/{feed}/{version}")
    String one(
            @PathVariable String agency,
            @PathVariable String feed,
            @PathVariable String version,
            Model model,
            Locale locale)
            throws IOException {
        Contract contract = find(agency, feed, version);
        String language = Language.of(locale).tag();
        String folder = agency + "/" + feed + "/" + version;
        model.addAttribute("folder", folder);
        model.addAttribute("feed", contract.id().feed().toString());
        model.addAttribute("contract", contract.id());
        model.addAttribute("about", about(contract, language));
        model.addAttribute("version", VersionLine.of(contract, clock.instant()));
        model.addAttribute("elements", ElementLine.of(contract.description(), language));
        model.addAttribute("codes", codes.of(agency));
        model.addAttribute("rules", rules.of(agency, language));
        model.addAttribute("samples", samples(folder));
        model.addAttribute("changes", changes(folder));
        model.addAttribute("sha256", archive.of(agency, feed, version).sha256());
        model.addAttribute("language", language);
        return "contract";
    }

    private Contract find(String agency, String feed, String version) {
        try {
            int major = Integer.parseInt(version.substring(1));
            return context.find(new ContractId(new FeedId(agency, feed), major))
                    .orElseThrow(() -> new ProblemException(Problem.notFound()));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new ProblemException(Problem.notFound());
        }
    }

    private List<Sample> samples(String folder) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (Map.Entry<String, Resource> file : files.below(folder).entrySet()) {
            if (file.getKey().endsWith(".xml")) {
                String name = file.getKey().substring(folder.length() + 1);
                // faulty ones are files to fetch: some are no text at all
                String text = name.startsWith("samples/valid/")
                        ? file.getValue().getContentAsString(StandardCharsets.UTF_8)
                        : null;
                samples.add(new Sample(name, "/schemas/" + file.getKey(), text));
            }
        }
        return samples;
    }

    private String changes(String folder) throws IOException {
        for (Map.Entry<String, Resource> file : files.below(folder).entrySet()) {
            if (file.getKey().endsWith(".md")) {
                return file.getValue().getContentAsString(StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static String about(Contract contract, String language) {
        return contract.description()
                .words()
                .getOrDefault(language, contract.id().toString());
    }

    /** A line of the list. */
    record ContractLine(String folder, String about) {}

    /** A sample document; its text when it is a valid one. */
    record Sample(String name, String path, @Nullable String text) {}
}
