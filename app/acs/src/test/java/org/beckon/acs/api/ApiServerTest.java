package org.beckon.acs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.Reported;
import org.beckon.acs.operation.Work;
import org.beckon.acs.server.AcsConfig;
import org.beckon.acs.server.AcsServer;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.profiles.dictionary.PublishedDictionary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as a program sees it, over real HTTP. */
class ApiServerTest {
  private static final DeviceId ODD = new DeviceId("Acme", "00D09E", "GW 1/a", "S%N");
  private static final DeviceKey KEY = DeviceKey.of(ODD);
  private static final String PASSPHRASE = "Device.WiFi.AccessPoint.1.Security.KeyPassphrase";

  private final InMemoryStores stores = new InMemoryStores();
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger raised = new AtomicInteger();
  private AcsServer acs;
  private ApiServer api;

  @BeforeEach
  void start() {
    Instant now = Instant.parse("2026-01-02T03:04:05Z");
    stores
        .devices()
        .save(
            new Device(
                KEY,
                ODD,
                "",
                Set.of(),
                new Contact(now, now, List.of(Event.of("1 BOOT")), "192.0.2.7", "urn:x", "1.3"),
                new Reported("Device.", "1.0", "A", "", "", "http://127.0.0.1:1/x", "", "", 300),
                Credentials.NONE,
                List.of()));
    acs =
        AcsServer.start(
            AcsConfig.at("127.0.0.1", 0).firstContact(false).build(),
            stores,
            new PublishedDictionary());
    api =
        started(
            ApiServer.start("127.0.0.1", 0, "token-1", acs, Optional.of(raised::incrementAndGet)));
  }

  @AfterEach
  void stop() {
    api.close();
    acs.close();
  }

  @Test
  void whatIsRefusedHasACodeBesideItsWords() throws Exception {
    String path = "devices/" + KEY.text().replace("%", "%25");
    JsonNode bad =
        refused(quirk("PUT", path + "/address", "{\"template\":\"https://10.0.0.1\"}"), 400);
    assertThat(bad.path("code").asString()).isEqualTo("https");
    assertThat(bad.path("error").asString()).contains("http://");
    assertThat(refused(quirk("POST", path + "/forward", ""), 409).path("code").asString())
        .isEqualTo("no-gateway");
    assertThat(refused(quirk("POST", path + "/xmpp", ""), 409).path("code").asString())
        .isEqualTo("broker-off");
    assertThat(refused(quirk("GET", "devices/nobody", ""), 404).has("code")).isFalse();
  }

  @Test
  void anAddressIsSetAsAWholeOrNotAtAll() throws Exception {
    String path = "devices/" + KEY.text().replace("%", "%25") + "/address";
    refused(quirk("PUT", path, "{\"template\":\"10.0.0.1\",\"timeout\":9999}"), 400);
    refused(quirk("PUT", path, "{\"template\":\"https://10.0.0.1\",\"timeout\":5}"), 400);
    JsonNode now = JsonMapper.shared().readTree(quirk("GET", path, "").body());
    assertThat(now.path("template").asString()).isEmpty();
    assertThat(now.path("manner").path("timeout").isNull()).isTrue();
  }

  @Test
  void aPasswordAloneChangesTheLoginThatIsSet() throws Exception {
    String path = "devices/" + KEY.text().replace("%", "%25") + "/address";
    refused(quirk("PUT", path, "{\"password\":\"new\"}"), 400);
    quirk("PUT", path, "{\"username\":\"cr\",\"password\":\"old\"}");
    assertThat(quirk("PUT", path, "{\"password\":\"new\"}").statusCode()).isEqualTo(200);
    assertThat(acs.reach().manner(KEY).login()).contains(new Credentials("cr", "new"));
  }

  private static JsonNode refused(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    return JsonMapper.shared().readTree(answer.body());
  }

  @Test
  void quirksAreSetListedAndForgotten() throws Exception {
    String path = "devices/" + KEY.text().replace("%", "%25") + "/quirks";
    HttpResponse<String> set =
        quirk("PUT", path + "/read-size", "{\"value\":\"64\",\"reason\":\"tried\"}");
    assertThat(set.statusCode()).isEqualTo(200);
    JsonNode listed = JsonMapper.shared().readTree(quirk("GET", "quirks", "").body());
    assertThat(listed).hasSize(1);
    assertThat(listed.get(0).path("manufacturer").asString()).isEqualTo("Acme");
    assertThat(listed.get(0).path("model").asString()).isEqualTo("GW 1/a");
    assertThat(listed.get(0).path("firmware").asString()).isEqualTo("1.0");
    assertThat(listed.get(0).path("quirk").asString()).isEqualTo("read-size");
    assertThat(listed.get(0).path("value").asString()).isEqualTo("64");
    assertThat(listed.get(0).path("origin").asString()).isEqualTo("by hand");
    assertThat(quirk("GET", path, "").body()).contains("read-size");

    assertThat(quirk("PUT", path + "/read-size", "{\"value\":\"many\"}").statusCode())
        .isEqualTo(400);
    assertThat(quirk("PUT", path + "/no-such", "{\"value\":\"1\"}").body()).contains("read-size");
    assertThat(quirk("PUT", path + "/patience", "{}").statusCode()).isEqualTo(400);
    assertThat(quirk("DELETE", path + "/read-size", "").statusCode()).isEqualTo(204);
    assertThat(quirk("DELETE", path + "/read-size", "").statusCode()).isEqualTo(404);
    assertThat(quirk("GET", "quirks", "").body()).isEqualTo("[]");
  }

  @Test
  void settingsAreListedChangedAtOnceAndRefusedInWords() throws Exception {
    String path = "server/settings";
    assertThat(quirk("PUT", path, "{\"unknown\":\"hold\",\"cpe-user\":\"acme\"}").statusCode())
        .isEqualTo(200);
    assertThat(acs.status().unknown().text()).isEqualTo("hold");
    assertThat(acs.status().cpeCredentials().username()).isEqualTo("acme");

    HttpResponse<String> bad =
        quirk("PUT", path, "{\"unknown\":\"accept\",\"stun-port\":\"99999\"}");
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(bad.body()).contains("stun-port: A port is a number");
    assertThat(quirk("PUT", path, "[]").statusCode()).isEqualTo(400);
    assertThat(quirk("PUT", path, "null").statusCode()).isEqualTo(400);

    JsonNode listed = JsonMapper.shared().readTree(quirk("GET", path, "").body());
    JsonNode unknown = listed.get(0);
    assertThat(unknown.path("name").asString()).isEqualTo("unknown");
    assertThat(unknown.path("value").asString()).isEqualTo("hold");
    assertThat(unknown.path("source").asString()).isEqualTo("chosen");
    assertThat(unknown.path("flag").asString()).isEqualTo("--unknown");
    assertThat(quirk("GET", path, "").body())
        .doesNotContain(acs.status().cpeCredentials().password());

    assertThat(quirk("PUT", path, "{\"unknown\":null}").statusCode()).isEqualTo(200);
    assertThat(acs.status().unknown().text()).isEqualTo("accept");
  }

  private HttpResponse<String> quirk(String method, String path, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(api.url() + path))
            .header("Authorization", "Bearer token-1")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  @Test
  void wantsTheToken() throws Exception {
    HttpRequest without = HttpRequest.newBuilder(URI.create(api.url() + "devices")).build();
    HttpRequest wrong =
        HttpRequest.newBuilder(URI.create(api.url() + "devices"))
            .header("Authorization", "Bearer token-2")
            .build();

    assertThat(http.send(without, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    assertThat(http.send(wrong, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    assertThat(get("devices").statusCode()).isEqualTo(200);
  }

  @Test
  void showsADeviceByItsFields() throws Exception {
    JsonNode device = json(get("devices")).get(0);

    assertThat(device.path("id").asString()).isEqualTo("00D09E-GW%201%2Fa-S%25N");
    assertThat(device.path("serial").asString()).isEqualTo("S%N");
    assertThat(device.path("lastInform").asString()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(device.path("lastEvents").get(0).asString()).isEqualTo("1 BOOT");
    assertThat(device.path("connectionRequest").path("behindNat").asBoolean()).isTrue();
    assertThat(device.path("state").asString()).isEqualTo("late");
  }

  @Test
  void findsADeviceByAnIdWithPercentSigns() throws Exception {
    assertThat(get("devices/00D09E-GW%25201%252Fa-S%2525N").statusCode()).isEqualTo(200);
    assertThat(get("devices/00D09E").statusCode()).isEqualTo(200);
    assertThat(json(get("devices/nobody")).path("error").asString()).contains("nobody");
  }

  @Test
  void refusesOrdersThatMakeNoSense() throws Exception {
    String path = "devices/00D09E/operations";
    for (String body :
        new String[] {
          "",
          "{",
          "{}",
          "{\"kind\":\"fly\"}",
          "{\"kind\":\"read\",\"paths\":[]}",
          "{\"kind\":\"read\",\"paths\":[\"no path\"]}",
          "{\"kind\":\"write\",\"values\":[{\"path\":\"Device.A.\",\"value\":\"1\"}]}",
          "{\"kind\":\"write\",\"values\":[{\"path\":\"Device.A\"}]}",
          "{\"kind\":\"delete\",\"object\":\"Device.A\"}",
          "{\"kind\":\"attributes\",\"changes\":[{\"path\":\"Device.A\",\"notification\":7}]}"
        }) {
      HttpResponse<String> answer = post(path, body);
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(json(answer).path("error").asString()).as(body).isNotEmpty();
    }
    assertThat(acs.operations().recent(Optional.empty(), 10)).isEmpty();
  }

  @Test
  void anOrderIsInTheQueueWhenItIsAnswered() throws Exception {
    HttpResponse<String> answer =
        post(
            "devices/00D09E/operations?poke=false",
            "{\"kind\":\"write\",\"values\":[{\"path\":\""
                + PASSPHRASE
                + "\",\"value\":\"pst!\"}]}");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(json(answer).path("state").asString()).isEqualTo("queued");
    assertThat(stores.operations().unfinished())
        .singleElement()
        .satisfies(one -> assertThat(one.work()).isInstanceOf(Work.WriteValues.class));
    assertThat(get("operations").body()).doesNotContain("pst!");
  }

  @Test
  void aQueuedOperationCanBeCancelledOnce() throws Exception {
    long id = acs.operations().enqueue(KEY, new Work.Restart(), "test").id().number();

    assertThat(post("operations/" + id + "/cancel", "").statusCode()).isEqualTo(204);
    assertThat(post("operations/" + id + "/cancel", "").statusCode()).isEqualTo(409);
    assertThat(json(get("operations/" + id)).path("operation").path("state").asString())
        .isEqualTo("cancelled");
    assertThat(post("operations/" + id + "/retry", "").statusCode()).isEqualTo(202);
    assertThat(post("operations/999/retry", "").statusCode()).isEqualTo(404);
  }

  @Test
  void aWaitEndsWhenThePokeHasFailed() throws Exception {
    HttpResponse<String> order =
        post("devices/00D09E/operations?poke=true", "{\"kind\":\"reboot\"}");
    long id = json(order).path("id").asLong();
    acs.poker().poke(KEY, Duration.ofMillis(1)).join();

    JsonNode progress = json(get("operations/" + id + "?wait=60"));

    assertThat(progress.path("operation").path("state").asString()).isEqualTo("queued");
    assertThat(progress.path("poke").path("outcome").asString()).isEqualTo("unreachable");
    assertThat(progress.path("poke").path("advice").asString()).isNotEmpty();
  }

  @Test
  void tellsEventsAsTheyHappen() throws Exception {
    HttpResponse<InputStream> stream =
        http.send(request("events").build(), BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).startsWith(":");
      acs.operations().enqueue(KEY, new Work.Restart(), "test");
      String line = lines.readLine();
      while (!line.startsWith("event: operation")) {
        line = lines.readLine();
      }
      assertThat(lines.readLine()).contains("\"kind\":\"reboot\"");
    }
  }

  @Test
  void raisesTheWindowAndDescribesItself() throws Exception {
    assertThat(post("window", "").statusCode()).isEqualTo(204);
    assertThat(raised).hasValue(1);
    HttpRequest open = HttpRequest.newBuilder(URI.create(api.url() + "openapi.json")).build();
    JsonNode document = json(http.send(open, BodyHandlers.ofString()));
    assertThat(document.path("openapi").asString()).startsWith("3.");
    assertThat(document.path("paths").has("/devices/{device}/operations")).isTrue();
  }

  @Test
  void saysThatAPortIsTaken() {
    int port = URI.create(api.url()).getPort();

    ApiServer.Started second = ApiServer.start("127.0.0.1", port, "t", acs, Optional.empty());

    assertThat(second).isInstanceOf(ApiServer.Started.Failed.class);
    assertThat(((ApiServer.Started.Failed) second).problem())
        .contains(Integer.toString(port))
        .contains("--api-port");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return http.send(
        request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(api.url() + path))
        .header("Authorization", "Bearer token-1");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private static ApiServer started(ApiServer.Started started) {
    return switch (started) {
      case ApiServer.Started.Listening(ApiServer api) -> api;
      case ApiServer.Started.Failed(String problem) -> throw new AssertionError(problem);
    };
  }
}
