package org.beckon.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.beckon.cwmp.login.Digest;
import org.beckon.cwmp.login.DigestChallenge;
import org.beckon.cwmp.login.Qop;
import org.beckon.simulator.engine.Login;
import org.beckon.simulator.fake.Http;
import org.junit.jupiter.api.Test;

class ConnectionRequestTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static HttpResponse<String> get(String url, Optional<String> authorization)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    authorization.ifPresent(value -> request.header("Authorization", value));
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static DigestChallenge challenge(HttpResponse<String> refused) {
    assertThat(refused.statusCode()).isEqualTo(401);
    return DigestChallenge.parse(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
        .orElseThrow();
  }

  private static String answer(DigestChallenge challenge, Login login, String path) {
    return Digest.answer(
            challenge, login.username(), login.password(), "GET", path, new byte[0], 1, "cn")
        .format();
  }

  /** Asks, is challenged, and asks again with this login. */
  private static HttpResponse<String> request(String url, Login login) throws Exception {
    DigestChallenge challenge = challenge(get(url, Optional.empty()));
    return get(url, Optional.of(answer(challenge, login, URI.create(url).getPath())));
  }

  @Test
  void leadsToASessionWithItsEvent() throws Exception {
    try (Wire wire = Wire.settled()) {
      CompletableFuture<SessionReport> session =
          wire.device.nextSessionWith("6 CONNECTION REQUEST");
      wire.acs.answer(Http.informResponse()).answer(Http.EMPTY);
      HttpResponse<String> answer =
          request(wire.device.connectionRequestUrl(), wire.device.connectionRequestLogin());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEmpty();
      assertThat(wire.acs.next().body())
          .contains("<EventCode>6 CONNECTION REQUEST</EventCode>")
          .doesNotContain("2 PERIODIC");
      session.get(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void offersDigestWithQop() throws Exception {
    try (Wire wire = Wire.settled()) {
      DigestChallenge challenge =
          challenge(get(wire.device.connectionRequestUrl(), Optional.empty()));
      assertThat(challenge.qops()).containsExactly(Qop.AUTH);
      assertThat(challenge.stale()).isFalse();
    }
  }

  @Test
  void wrongCredentialsGetA401AndNoSession() throws Exception {
    try (Wire wire = Wire.settled()) {
      Login right = wire.device.connectionRequestLogin();
      String url = wire.device.connectionRequestUrl();
      String path = URI.create(url).getPath();
      for (Login wrong :
          new Login[] {
            new Login(right.username(), right.password() + "x"),
            new Login("x" + right.username(), right.password()),
            new Login("", "")
          }) {
        assertThat(request(url, wrong).statusCode()).isEqualTo(401);
      }
      DigestChallenge challenge = challenge(get(url, Optional.empty()));
      assertThat(get(url, Optional.of(answer(challenge, right, "/other"))).statusCode())
          .isEqualTo(401);
      DigestChallenge invented =
          new DigestChallenge(
              challenge.realm(),
              "invented",
              Optional.empty(),
              challenge.algorithm(),
              challenge.qops(),
              false);
      assertThat(get(url, Optional.of(answer(invented, right, path))).statusCode()).isEqualTo(401);
      assertThat(get(url, Optional.of("Basic eDp5")).statusCode()).isEqualTo(401);

      // Had one of them led to a session, it would come before this one.
      wire.acs.answer(Http.informResponse()).answer(Http.EMPTY);
      wire.device.informNow();
      assertThat(wire.acs.next().body())
          .contains("2 PERIODIC")
          .doesNotContain("6 CONNECTION REQUEST");
    }
  }

  @Test
  void otherPathsAreNotThere() throws Exception {
    try (Wire wire = Wire.settled()) {
      String url = wire.device.connectionRequestUrl();
      assertThat(get(url + "x", Optional.empty()).statusCode()).isEqualTo(404);
      assertThat(get(URI.create(url).resolve("/").toString(), Optional.empty()).statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void onlyGetIsAConnectionRequest() throws Exception {
    try (Wire wire = Wire.settled()) {
      HttpRequest post =
          HttpRequest.newBuilder(URI.create(wire.device.connectionRequestUrl()))
              .POST(HttpRequest.BodyPublishers.ofString("x"))
              .build();
      assertThat(CLIENT.send(post, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(405);
    }
  }

  @Test
  void tooManyGetA503WithoutRetryAfter() throws Exception {
    try (Wire wire = Wire.settled(config -> config.requestsPerMinute(2))) {
      for (int i = 0; i < 4; i++) {
        wire.acs.answer(Http.informResponse()).answer(Http.EMPTY);
      }
      String url = wire.device.connectionRequestUrl();
      Login login = wire.device.connectionRequestLogin();
      assertThat(request(url, login).statusCode()).isEqualTo(200);
      assertThat(request(url, login).statusCode()).isEqualTo(200);
      HttpResponse<String> third = request(url, login);
      assertThat(third.statusCode()).isEqualTo(503);
      assertThat(third.headers().firstValue("Retry-After")).isEmpty();
    }
  }

  @Test
  void theAcsSetsTheLogin() throws Exception {
    try (Wire wire = Wire.settled()) {
      Login before = wire.device.connectionRequestLogin();
      wire.device.setLocally("Device.ManagementServer.ConnectionRequestPassword", "changed");
      Login now = new Login(before.username(), "changed");
      assertThat(request(wire.device.connectionRequestUrl(), before).statusCode()).isEqualTo(401);
      wire.acs.answer(Http.informResponse()).answer(Http.EMPTY);
      assertThat(request(wire.device.connectionRequestUrl(), now).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aRequestDuringASessionGivesAnotherSessionAfterIt() throws Exception {
    try (Wire wire = Wire.settled()) {
      CompletableFuture<SessionReport> second = wire.device.nextSessionWith("6 CONNECTION REQUEST");
      wire.device.informNow();
      assertThat(wire.acs.next().body()).contains("2 PERIODIC");
      assertThat(
              request(wire.device.connectionRequestUrl(), wire.device.connectionRequestLogin())
                  .statusCode())
          .isEqualTo(200);
      wire.acs.answer(Http.informResponse()).answer(Http.EMPTY);
      assertThat(wire.acs.next().body()).isEmpty();
      wire.acs.answer(Http.informResponse()).answer(Http.EMPTY);
      assertThat(wire.acs.next().body()).contains("6 CONNECTION REQUEST");
      assertThat(second.get(20, TimeUnit.SECONDS).failure()).isEmpty();
    }
  }
}
