package migration.exchange.erasure.web;

import java.io.IOException;
import java.util.List;
import migration.exchange.erasure.LegalBasis;
import migration.exchange.erasure.web.ErasureDoor.RecordName;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Erasures for people: whom to look for, what was found, and the order. */
@Controller
@RequestMapping("/console/erasures")
class ErasurePages {

    private final ErasureDoor door;

    ErasurePages(ErasureDoor door) {
        this.door = door;
    }

    @GetMapping
    String ask() {
        return "erasures";
    }

    /** Shows what was found; the numbers are not shown again. */
    @PostMapping(params = "step=preview")
    String preview(
            @RequestParam(defaultValue = "") String personalNumber,
            @RequestParam(defaultValue = "") String documentNumber,
            @RequestParam(defaultValue = "") String citizenship,
            @RequestParam(defaultValue = "") String feed,
            @RequestParam(defaultValue = "") String sourceId,
            Model model)
            throws IOException {
        List<RecordName> records = feed.isBlank() && sourceId.isBlank()
                ? List.of()
                : List.of(new RecordName(feed.strip(), sourceId.strip()));
        try {
            model.addAttribute(
                    "preview",
                    PreviewView.of(
                            door.preview(given(personalNumber), given(documentNumber), given(citizenship), records)));
            model.addAttribute("bases", LegalBasis.values());
        } catch (ProblemException incomplete) {
            model.addAttribute("incomplete", true);
        }
        return "erasures";
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }

    @PostMapping(params = "step=order")
    String order(
            @RequestParam String preview,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam(name = "case", defaultValue = "") String caseNumber,
            Caller caller) {
        return "redirect:/console/jobs/"
                + door.order(preview, basis, caseNumber, caller).id();
    }
}
