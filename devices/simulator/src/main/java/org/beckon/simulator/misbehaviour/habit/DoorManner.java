package org.beckon.simulator.misbehaviour.habit;

import java.net.URI;

/**
 * How a CPE takes connection requests.
 *
 * @param url what it reports as its ConnectionRequestURL
 * @param checksRoot computes the digest for {@code /}, whatever path was asked for
 * @param wantsSlash wants requests by UDP as {@code /?ts=} instead of {@code ?ts=}
 * @param challengesAlways takes each nonce once, so that every request is challenged
 */
public record DoorManner(
    Challenge challenge,
    Breaking breaking,
    Answer answer,
    Url url,
    boolean checksRoot,
    boolean wantsSlash,
    boolean challengesAlways) {

  /** As TR-069 3.2.2 has it. */
  public static final DoorManner PROPER =
      new DoorManner(Challenge.MD5, Breaking.NEVER, Answer.OK, Url.OWN, false, false, false);

  /** How it asks for the login. */
  public enum Challenge {
    MD5,
    MD5_SESS,
    SHA_256,
    WITHOUT_QOP,
    LOWER_CASE_SCHEME,
    BASIC
  }

  /** When it drops the connection unasked. */
  public enum Breaking {
    NEVER,
    AFTER_CHALLENGE,
    FIRST_REQUEST,
    INSTEAD_OF_ANSWER
  }

  /** What it answers when it will inform. */
  public enum Answer {
    OK(200),
    NO_CONTENT(204),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    UNAVAILABLE(503);

    private final int status;

    Answer(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  /** The ConnectionRequestURL that it reports. */
  public enum Url {
    OWN,
    STALE,
    EMPTY,
    FOREIGN
  }

  /** What it reports, being reachable at this URL. */
  public String reported(String own) {
    return switch (url) {
      case OWN -> own;
      case STALE -> URI.create(own).resolve("/of-yesterday").toString();
      case EMPTY -> "";
      // TEST-NET-1 (RFC 5737): nobody is there.
      case FOREIGN -> "http://192.0.2.1:7547/";
    };
  }

  public DoorManner with(Challenge other) {
    return new DoorManner(other, breaking, answer, url, checksRoot, wantsSlash, challengesAlways);
  }

  public DoorManner with(Breaking other) {
    return new DoorManner(challenge, other, answer, url, checksRoot, wantsSlash, challengesAlways);
  }

  public DoorManner with(Answer other) {
    return new DoorManner(
        challenge, breaking, other, url, checksRoot, wantsSlash, challengesAlways);
  }

  public DoorManner with(Url other) {
    return new DoorManner(
        challenge, breaking, answer, other, checksRoot, wantsSlash, challengesAlways);
  }

  public DoorManner withRoot() {
    return new DoorManner(challenge, breaking, answer, url, true, wantsSlash, challengesAlways);
  }

  public DoorManner withSlash() {
    return new DoorManner(challenge, breaking, answer, url, checksRoot, true, challengesAlways);
  }

  public DoorManner withChallenges() {
    return new DoorManner(challenge, breaking, answer, url, checksRoot, wantsSlash, true);
  }
}
