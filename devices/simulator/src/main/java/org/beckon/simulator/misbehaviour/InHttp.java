package org.beckon.simulator.misbehaviour;

import static org.beckon.simulator.misbehaviour.Misbehaviour.carries;
import static org.beckon.simulator.misbehaviour.Misbehaviour.demands;

import java.util.List;
import org.beckon.simulator.misbehaviour.demand.Demands;
import org.beckon.simulator.misbehaviour.demand.StrictReading;
import org.beckon.simulator.misbehaviour.habit.HttpManner;
import org.beckon.simulator.misbehaviour.habit.HttpManner.Action;
import org.beckon.simulator.misbehaviour.habit.HttpManner.Body;
import org.beckon.simulator.misbehaviour.habit.HttpManner.Closing;
import org.beckon.simulator.misbehaviour.habit.HttpManner.Cookie;
import org.beckon.simulator.misbehaviour.habit.HttpManner.Digest;
import org.beckon.simulator.misbehaviour.habit.HttpManner.MediaType;
import org.beckon.simulator.misbehaviour.habit.HttpManner.Nonce;
import org.beckon.simulator.misbehaviour.habit.HttpManner.Tls;

/** Misbehaviours in HTTP, and what CPEs cannot do without in an answer. */
final class InHttp {
  static final List<Misbehaviour> ALL =
      List.of(
          carries(3, "no-soap-action", "Sends no SOAPAction.", m -> m.with(Action.NONE)),
          carries(
              3, "quoted-soap-action", "Puts SOAPAction in quotes.", m -> m.with(Action.QUOTED)),
          carries(
              3,
              "wrong-soap-action",
              "Sends a SOAPAction of another service.",
              m -> m.with(Action.WRONG)),
          demands(
              4,
              "needs-declaration",
              "Fails at an answer without XML declaration.",
              Demands::declaration),
          demands(
              17,
              "needs-digits",
              "Fails at a NextLevel that is neither 0 nor 1.",
              Demands::nextLevelAsDigit),
          carries(27, "no-cookies", "Ignores cookies.", m -> m.with(Cookie.IGNORED)),
          carries(
              28,
              "needs-cookie-path",
              "Returns only cookies that have a Path.",
              m -> m.with(Cookie.ONLY_WITH_PATH)),
          carries(28, "joined-cookies", "Joins its cookies by commas.", m -> m.with(Cookie.JOINED)),
          carries(
              28,
              "quoted-cookies",
              "Puts the values of cookies in quotes.",
              m -> m.with(Cookie.QUOTED)),
          carries(
              28,
              "old-cookies",
              "Sends an older session's cookie too.",
              m -> m.with(Cookie.BEHIND_AN_OLD_ONE)),
          carries(29, "http-1.0", "Speaks HTTP/1.0.", HttpManner::withOldHttp),
          carries(
              29,
              "closes-each-time",
              "Closes its connection after each answer.",
              m -> m.with(Closing.AFTER_EACH_ANSWER)),
          carries(
              30,
              "closes-after-401",
              "Takes a new connection after a 401.",
              m -> m.with(Closing.AFTER_CHALLENGE)),
          carries(
              31,
              "digest-rfc2069",
              "Answers Digest without qop, as RFC 2069 has it.",
              m -> m.with(Digest.RFC_2069)),
          carries(
              31, "digest-md5-sess", "Answers Digest with MD5-sess.", m -> m.with(Digest.MD5_SESS)),
          carries(
              31,
              "digest-upper-case",
              "Writes its digest in upper-case hex.",
              m -> m.with(Digest.UPPER_CASE)),
          carries(
              31,
              "digest-absolute-uri",
              "Puts the whole URL into its digest.",
              m -> m.with(Digest.ABSOLUTE_URI)),
          carries(
              31,
              "digest-lower-case",
              "Writes the scheme Digest in small letters.",
              m -> m.with(Digest.LOWER_CASE_SCHEME)),
          carries(39, "gzip", "Compresses its bodies with gzip.", m -> m.with(Body.GZIP)),
          carries(39, "deflate", "Compresses its bodies with deflate.", m -> m.with(Body.DEFLATE)),
          carries(
              39,
              "chunked",
              "Sends its bodies in chunks, without Content-Length.",
              m -> m.with(Body.CHUNKED)),
          demands(
              40, "needs-length", "Fails at an answer without Content-Length.", Demands::length),
          demands(
              41, "needs-200", "Fails at 204; wants 200 with an empty body.", Demands::okWhenEmpty),
          carries(
              44, "plain-on-tls", "Speaks plain HTTP to the port of TLS.", m -> m.with(Tls.NONE)),
          carries(44, "old-tls", "Speaks nothing newer than TLS 1.0.", m -> m.with(Tls.OLD)),
          carries(
              44,
              "unknown-ca",
              "Does not know the CA of the server.",
              m -> m.with(Tls.DISTRUSTING)),
          new Misbehaviour(
              "reads-strictly",
              45,
              "Fails at values that are not escaped and arrays that are not counted.",
              StrictReading::new),
          carries(
              47,
              "basic-first",
              "Sends Basic credentials before any challenge.",
              HttpManner::withBasicFirst),
          carries(
              47,
              "nonce-count-one",
              "Sends nc=00000001 with every use of a nonce.",
              m -> m.with(Nonce.NOT_COUNTED)),
          carries(
              47,
              "nonce-kept",
              "Sends nc=00000001 and its old nonce once more when it is given a new one.",
              m -> m.with(Nonce.KEPT)),
          carries(
              51,
              "expects-continue",
              "Expects 100 Continue before each body.",
              HttpManner::withExpect),
          carries(
              51,
              "text-html",
              "Sends its envelopes as text/html.",
              m -> m.with(MediaType.TEXT_HTML)),
          carries(51, "no-content-type", "Sends no Content-Type.", m -> m.with(MediaType.NONE)));

  private InHttp() {}
}
