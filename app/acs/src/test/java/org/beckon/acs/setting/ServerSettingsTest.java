package org.beckon.acs.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beckon.acs.auth.CpeAuth;
import org.beckon.acs.auth.UnknownDevices;
import org.beckon.acs.store.SettingStore;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.cwmp.login.DigestAlgorithm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the server's settings come from, when they count, and what is refused. */
final class ServerSettingsTest {
  private final SettingStore store = new InMemoryStores().settings();
  private ServerSettings settings = open(Given.NOTHING);

  @Test
  void nobodyHasChosenAndAPasswordIsMadeUpOnce() {
    assertThat(settings.get(ServerSetting.UNKNOWN)).isEqualTo(UnknownDevices.ACCEPT);
    assertThat(view("cpe-auth").source()).isEqualTo(SettingView.Source.DEFAULT);
    String made = settings.get(ServerSetting.CPE_PASSWORD);
    assertThat(made).hasSize(14);

    settings = open(Given.NOTHING);
    assertThat(settings.onboarding().password()).isEqualTo(made);
    assertThat(settings.onboarding().username()).isEqualTo("beckon");
    assertThat(view("cpe-password").toString()).doesNotContain(made);
  }

  @Test
  void whoMayLogInCountsAtOnceAndStays() {
    change("unknown", "hold", "cpe-auth", "digest", "cpe-digest", "sha-256, MD5");

    assertThat(settings.get(ServerSetting.UNKNOWN)).isEqualTo(UnknownDevices.HOLD);
    assertThat(settings.get(ServerSetting.CPE_AUTH)).isEqualTo(CpeAuth.DIGEST);
    assertThat(settings.get(ServerSetting.DIGESTS))
        .containsExactly(DigestAlgorithm.SHA_256, DigestAlgorithm.MD5);
    assertThat(view("unknown").source()).isEqualTo(SettingView.Source.CHOSEN);
    assertThat(view("unknown").waits()).isFalse();

    settings = open(Given.NOTHING);
    assertThat(settings.get(ServerSetting.UNKNOWN)).isEqualTo(UnknownDevices.HOLD);
    settings.change(Map.of("unknown", Optional.empty()));
    assertThat(settings.get(ServerSetting.UNKNOWN)).isEqualTo(UnknownDevices.ACCEPT);
    assertThat(view("unknown").source()).isEqualTo(SettingView.Source.DEFAULT);
  }

  @Test
  void portsAndServicesCountAfterARestart() {
    change("cwmp-port", "8547", "stun", "off");

    assertThat(settings.get(ServerSetting.CWMP_PORT)).isEqualTo(7547);
    assertThat(view("cwmp-port").waits()).isTrue();
    assertThat(view("cwmp-port").next()).isEqualTo("8547");

    settings = open(Given.NOTHING);
    assertThat(settings.get(ServerSetting.CWMP_PORT)).isEqualTo(8547);
    assertThat(settings.get(ServerSetting.STUN)).isFalse();
    assertThat(view("cwmp-port").waits()).isFalse();
  }

  @Test
  void aFlagOutdoesWhatIsKeptForItsRunAndIsNotKept() {
    change("unknown", "refuse");
    settings = open(Given.NOTHING.with(ServerSetting.UNKNOWN, UnknownDevices.HOLD));
    assertThat(settings.get(ServerSetting.UNKNOWN)).isEqualTo(UnknownDevices.HOLD);
    assertThat(view("unknown").source()).isEqualTo(SettingView.Source.FLAG);
    assertThat(view("unknown").next()).isEqualTo("refuse");

    change("unknown", "accept");
    assertThat(settings.get(ServerSetting.UNKNOWN))
        .as("the flag counts on")
        .isEqualTo(UnknownDevices.HOLD);
    settings = open(Given.NOTHING);
    assertThat(settings.get(ServerSetting.UNKNOWN)).isEqualTo(UnknownDevices.ACCEPT);
  }

  @ParameterizedTest
  @CsvSource({
    "unknown, maybe, NOT_OFFERED",
    "cpe-auth, '', NOT_OFFERED",
    "cpe-digest, 'MD5,', NOT_OFFERED",
    "cpe-digest, MD4, NOT_OFFERED",
    "per-device-login, true, NOT_OFFERED",
    "cpe-user, ' ', EMPTY",
    "redirect, acs.example, NO_URL",
    "redirect, ftp://acs.example/, NO_URL",
    "cwmp-port, 65536, NO_PORT",
    "cwmp-port, -1, NO_PORT",
    "stun-port, seven, NO_PORT",
    "cwmps-port, 7547, PORT_TWICE",
    "xmpp-port, 7548, PORT_TWICE",
    "xmpp-port, 81, PORT_TAKEN",
    "stun-port, 80, PORT_FORBIDDEN",
    "nonsense, 1, UNKNOWN_NAME"
  })
  void whatCannotBeIsRefusedAndNothingIsChanged(String name, String value, SettingProblem problem) {
    ServerSettings.Outcome outcome =
        settings.change(Map.of("stun", Optional.of("off"), name, Optional.of(value)));

    assertThat(outcome).isEqualTo(new ServerSettings.Outcome.Refused(Map.of(name, problem)));
    assertThat(view("stun").next()).isEqualTo("on");
  }

  @Test
  void theSamePortIsNoMatterWhereOneServiceIsOffAndOwnPortsMaySwap() {
    change("cwmps-port", "7547", "tls", "off");
    change("cwmp-port", "7548", "cwmps-port", "7547", "tls", "on");
    assertThat(view("cwmp-port").next()).isEqualTo("7548");
    change("cwmp-port", "0", "xmpp-port", "0");
    assertThat(view("xmpp-port").next()).isEqualTo("0");
  }

  @Test
  void aPasswordThatIsTakenBackIsMadeUpAnew() {
    change("cpe-password", "secret");
    assertThat(settings.onboarding().password()).isEqualTo("secret");
    settings.change(Map.of("cpe-password", Optional.empty()));
    assertThat(settings.onboarding().password()).hasSize(14);
  }

  @Test
  void whatIsKeptAndMakesNoSenseIsTheUsualValue() {
    store.write("server.cwmp-port", "many");
    settings = open(Given.NOTHING);
    assertThat(settings.get(ServerSetting.CWMP_PORT)).isEqualTo(7547);
  }

  private ServerSettings open(Given given) {
    return new ServerSettings(
        store,
        given,
        (udp, port) ->
            port == 81 && !udp
                ? Optional.of(SettingProblem.PORT_TAKEN)
                : port == 80 && udp
                    ? Optional.of(SettingProblem.PORT_FORBIDDEN)
                    : Optional.empty());
  }

  private void change(String... pairs) {
    Map<String, Optional<String>> wanted = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      wanted.put(pairs[i], Optional.of(pairs[i + 1]));
    }
    assertThat(settings.change(wanted)).isInstanceOf(ServerSettings.Outcome.Changed.class);
  }

  private SettingView view(String name) {
    List<SettingView> all = settings.all();
    return all.stream().filter(one -> one.setting().name().equals(name)).findFirst().orElseThrow();
  }
}
