package org.beckon.cwmp.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTest {
  private static final byte[] NO_BODY = {};

  /** RFC 2617 3.5, RFC 7616 3.9.1, and those of cwmp-session 3. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mufasa | testrealm@host.com       | Circle Of Life | GET  | /dir/index.html | dcd98b7102dd2f0e8b11d0f600bfb0c093           | 0a4f113b                                     | MD5      | 6629fae49393a05397450978507c4ef1
          Mufasa | http-auth@example.org    | Circle of Life | GET  | /dir/index.html | 7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v | f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ | MD5      | 8ca523f5e9506fed4657c9700eebdbec
          Mufasa | http-auth@example.org    | Circle of Life | GET  | /dir/index.html | 7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v | f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ | SHA-256  | 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1
          cpe    | acs.example              | secret         | POST | /cwmp           | nonce1                                       | cn1                                          | MD5      | fa61b2d729d9f235d5b6815b4f087444
          cpe    | acs.example              | secret         | POST | /cwmp           | nonce1                                       | cn1                                          | MD5-sess | 1be4c70976ee413a50b5c7bd23b857cd
          """)
  void computesTheVectorsOfTheSpecifications(
      String user,
      String realm,
      String password,
      String method,
      String uri,
      String nonce,
      String cnonce,
      String algorithm,
      String response) {
    DigestChallenge challenge =
        new DigestChallenge(
            realm,
            nonce,
            Optional.empty(),
            DigestAlgorithm.of(algorithm).orElseThrow(),
            Set.of(Qop.AUTH),
            false);

    DigestAuthorization answer =
        Digest.answer(challenge, user, password, method, uri, NO_BODY, 1, cnonce);

    assertThat(answer.response()).isEqualTo(response);
    assertThat(answer.nonceCount()).isEqualTo("00000001");
    assertThat(Digest.verify(answer, password, method, NO_BODY)).isTrue();
    assertThat(Digest.verify(answer, password + "x", method, NO_BODY)).isFalse();
    assertThat(Digest.verify(answer, password, "PUT", NO_BODY)).isFalse();
  }

  @Test
  void answersWithoutQopAsRfc2069() {
    DigestChallenge challenge =
        DigestChallenge.parse("Digest realm=\"acs.example\", nonce=\"nonce1\"").orElseThrow();

    DigestAuthorization answer =
        Digest.answer(challenge, "cpe", "secret", "POST", "/cwmp", NO_BODY, 1, "cn1");

    assertThat(answer.response()).isEqualTo("786c6488a61e25272344538a915c156d");
    assertThat(answer.format())
        .isEqualTo(
            "Digest username=\"cpe\", realm=\"acs.example\", nonce=\"nonce1\", uri=\"/cwmp\","
                + " response=\"786c6488a61e25272344538a915c156d\", algorithm=MD5");
  }

  @Test
  void coversTheBodyWithAuthIntOnly() {
    byte[] body = "body".getBytes(StandardCharsets.UTF_8);
    DigestChallenge integrity =
        DigestChallenge.parse("Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\"").orElseThrow();

    DigestAuthorization answer =
        Digest.answer(integrity, "cpe", "secret", "POST", "/cwmp", body, 2, "cn");

    assertThat(answer.qop()).isEqualTo(Qop.AUTH_INT);
    assertThat(Digest.verify(answer, "secret", "POST", body)).isTrue();
    assertThat(Digest.verify(answer, "secret", "POST", NO_BODY)).isFalse();
  }

  @Test
  void prefersAuthWhereBothAreOffered() {
    DigestChallenge both =
        DigestChallenge.parse("Digest realm=\"r\", nonce=\"n\", qop=\"auth-int, auth\"")
            .orElseThrow();

    assertThat(Digest.answer(both, "u", "p", "GET", "/", NO_BODY, 1, "c").qop())
        .isEqualTo(Qop.AUTH);
  }

  /** cpe-quirks 31: unquoted values, upper-case hexadecimal, lower-case scheme, odd spacing. */
  @Test
  void verifiesWhatLenientCpesSend() {
    String header =
        "digest  username=cpe,realm=\"acs.example\" , nonce=nonce1,,uri=/cwmp,QOP=auth,"
            + "nc=00000001, cnonce=\"cn1\",response=\"FA61B2D729D9F235D5B6815B4F087444\"";

    DigestAuthorization sent = DigestAuthorization.parse(header).orElseThrow();

    assertThat(sent.algorithm()).isEqualTo(DigestAlgorithm.MD5);
    assertThat(sent.count()).hasValue(1);
    assertThat(Digest.verify(sent, "secret", "POST", NO_BODY)).isTrue();
  }

  @Test
  void verifiesAPasswordOutsideAsciiInEitherCharset() {
    DigestAuthorization fields =
        DigestAuthorization.parse(
                "Digest username=\"cpe\", realm=\"r\", nonce=\"n\", uri=\"/\", response=\"\"")
            .orElseThrow();
    // H(H(cpe:r:<ü>):n:H(POST:/)) with ü as the byte FC, computed with md5sum
    DigestAuthorization latin1 = fields.withResponse("cea2ac058bedc1fe7312e484d7deb414");

    assertThat(
            Digest.verify(
                fields.withResponse(Digest.response(fields, "ü", "POST", NO_BODY)),
                "ü",
                "POST",
                NO_BODY))
        .isTrue();
    assertThat(Digest.verify(latin1, "ü", "POST", NO_BODY)).isTrue();
    assertThat(Digest.verify(latin1, "u", "POST", NO_BODY)).isFalse();
  }
}
