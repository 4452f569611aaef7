package org.beckon.simulator.misbehaviour;

import static org.beckon.simulator.misbehaviour.Misbehaviour.listens;
import static org.beckon.simulator.misbehaviour.Misbehaviour.names;
import static org.beckon.simulator.misbehaviour.Misbehaviour.runs;
import static org.beckon.simulator.misbehaviour.Misbehaviour.says;

import java.util.List;
import org.beckon.simulator.misbehaviour.habit.CourseManner;
import org.beckon.simulator.misbehaviour.habit.CourseManner.Anew;
import org.beckon.simulator.misbehaviour.habit.DoorManner;
import org.beckon.simulator.misbehaviour.habit.DoorManner.Answer;
import org.beckon.simulator.misbehaviour.habit.DoorManner.Breaking;
import org.beckon.simulator.misbehaviour.habit.DoorManner.Challenge;
import org.beckon.simulator.misbehaviour.habit.DoorManner.Url;
import org.beckon.simulator.misbehaviour.message.Identities;
import org.beckon.simulator.misbehaviour.message.Informs;
import org.beckon.simulator.misbehaviour.message.Transfers;

/** Misbehaviours in what CPEs say, when they say it, and how they are called. */
final class InConduct {
  /** Sessions in a row that are more than any device needs. */
  private static final int STORM = 20;

  static final List<Misbehaviour> ALL =
      List.of(
          names(13, "no-serial", "States no serial number.", Identities::withoutSerial),
          names(13, "no-oui", "States no OUI.", Identities::withoutOui),
          names(13, "blank-oui", "States the OUI FFFFFF.", Identities::withBlankOui),
          names(13, "no-class", "States no product class.", Identities::withoutClass),
          names(13, "odd-identity", "States an identity with odd characters.", Identities::odd),
          says(14, "vendor-events", "Informs with events of its own.", Informs::vendorEvents),
          says(23, "wrong-clock", "Has a clock that was never set.", Informs::wrongClock),
          says(26, "no-transfer-complete", "Never sends a TransferComplete.", Transfers::untold),
          says(
              26,
              "no-command-key",
              "Sends TransferComplete without the CommandKey.",
              Transfers::withoutKey),
          says(
              26,
              "other-command-key",
              "Sends TransferComplete with an unknown CommandKey.",
              Transfers::withOtherKey),
          listens(
              31,
              "poke-md5-sess",
              "Asks connection requests for Digest with MD5-sess.",
              d -> d.with(Challenge.MD5_SESS)),
          listens(
              31,
              "poke-sha-256",
              "Asks connection requests for Digest with SHA-256.",
              d -> d.with(Challenge.SHA_256)),
          listens(
              31,
              "poke-rfc2069",
              "Asks connection requests for Digest without qop.",
              d -> d.with(Challenge.WITHOUT_QOP)),
          listens(
              31,
              "poke-lower-case",
              "Asks connection requests for digest, in small letters.",
              d -> d.with(Challenge.LOWER_CASE_SCHEME)),
          listens(
              31,
              "poke-basic",
              "Asks connection requests for Basic.",
              d -> d.with(Challenge.BASIC)),
          listens(
              32,
              "poke-closes",
              "Closes after the challenge of a connection request.",
              d -> d.with(Breaking.AFTER_CHALLENGE)),
          listens(
              32,
              "poke-resets-first",
              "Resets the first connection of each connection request.",
              d -> d.with(Breaking.FIRST_REQUEST)),
          listens(
              33,
              "poke-204",
              "Answers connection requests with 204.",
              d -> d.with(Answer.NO_CONTENT)),
          listens(
              33,
              "poke-401",
              "Answers connection requests with 401, and informs.",
              d -> d.with(Answer.UNAUTHORIZED)),
          listens(
              33,
              "poke-403",
              "Answers connection requests with 403, and informs.",
              d -> d.with(Answer.FORBIDDEN)),
          listens(
              33,
              "poke-404",
              "Answers connection requests with 404, and informs.",
              d -> d.with(Answer.NOT_FOUND)),
          listens(
              33,
              "poke-503",
              "Answers connection requests with 503, and informs.",
              d -> d.with(Answer.UNAVAILABLE)),
          listens(
              33,
              "poke-resets",
              "Resets connection requests, and informs.",
              d -> d.with(Breaking.INSTEAD_OF_ANSWER)),
          listens(
              34,
              "stale-url",
              "Reports a ConnectionRequestURL of yesterday.",
              d -> d.with(Url.STALE)),
          listens(
              34, "empty-url", "Reports an empty ConnectionRequestURL.", d -> d.with(Url.EMPTY)),
          listens(
              34,
              "foreign-url",
              "Reports a ConnectionRequestURL at another host.",
              d -> d.with(Url.FOREIGN)),
          runs(
              36,
              "second-inform",
              "Informs again in the session, on another connection.",
              c -> c.with(Anew.ON_ANOTHER_CONNECTION)),
          runs(
              36,
              "second-inform-here",
              "Informs again in the session, on the same connection.",
              c -> c.with(Anew.ON_THE_SAME_CONNECTION)),
          runs(37, "storm", "Calls twenty times in a row when it calls.", c -> c.withStorm(STORM)),
          runs(38, "slow-answers", "Takes its time for each answer.", CourseManner::withSlowness),
          runs(
              41,
              "one-more-round",
              "Sends one more empty POST after the end of a session.",
              CourseManner::withOneMoreRound),
          says(
              43,
              "other-revision",
              "Is another hardware revision under the same model name.",
              Informs::otherRevision),
          listens(
              35,
              "udp-slash",
              "Wants connection requests by UDP with a slash before the query.",
              DoorManner::withSlash),
          listens(
              46,
              "poke-checks-root",
              "Checks the digest of connection requests against / always.",
              DoorManner::withRoot),
          listens(
              47,
              "poke-nonce-once",
              "Takes each nonce for one connection request only.",
              DoorManner::withChallenges),
          runs(
              50,
              "half-opens",
              "Half-closes a connection before each session and waits.",
              CourseManner::withHalfOpening));

  private InConduct() {}
}
