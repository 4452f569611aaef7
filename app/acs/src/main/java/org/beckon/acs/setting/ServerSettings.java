package org.beckon.acs.setting;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.beckon.acs.auth.OnboardingCredentials;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.store.SettingStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings in force: given for this run, else kept, else as usual. Thread-safe; reads are from
 * memory.
 */
public final class ServerSettings {
  private static final Logger LOG = LoggerFactory.getLogger(ServerSettings.class);

  private final SettingStore store;
  private final Given given;
  private final PortCheck ports;
  private final Map<ServerSetting<?>, Object> inForce = new ConcurrentHashMap<>();

  /** What came of a change. */
  public sealed interface Outcome {
    /** All of it is kept; how all settings stand now. */
    record Changed(List<SettingView> now) implements Outcome {}

    /** Nothing was changed, for these reasons by name. */
    record Refused(Map<String, SettingProblem> problems) implements Outcome {}
  }

  /**
   * The settings as the store has them. A password for devices is made up where there is none.
   *
   * @param given for this run
   * @param ports tries ports before they are kept
   */
  public ServerSettings(SettingStore store, Given given, PortCheck ports) {
    this.store = store;
    this.given = given;
    this.ports = ports;
    if (given.get(ServerSetting.CPE_PASSWORD).isEmpty()
        && kept(ServerSetting.CPE_PASSWORD).isEmpty()) {
      store.write(
          ServerSetting.CPE_PASSWORD.stored(), OnboardingCredentials.random(new SecureRandom()));
    }
    ServerSetting.all().forEach(this::enforce);
  }

  private <T> void enforce(ServerSetting<T> setting) {
    inForce.put(setting, given.get(setting).orElseGet(() -> next(setting)));
  }

  /** What counts now. */
  public <T> T get(ServerSetting<T> setting) {
    @SuppressWarnings("unchecked") // only enforce() puts values in, with the type of their setting
    T value = (T) inForce.get(setting);
    return value;
  }

  /** What devices log in with that have no login of their own. */
  public Credentials onboarding() {
    return new Credentials(get(ServerSetting.CPE_USER), get(ServerSetting.CPE_PASSWORD));
  }

  private <T> T next(ServerSetting<T> setting) {
    return kept(setting).orElse(setting.fallback());
  }

  private <T> Optional<T> kept(ServerSetting<T> setting) {
    return store
        .read(setting.stored())
        .flatMap(
            text ->
                switch (setting.read(text)) {
                  case ServerSetting.Reading.Good<T>(T value) -> Optional.of(value);
                  case ServerSetting.Reading.Bad<T> _ -> Optional.empty();
                });
  }

  /** How all settings stand, in their order. Reads the store. */
  public synchronized List<SettingView> all() {
    return ServerSetting.all().stream().<SettingView>map(this::view).toList();
  }

  private <T> SettingView view(ServerSetting<T> setting) {
    SettingView.Source source =
        given.get(setting).isPresent()
            ? SettingView.Source.FLAG
            : kept(setting).isPresent() ? SettingView.Source.CHOSEN : SettingView.Source.DEFAULT;
    return new SettingView(
        setting, setting.write(get(setting)), source, setting.write(next(setting)));
  }

  /**
   * Changes settings, all of them or none; durable on return. What was given for this run stays in
   * force until it ends.
   *
   * @param wanted by name; empty for the usual value
   */
  public synchronized Outcome change(Map<String, Optional<String>> wanted) {
    Map<String, SettingProblem> problems = new LinkedHashMap<>();
    Map<ServerSetting<?>, Optional<String>> changes = new LinkedHashMap<>();
    wanted.forEach(
        (name, text) ->
            ServerSetting.named(name)
                .ifPresentOrElse(
                    setting -> {
                      text.flatMap(setting::problem)
                          .ifPresent(problem -> problems.put(name, problem));
                      changes.put(setting, text.map(String::strip));
                    },
                    () -> problems.put(name, SettingProblem.UNKNOWN_NAME)));
    if (problems.isEmpty()) {
      problems.putAll(portProblems(changes));
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    changes.forEach(this::keep);
    return new Outcome.Changed(all());
  }

  private void keep(ServerSetting<?> setting, Optional<String> text) {
    if (setting == ServerSetting.CPE_PASSWORD && text.isEmpty()) {
      // The usual password is one that was made up.
      store.write(setting.stored(), OnboardingCredentials.random(new SecureRandom()));
    } else if (text.isPresent()) {
      store.write(setting.stored(), text.get());
    } else {
      store.remove(setting.stored());
    }
    if (setting.countsAtOnce()) {
      enforce(setting);
    }
    LOG.info("setting {} is now {}", setting, setting.secret() ? "********" : text.orElse("usual"));
  }

  /** Services that would have the same port, and ports that cannot be had. */
  private Map<String, SettingProblem> portProblems(Map<ServerSetting<?>, Optional<String>> all) {
    Map<String, SettingProblem> problems = new LinkedHashMap<>();
    Set<Integer> tcp = new HashSet<>();
    Set<Integer> own = new HashSet<>();
    List<ServerSetting<Integer>> ofTcp =
        List.of(ServerSetting.CWMP_PORT, ServerSetting.CWMPS_PORT, ServerSetting.XMPP_PORT);
    ofTcp.forEach(setting -> own.add(get(setting)));
    for (ServerSetting<Integer> setting : ofTcp) {
      int port = wanted(setting, all);
      if (port == 0 || !runs(setting, all)) {
        continue;
      }
      if (!tcp.add(port)) {
        problems.put(setting.name(), SettingProblem.PORT_TWICE);
      } else if (all.containsKey(setting) && !own.contains(port)) {
        ports.problem(false, port).ifPresent(problem -> problems.put(setting.name(), problem));
      }
    }
    int udp = wanted(ServerSetting.STUN_PORT, all);
    int present = get(ServerSetting.STUN_PORT);
    // The second port of STUN is the one after the first.
    boolean ownUdp = udp == present || udp == present + 1;
    if (all.containsKey(ServerSetting.STUN_PORT) && udp != 0 && !ownUdp) {
      ports
          .problem(true, udp)
          .ifPresent(problem -> problems.put(ServerSetting.STUN_PORT.name(), problem));
    }
    return problems;
  }

  private boolean runs(ServerSetting<Integer> port, Map<ServerSetting<?>, Optional<String>> all) {
    if (port == ServerSetting.CWMPS_PORT) {
      return wanted(ServerSetting.TLS, all);
    }
    return port != ServerSetting.XMPP_PORT || wanted(ServerSetting.XMPP, all);
  }

  /** What will count after the change, at the next start. */
  private <T> T wanted(ServerSetting<T> setting, Map<ServerSetting<?>, Optional<String>> all) {
    if (!all.containsKey(setting)) {
      return next(setting);
    }
    return all.get(setting)
        .map(setting::read)
        .flatMap(
            read ->
                read instanceof ServerSetting.Reading.Good<T>(T value)
                    ? Optional.of(value)
                    : Optional.empty())
        .orElse(setting.fallback());
  }
}
