package org.beckon.acs.reach;

import java.util.List;
import org.beckon.acs.phrase.PhraseCode;

/** Why an address, a rule or a manner of requests is refused. */
public enum AddressProblem implements PhraseCode {
  /** Nothing was written, or too much. */
  NO_ADDRESS(
      "Write where requests go: HOST, HOST:PORT or http://HOST:PORT/PATH; {0} stand for what the device has.",
      "placeholders"),
  /** A word in braces that stands for nothing. */
  UNKNOWN_PLACEHOLDER("There is no placeholder {0}; there are {1}.", "placeholder", "placeholders"),
  /** TR-069 3.2.2 has plain HTTP only. */
  HTTPS("Connection requests go by plain HTTP (TR-069 3.2.2): begin with http://, not https://."),
  /** No URL comes of it. */
  NO_URL("\"{0}\" makes no URL of the form http://HOST:PORT/PATH that can be used.", "text"),
  /** Too short or too long to wait. */
  TIMEOUT("An answer may take 1 to {0} seconds.", "most"),
  /** A password for nobody. */
  LOGIN_WITHOUT_NAME("A login needs a user name.");

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> details;

  AddressProblem(String words, String... details) {
    this.words = words;
    this.details = List.of(details);
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public List<String> details() {
    return details;
  }
}
