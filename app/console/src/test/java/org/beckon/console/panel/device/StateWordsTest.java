package org.beckon.console.panel.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceState;
import org.beckon.acs.device.Reported;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.Samples;
import org.beckon.console.text.Texts;
import org.beckon.console.text.Wording;
import org.junit.jupiter.api.Test;

class StateWordsTest {

  private static final Instant NOW = FakeAcs.NOW;

  private final Texts texts = Texts.load(Locale.ENGLISH);
  private final StateWords words = new StateWords(texts, new Wording(texts, ZoneOffset.UTC));

  @Test
  void saysHowLongItIsQuietAndWhenItIsDue() {
    Device device = calledBefore(720, 900);

    assertThat(words.of(device, DeviceState.ONLINE, NOW))
        .isEqualTo("quiet for 12 min, next Inform due in 3 min");
  }

  @Test
  void saysByHowMuchItIsOverdue() {
    Device device = calledBefore(1_500, 900);

    assertThat(words.of(device, DeviceState.LATE, NOW))
        .isEqualTo("quiet for 25 min, its Inform is overdue by 10 min");
  }

  @Test
  void withoutAnIntervalItSaysOnlyHowLongItIsQuiet() {
    assertThat(words.of(calledBefore(720, 0), DeviceState.ONLINE, NOW))
        .isEqualTo("quiet for 12 min");
  }

  @Test
  void inSessionNothingElseCounts() {
    assertThat(words.of(calledBefore(720, 60), DeviceState.IN_SESSION, NOW))
        .isEqualTo("talking to the server now");
    assertThat(words.of(calledBefore(720, 60), DeviceState.HELD, NOW)).contains("approval");
  }

  private static Device calledBefore(long seconds, int interval) {
    Device sample = Samples.ROUTER;
    return new Device(
        sample.key(),
        sample.id(),
        "",
        Set.of(),
        new Contact(NOW.minusSeconds(100_000), NOW.minusSeconds(seconds), List.of(), "", "", ""),
        new Reported("Device.", "", "", "", "", "", "", "", interval),
        Credentials.NONE,
        List.of());
  }
}
