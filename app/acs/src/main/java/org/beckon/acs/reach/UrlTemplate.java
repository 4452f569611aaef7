package org.beckon.acs.reach;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.beckon.acs.device.Device;
import org.beckon.acs.phrase.Phrase;

/**
 * Where connection requests go instead of the ConnectionRequestURL, with placeholders: {@code
 * {host}}, {@code {port}} and {@code {path}} of that URL, {@code {serial}} and {@code {id}} of the
 * device. Plain HTTP, as connection requests are (TR-069 3.2.2).
 *
 * @param text a whole URL
 */
public record UrlTemplate(String text) {
  /** More says nothing more. */
  public static final int LONGEST = 500;

  private static final String SCHEME = "http://";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(\\[[0-9A-Fa-f:.%]+\\]|[^\\s:/?#\\[\\]@]+)(:[^\\s:/?#\\[\\]@]+)?");

  /** A text that was read, or what is wrong with it. */
  public sealed interface Read {
    record Good(UrlTemplate template) implements Read {}

    record Bad(Phrase why) implements Read {}
  }

  /**
   * Reads what a person wrote: a URL with placeholders, or a host with or without a port, which
   * keeps the path of the device's own URL.
   */
  public static Read read(String written) {
    String text = written.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return new Read.Bad(Phrase.of(AddressProblem.NO_ADDRESS, Part.all()));
    }
    Matcher placeholders = PLACEHOLDER.matcher(text);
    while (placeholders.find()) {
      if (!Part.isKnown(placeholders.group(1))) {
        return new Read.Bad(
            Phrase.of(AddressProblem.UNKNOWN_PLACEHOLDER, placeholders.group(), Part.all()));
      }
    }
    UrlTemplate template = new UrlTemplate(whole(text));
    if (template.text.toLowerCase(Locale.ROOT).startsWith("https://")) {
      return new Read.Bad(Phrase.of(AddressProblem.HTTPS));
    }
    return template.fill("192.0.2.1", "7547", "/path", "serial", "id").isPresent()
        ? new Read.Good(template)
        : new Read.Bad(Phrase.of(AddressProblem.NO_URL, text));
  }

  private static String whole(String text) {
    Matcher place = HOST_AND_PORT.matcher(text);
    if (!text.contains("://") && place.matches()) {
      return SCHEME
          + place.group(1)
          + (place.group(2) == null ? ":{port}" : place.group(2))
          + "{path}";
    }
    int start = text.indexOf("://");
    if (start < 0) {
      return SCHEME + text;
    }
    String rest = text.substring(start + 3);
    boolean bare = rest.indexOf('/') < 0 && rest.indexOf('?') < 0 && !rest.contains("{path}");
    return bare ? text + "{path}" : text;
  }

  /** The URL for a device; empty where it needs what the device has not told. */
  public Optional<String> of(Device device) {
    Optional<URI> reported = url(device.reported().connectionRequestUrl().strip());
    boolean needsReported =
        text.contains("{host}") || text.contains("{port}") || text.contains("{path}");
    if (needsReported && reported.isEmpty()) {
      return Optional.empty();
    }
    return fill(
        reported.map(URI::getHost).orElse(""),
        reported.map(url -> Integer.toString(url.getPort() < 0 ? 80 : url.getPort())).orElse(""),
        reported.map(UrlTemplate::path).orElse("/"),
        device.id().serialNumber(),
        device.key().text());
  }

  private static String path(URI url) {
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
  }

  /**
   * Whether the owner of the server names the host: not the device, whose serial may at most be a
   * label within a domain.
   */
  public boolean namesHost() {
    String host = authority().replaceFirst(":[^:\\]]*$", "");
    Matcher only = PLACEHOLDER.matcher(host);
    String rest = only.replaceAll("");
    return !host.contains("{host}")
        && !host.contains("{path}")
        && !host.contains("{port}")
        && (rest.length() > 1 || host.indexOf('{') < 0);
  }

  private String authority() {
    return text.substring(SCHEME.length(), authorityEnd());
  }

  private int authorityEnd() {
    int path = text.indexOf("{path}", SCHEME.length());
    int end = path < 0 ? text.length() : path;
    for (int i = SCHEME.length(); i < end; i++) {
      if (text.charAt(i) == '/' || text.charAt(i) == '?' || text.charAt(i) == '#') {
        return i;
      }
    }
    return end;
  }

  private Optional<String> fill(String host, String port, String path, String serial, String id) {
    if (!text.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      return Optional.empty();
    }
    String place =
        authority()
            .replace("{host}", host)
            .replace("{port}", port)
            .replace("{serial}", label(serial))
            .replace("{id}", label(id));
    String rest =
        text.substring(authorityEnd())
            .replace("{host}", host)
            .replace("{port}", port)
            .replace("{serial}", encoded(serial))
            .replace("{id}", encoded(id))
            .replace("{path}", path);
    return url(SCHEME + place + rest).map(URI::toString);
  }

  private static Optional<URI> url(String text) {
    try {
      URI url = new URI(text);
      boolean usable =
          url.getHost() != null
              && url.getRawUserInfo() == null
              && url.getRawFragment() == null
              && (url.getPort() < 0 || url.getPort() > 0 && url.getPort() <= 65535);
      return usable ? Optional.of(url) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** What a device says of itself can be one label of a name, and no name of its own. */
  private static String label(String text) {
    String label = text.replaceAll("[^A-Za-z0-9-]", "-").replaceAll("^-+|-+$", "");
    return label.substring(0, Math.min(63, label.length()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private enum Part {
    HOST,
    PORT,
    PATH,
    SERIAL,
    ID;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static boolean isKnown(String word) {
      return Arrays.stream(values()).anyMatch(part -> part.word().equals(word));
    }

    /** As they are written. */
    static String all() {
      return Arrays.stream(values())
          .map(part -> "{" + part.word() + "}")
          .collect(Collectors.joining(", "));
    }
  }
}
