package org.beckon.acs.setting;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beckon.acs.auth.CpeAuth;
import org.beckon.acs.auth.UnknownDevices;
import org.beckon.cwmp.login.DigestAlgorithm;

/**
 * A setting of the server with its type; one constant for each. Immutable.
 *
 * @param <T> of its value
 */
public final class ServerSetting<T> {
  private static final int LONGEST = 256;
  private static final int LAST_PORT = 65_535;
  private static final List<String> SWITCH = List.of("on", "off");
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /** What becomes of devices that were never seen before. */
  public static final ServerSetting<UnknownDevices> UNKNOWN =
      atOnce(
          "unknown",
          "--unknown",
          UnknownDevices.ACCEPT,
          Kind.CHOICE,
          Arrays.stream(UnknownDevices.values()).map(UnknownDevices::text).toList(),
          text -> offered(UnknownDevices.named(text)),
          UnknownDevices::text);

  /** Whether each device is given a login of its own at first contact. */
  public static final ServerSetting<Boolean> OWN_LOGIN =
      atOnce(
          "per-device-login",
          "--per-device-login, --no-per-device-login",
          false,
          Kind.SWITCH,
          SWITCH,
          ServerSetting::onOrOff,
          ServerSetting::onOrOff);

  /** Which login is asked of devices. */
  public static final ServerSetting<CpeAuth> CPE_AUTH =
      atOnce(
          "cpe-auth",
          "--cpe-auth",
          CpeAuth.ANY,
          Kind.CHOICE,
          Arrays.stream(CpeAuth.values()).map(CpeAuth::text).toList(),
          text ->
              offered(
                  Arrays.stream(CpeAuth.values())
                      .filter(one -> one.text().equals(text))
                      .findFirst()),
          CpeAuth::text);

  /** The Digest challenges on offer, in this order; at least one. */
  public static final ServerSetting<List<DigestAlgorithm>> DIGESTS =
      atOnce(
          "cpe-digest",
          "--cpe-digest",
          List.of(DigestAlgorithm.MD5),
          Kind.CHOICE,
          List.of("MD5", "SHA-256,MD5", "MD5,SHA-256", "SHA-256", "MD5-sess", "SHA-256-sess"),
          ServerSetting::digests,
          all -> all.stream().map(DigestAlgorithm::wireName).collect(Collectors.joining(",")));

  /** User name that devices log in with that have no login of their own. */
  public static final ServerSetting<String> CPE_USER =
      new ServerSetting<>(
          "cpe-user",
          "cpe.username",
          "--cpe-user",
          "beckon",
          true,
          Kind.TEXT,
          List.of(),
          ServerSetting::typed,
          Function.identity());

  /** Their password; made up at the first start. */
  public static final ServerSetting<String> CPE_PASSWORD =
      new ServerSetting<>(
          "cpe-password",
          "cpe.password",
          "--cpe-password",
          "",
          true,
          Kind.SECRET,
          List.of(),
          ServerSetting::typed,
          Function.identity());

  /** ACS URL to which devices are sent for their sessions; empty: they are served here. */
  public static final ServerSetting<Optional<URI>> REDIRECT =
      afterRestart(
          "redirect",
          "--redirect",
          Optional.empty(),
          Kind.TEXT,
          List.of(),
          ServerSetting::url,
          url -> url.map(URI::toString).orElse(""));

  /** TCP port for CWMP. */
  public static final ServerSetting<Integer> CWMP_PORT = port("cwmp-port", 7547);

  /** Whether devices are served by TLS. */
  public static final ServerSetting<Boolean> TLS = service("tls");

  /** TCP port for CWMP by TLS. */
  public static final ServerSetting<Integer> CWMPS_PORT = port("cwmps-port", 7548);

  /** Whether there is STUN, and with it connection requests by UDP. */
  public static final ServerSetting<Boolean> STUN = service("stun");

  /** UDP port for STUN. */
  public static final ServerSetting<Integer> STUN_PORT = port("stun-port", 3478);

  /** Whether our XMPP broker runs. */
  public static final ServerSetting<Boolean> XMPP = service("xmpp");

  /** TCP port of the broker. */
  public static final ServerSetting<Integer> XMPP_PORT = port("xmpp-port", 5222);

  private static final List<ServerSetting<?>> ALL =
      List.of(
          UNKNOWN,
          OWN_LOGIN,
          CPE_AUTH,
          DIGESTS,
          CPE_USER,
          CPE_PASSWORD,
          REDIRECT,
          CWMP_PORT,
          TLS,
          CWMPS_PORT,
          STUN,
          STUN_PORT,
          XMPP,
          XMPP_PORT);

  /** How a value is entered. */
  public enum Kind {
    SWITCH,
    CHOICE,
    PORT,
    TEXT,
    SECRET
  }

  /** What a text means. */
  public sealed interface Reading<T> {
    /** This value. */
    record Good<T>(T value) implements Reading<T> {}

    /** Nothing; why. */
    record Bad<T>(SettingProblem problem) implements Reading<T> {}
  }

  private final String name;
  private final String stored;
  private final String flag;
  private final T fallback;
  private final boolean countsAtOnce;
  private final Kind kind;
  private final List<String> choices;
  private final Function<String, Reading<T>> reader;
  private final Function<T, String> writer;

  private ServerSetting(
      String name,
      String stored,
      String flag,
      T fallback,
      boolean countsAtOnce,
      Kind kind,
      List<String> choices,
      Function<String, Reading<T>> reader,
      Function<T, String> writer) {
    this.name = name;
    this.stored = stored;
    this.flag = flag;
    this.fallback = fallback;
    this.countsAtOnce = countsAtOnce;
    this.kind = kind;
    this.choices = choices;
    this.reader = reader;
    this.writer = writer;
  }

  private static <T> ServerSetting<T> atOnce(
      String name,
      String flag,
      T fallback,
      Kind kind,
      List<String> choices,
      Function<String, Reading<T>> reader,
      Function<T, String> writer) {
    return new ServerSetting<>(
        name, "server." + name, flag, fallback, true, kind, choices, reader, writer);
  }

  private static <T> ServerSetting<T> afterRestart(
      String name,
      String flag,
      T fallback,
      Kind kind,
      List<String> choices,
      Function<String, Reading<T>> reader,
      Function<T, String> writer) {
    return new ServerSetting<>(
        name, "server." + name, flag, fallback, false, kind, choices, reader, writer);
  }

  private static ServerSetting<Integer> port(String name, int usual) {
    return afterRestart(
        name, "--" + name, usual, Kind.PORT, List.of(), ServerSetting::port, String::valueOf);
  }

  private static ServerSetting<Boolean> service(String name) {
    return afterRestart(
        name,
        "--" + name + ", --no-" + name,
        true,
        Kind.SWITCH,
        SWITCH,
        ServerSetting::onOrOff,
        ServerSetting::onOrOff);
  }

  /** All of them, in the order in which people should see them. */
  public static List<ServerSetting<?>> all() {
    return ALL;
  }

  /** The setting of this name. */
  public static Optional<ServerSetting<?>> named(String name) {
    return ALL.stream().filter(one -> one.name.equals(name)).findFirst();
  }

  /** The word of the command line and the API. */
  public String name() {
    return name;
  }

  /** The flags of {@code serve} that give it for one run. */
  public String flag() {
    return flag;
  }

  /** Its value until somebody chooses. */
  public T fallback() {
    return fallback;
  }

  /** Whether a change counts at once, else when Beckon is started the next time. */
  public boolean countsAtOnce() {
    return countsAtOnce;
  }

  public Kind kind() {
    return kind;
  }

  /** Values on offer as text; empty where it is typed. */
  public List<String> choices() {
    return choices;
  }

  /** Whether it is not to be shown. */
  public boolean secret() {
    return kind == Kind.SECRET;
  }

  /** Reads a text that a person entered or that was kept. */
  public Reading<T> read(String text) {
    return reader.apply(text.strip());
  }

  /** Why a text cannot be the value; empty when it can. */
  public Optional<SettingProblem> problem(String text) {
    return switch (read(text)) {
      case Reading.Good<T> _ -> Optional.empty();
      case Reading.Bad<T>(SettingProblem problem) -> Optional.of(problem);
    };
  }

  /** The text of a value. */
  public String write(T value) {
    return writer.apply(value);
  }

  /** Under which name it is kept. */
  String stored() {
    return stored;
  }

  @Override
  public String toString() {
    return name;
  }

  private static <T> Reading<T> offered(Optional<T> value) {
    return value
        .<Reading<T>>map(Reading.Good::new)
        .orElseGet(() -> new Reading.Bad<>(SettingProblem.NOT_OFFERED));
  }

  private static Reading<Boolean> onOrOff(String text) {
    return switch (text) {
      case "on" -> new Reading.Good<>(true);
      case "off" -> new Reading.Good<>(false);
      default -> new Reading.Bad<>(SettingProblem.NOT_OFFERED);
    };
  }

  private static String onOrOff(boolean value) {
    return value ? "on" : "off";
  }

  private static Reading<Integer> port(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > LAST_PORT) {
      return new Reading.Bad<>(SettingProblem.NO_PORT);
    }
    return new Reading.Good<>(Integer.parseInt(text));
  }

  private static Reading<String> typed(String text) {
    if (text.isEmpty()) {
      return new Reading.Bad<>(SettingProblem.EMPTY);
    }
    // TR-069 has at most 256 characters for Username and Password.
    return text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)
        ? new Reading.Bad<>(SettingProblem.UNFIT)
        : new Reading.Good<>(text);
  }

  private static Reading<List<DigestAlgorithm>> digests(String text) {
    List<Optional<DigestAlgorithm>> all =
        Arrays.stream(text.split(",", -1))
            .map(one -> one.isBlank() ? Optional.<DigestAlgorithm>empty() : DigestAlgorithm.of(one))
            .toList();
    return all.stream().allMatch(Optional::isPresent)
        ? new Reading.Good<>(all.stream().flatMap(Optional::stream).distinct().toList())
        : new Reading.Bad<>(SettingProblem.NOT_OFFERED);
  }

  /** TR-069 3.4.1 asks for an absolute one. */
  private static Reading<Optional<URI>> url(String text) {
    if (text.isEmpty()) {
      return new Reading.Good<>(Optional.empty());
    }
    try {
      URI url = URI.create(text);
      boolean whole =
          url.getHost() != null && url.getScheme() != null && SCHEMES.contains(url.getScheme());
      return whole
          ? new Reading.Good<>(Optional.of(url))
          : new Reading.Bad<>(SettingProblem.NO_URL);
    } catch (IllegalArgumentException e) {
      return new Reading.Bad<>(SettingProblem.NO_URL);
    }
  }
}
