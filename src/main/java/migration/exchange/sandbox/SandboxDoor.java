package migration.exchange.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import migration.exchange.contract.EnvelopeReader;
import migration.exchange.contract.Opening;
import migration.exchange.contract.PushedForm;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.contract.door.DoorStopException;
import migration.exchange.intake.Admission;
import migration.exchange.intake.Delivery;
import migration.exchange.intake.Door;
import migration.exchange.intake.DoorClosedException;
import migration.exchange.intake.Intake;
import migration.exchange.intake.OwnForms;
import migration.exchange.intake.Reception;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Place;
import org.jspecify.annotations.Nullable;

/** The door of a sandbox: what the door of the exchange asks, and before anything is kept, that nobody in it is real. */
public final class SandboxDoor implements Door {

    private final DoorCheck check;
    private final Admission admission;
    private final PersonScreen screen;
    private final Room room;
    private final Intake intake;
    private final Takings takings;
    private final Supplier<Optional<Scenario>> asked;
    private final Pipeline pipeline;
    private final Witness witness;
    private final Clock clock;

    /** @param asked the scenario that the request at hand names */
    public SandboxDoor(
            DoorCheck check,
            Admission admission,
            PersonScreen screen,
            Room room,
            Intake intake,
            Takings takings,
            Supplier<Optional<Scenario>> asked,
            Pipeline pipeline,
            Witness witness,
            Clock clock) {
        this.check = check;
        this.admission = admission;
        this.screen = screen;
        this.room = room;
        this.intake = intake;
        this.takings = takings;
        this.asked = asked;
        this.pipeline = pipeline;
        this.witness = witness;
        this.clock = clock;
    }

    @Override
    public Reception receive(Delivery delivery) {
        Optional<Scenario> scenario = asked.get();
        if (scenario.filter(Scenario::closesTheDoor).isPresent()) {
            throw new DoorClosedException("as the sender asked");
        }
        Reception reception = enter(delivery, scenario);
        if (scenario.isEmpty()) {
            witness.answered(delivery.feed(), reception);
        }
        return reception;
    }

    private Reception enter(Delivery delivery, Optional<Scenario> scenario) {
        try (Admission.Pass pass = admission.enter(delivery.feed().agency())) {
            byte[] body = check.unpack(delivery.body()).readAllBytes();
            Opening opening = opening(delivery, body);
            return opening instanceof Opening.Of opened
                    ? look(delivery, body, opened, scenario.orElse(null))
                    : new Reception.Refused(((Opening.Refused) opening).issue());
        } catch (DoorStopException stop) {
            return new Reception.Refused(stop.reason());
        } catch (IOException closed) {
            throw new DoorClosedException("the sandbox cannot take a submission now", closed);
        }
    }

    private Opening opening(Delivery delivery, byte[] body) {
        byte[] beginning = Arrays.copyOf(body, Math.min(body.length, EnvelopeReader.PEEK_BYTES));
        return check.check(delivery.feed(), beginning, clock.instant());
    }

    private Reception look(Delivery delivery, byte[] body, Opening.Of opened, @Nullable Scenario scenario)
            throws IOException {
        PersonScreen.Seen seen = screen.look(body, opened.encoding(), container(opened));
        Issue refusal =
                seen.refusal() == null ? room.refusal(seen.records(), takings).orElse(null) : seen.refusal();
        return refusal == null
                ? take(delivery, body, new Takings.Taking(seen.records(), scenario))
                : new Reception.Refused(refusal);
    }

    private static List<String> container(Opening.Of opened) {
        PushedForm form = opened.form();
        return form == null ? OwnForms.CONTRACT : form.container();
    }

    private Reception take(Delivery delivery, byte[] body, Takings.Taking taking) throws IOException {
        Reception reception = intake.take(new Delivery(
                delivery.feed(), delivery.sender(), delivery.channel(), new ByteArrayInputStream(body), null, null));
        if (reception instanceof Reception.Taken taken && taken.repeat()) {
            return repeated(taken, taking.scenario());
        }
        if (reception instanceof Reception.Taken taken) {
            takings.add(taken.submission().id(), taking);
            pipeline.tell(taken.submission().id());
        }
        return reception;
    }

    /** The same bytes have one receipt: they cannot end in one way and then in another. */
    private Reception repeated(Reception.Taken taken, @Nullable Scenario scenario) {
        Scenario first = takings.scenario(taken.submission().id()).orElse(null);
        return first == scenario
                ? taken
                : new Reception.Refused(DoorCheck.refusal("SANDBOX_REPEAT", Place.WHOLE, null, null));
    }
}
