package org.beckon.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.server.Listener;
import org.beckon.acs.server.ServerStatus;
import org.beckon.console.fake.FakeAcs;
import org.beckon.console.fake.Samples;
import org.beckon.console.text.Texts;
import org.junit.jupiter.api.Test;

class ServerPillModelTest {

  private final FakeAcs acs = Samples.home();
  private final SimpleObjectProperty<Optional<ServerStatus>> status =
      new SimpleObjectProperty<>(Optional.empty());
  private final ServerPillModel pill = new ServerPillModel(status, Texts.load(Locale.ENGLISH));

  @Test
  void saysThatTheServerStarts() {
    assertThat(pill.textProperty().get()).isEqualTo("The server is starting …");
    assertThat(pill.brokenProperty().get()).isFalse();
  }

  @Test
  void saysWhereDevicesReachItAndHowManyDo() {
    status.set(Optional.of(acs.status()));
    assertThat(pill.textProperty().get())
        .isEqualTo("listening on http://192.168.1.10:7547  ·  4 devices  ·  1 in session");
  }

  @Test
  void saysWhyTheyDoNot() {
    acs.listeners(List.of(Listener.failed("cwmp", Phrase.plain("Port 7547 is taken."))));
    status.set(Optional.of(acs.status()));
    assertThat(pill.brokenProperty().get()).isTrue();
    assertThat(pill.textProperty().get()).isEqualTo("Port 7547 is taken.");
    acs.listeners(List.of());
    status.set(Optional.of(acs.status()));
    assertThat(pill.textProperty().get()).isEqualTo("The server does not listen for devices");
  }
}
