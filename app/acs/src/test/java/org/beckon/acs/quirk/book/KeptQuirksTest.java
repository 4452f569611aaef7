package org.beckon.acs.quirk.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.Reported;
import org.beckon.acs.event.AcsEvent;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.quirk.ModelKey;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.quirk.QuirkEntry;
import org.beckon.acs.quirk.QuirkOrigin;
import org.beckon.acs.store.Stores;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.profiles.device.DeviceProfiles;
import org.junit.jupiter.api.Test;

class KeptQuirksTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final SessionId SESSION = new SessionId(7);

  private final Stores stores = new InMemoryStores();
  private final List<AcsEvent> events = new ArrayList<>();
  private final KeptQuirks book = open();

  private KeptQuirks open() {
    return new KeptQuirks(
        stores.quirks(), new DeviceProfiles(), events::add, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static Device device(String productClass, String firmware, String serial) {
    DeviceId id = new DeviceId("Acme", "00D09E", productClass, serial);
    Reported nothing = Reported.NOTHING;
    return new Device(
        DeviceKey.of(id),
        id,
        "",
        Set.of(),
        new Contact(NOW, NOW, List.of(), "", "", ""),
        new Reported(
            "Device.", firmware, "", "Model", "", "", "", "", nothing.periodicInformInterval()),
        Credentials.NONE,
        List.of());
  }

  private boolean learn(Device device, Quirk quirk, String value) {
    return book.learn(device, Optional.of(SESSION), quirk, value, "It said so.", events::add);
  }

  @Test
  void whatOneDeviceTaughtCountsForAllOfItsModelAndFirmware() {
    assertThat(learn(device("Box", "1.0", "A"), Quirk.READ_SIZE, "64")).isTrue();

    assertThat(book.effective(device("Box", "1.0", "B")).number(Quirk.READ_SIZE)).hasValue(64);
    assertThat(book.effective(device("Box", "2.0", "A")).number(Quirk.READ_SIZE)).isEmpty();
    assertThat(book.effective(device("Tower", "1.0", "A")).number(Quirk.READ_SIZE)).isEmpty();
  }

  @Test
  void anEntrySaysWhoTaughtItWhenAndWhy() {
    Device device = device("Box", "1.0", "A");
    learn(device, Quirk.READ_SIZE, "64");

    assertThat(book.all())
        .containsExactly(
            new QuirkEntry(
                new ModelKey("Acme", "Box", "1.0"),
                Quirk.READ_SIZE,
                "64",
                QuirkOrigin.LEARNT,
                "It said so.",
                NOW,
                Optional.of(device.key()),
                Optional.of(SESSION)));
    assertThat(events)
        .containsExactly(
            new AcsEvent.QuirkChanged(new ModelKey("Acme", "Box", "1.0"), Quirk.READ_SIZE));
  }

  @Test
  void theModelNameStandsInForAMissingProductClass() {
    assertThat(ModelKey.of(device("", "1.0", "A"))).isEqualTo(new ModelKey("Acme", "Model", "1.0"));
  }

  @Test
  void whatIsKnownIsNotLearntAgainButAnotherValueIs() {
    Device device = device("Box", "1.0", "A");
    learn(device, Quirk.READ_SIZE, "64");

    assertThat(learn(device, Quirk.READ_SIZE, "64")).isFalse();
    assertThat(learn(device, Quirk.READ_SIZE, "32")).isTrue();
    assertThat(book.effective(device).number(Quirk.READ_SIZE)).hasValue(32);
  }

  @Test
  void badNamesAddUpToABound() {
    Device device = device("Box", "1.0", "A");
    learn(device, Quirk.BAD_NAMES, "Device.B");
    learn(device, Quirk.BAD_NAMES, "Device.A");
    assertThat(book.effective(device).names(Quirk.BAD_NAMES))
        .containsExactly("Device.A", "Device.B");

    for (int i = 0; i < 100; i++) {
      learn(device, Quirk.BAD_NAMES, "Device.P" + i);
    }
    assertThat(book.effective(device).names(Quirk.BAD_NAMES)).hasSize(64);
  }

  @Test
  void whatAPersonSetStandsAgainstWhatIsLearnt() {
    Device device = device("Box", "1.0", "A");
    ModelKey model = ModelKey.of(device);
    learn(device, Quirk.READ_SIZE, "64");

    assertThat(book.set(model, Quirk.READ_SIZE, "200", "tried it")).isEmpty();
    assertThat(learn(device, Quirk.READ_SIZE, "10")).isFalse();
    assertThat(book.effective(device).number(Quirk.READ_SIZE)).hasValue(200);

    assertThat(book.set(model, Quirk.NO_ATTRIBUTES, Quirk.OFF, "")).isEmpty();
    assertThat(learn(device, Quirk.NO_ATTRIBUTES, Quirk.ON)).isFalse();
    assertThat(book.effective(device).has(Quirk.NO_ATTRIBUTES)).isFalse();
  }

  @Test
  void byHandForEveryFirmwareComesBeforeLearntForThisOne() {
    Device device = device("Box", "1.0", "A");
    learn(device, Quirk.READ_SIZE, "64");
    book.set(ModelKey.of(device).withEveryFirmware(), Quirk.READ_SIZE, "128", "");
    assertThat(book.effective(device).number(Quirk.READ_SIZE)).hasValue(128);

    book.set(ModelKey.of(device), Quirk.READ_SIZE, "256", "");
    assertThat(book.effective(device).number(Quirk.READ_SIZE)).hasValue(256);
    assertThat(book.effective(device("Box", "2.0", "A")).number(Quirk.READ_SIZE)).hasValue(128);
  }

  @Test
  void aWrongValueIsRefusedInWords() {
    ModelKey model = new ModelKey("Acme", "Box", "1.0");
    assertThat(book.set(model, Quirk.READ_SIZE, "many", ""))
        .contains("Write a whole number from 1 to 100000.");
    assertThat(book.set(model, Quirk.EMPTY_PATH_REFUSED, "Toaster.", "")).isPresent();
    assertThat(book.set(model, Quirk.NO_ATTRIBUTES, "maybe", "")).contains("Write yes.");
    assertThat(book.all()).isEmpty();
  }

  @Test
  void whatIsForgottenCanBeLearntAgain() {
    Device device = device("Box", "1.0", "A");
    learn(device, Quirk.READ_SIZE, "64");

    assertThat(book.forget(ModelKey.of(device), Quirk.READ_SIZE)).isTrue();
    assertThat(book.forget(ModelKey.of(device), Quirk.READ_SIZE)).isFalse();
    assertThat(book.effective(device).has(Quirk.READ_SIZE)).isFalse();
    assertThat(learn(device, Quirk.READ_SIZE, "64")).isTrue();
  }

  @Test
  void theBookIsThereAgainAfterARestart() {
    Device device = device("Box", "1.0", "A");
    learn(device, Quirk.READ_SIZE, "64");
    book.set(ModelKey.of(device), Quirk.PATIENCE, "300", "slow");

    KeptQuirks again = open();

    assertThat(again.all()).isEqualTo(book.all());
    assertThat(again.effective(device)).isEqualTo(book.effective(device));
  }
}
