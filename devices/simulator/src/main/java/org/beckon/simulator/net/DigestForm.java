package org.beckon.simulator.net;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beckon.cwmp.login.DigestAlgorithm;
import org.beckon.cwmp.login.DigestAuthorization;
import org.beckon.cwmp.login.DigestChallenge;
import org.beckon.cwmp.login.Qop;
import org.beckon.simulator.misbehaviour.habit.HttpManner;

/** The forms in which CPEs answer a Digest challenge (cpe-quirks 31). */
final class DigestForm {
  private static final Pattern RESPONSE = Pattern.compile("response=\"[0-9a-f]+\"");

  private DigestForm() {}

  /** The challenge as the CPE understands it. */
  static DigestChallenge asked(HttpManner.Digest form, DigestChallenge challenge) {
    return switch (form) {
      case RFC_2069 -> with(challenge, challenge.algorithm(), Set.of());
      case MD5_SESS -> with(challenge, DigestAlgorithm.MD5_SESS, challenge.qops());
      case AS_ASKED, UPPER_CASE, ABSOLUTE_URI, LOWER_CASE_SCHEME -> challenge;
    };
  }

  private static DigestChallenge with(
      DigestChallenge challenge, DigestAlgorithm algorithm, Set<Qop> qops) {
    Optional<String> opaque = challenge.opaque();
    return new DigestChallenge(
        challenge.realm(), challenge.nonce(), opaque, algorithm, qops, challenge.stale());
  }

  /** What it puts into its digest as the URI. */
  static String uri(HttpManner.Digest form, Origin origin) {
    return switch (form) {
      case ABSOLUTE_URI -> origin.host().toURI() + origin.target();
      case AS_ASKED, RFC_2069, MD5_SESS, UPPER_CASE, LOWER_CASE_SCHEME -> origin.target();
    };
  }

  /** The header's value as it writes it. */
  static String format(HttpManner.Digest form, DigestAuthorization answer) {
    String text = answer.format();
    return switch (form) {
      case UPPER_CASE ->
          RESPONSE
              .matcher(text)
              .replaceFirst(
                  found ->
                      Matcher.quoteReplacement(
                          "response=\"" + answer.response().toUpperCase(Locale.ROOT) + "\""));
      case LOWER_CASE_SCHEME -> text.replaceFirst("^Digest", "digest");
      case AS_ASKED, RFC_2069, MD5_SESS, ABSOLUTE_URI -> text;
    };
  }
}
