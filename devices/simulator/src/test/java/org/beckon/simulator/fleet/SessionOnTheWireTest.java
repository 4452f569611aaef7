package org.beckon.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.beckon.simulator.fake.FakeAcs;
import org.beckon.simulator.fake.FakeAcs.Received;
import org.beckon.simulator.fake.Http;
import org.junit.jupiter.api.Test;

class SessionOnTheWireTest {
  private static final String PASSPHRASE = "Device.WiFi.AccessPoint.1.Security.KeyPassphrase";

  private static String setPassphrase(String value) {
    return Http.ok(
        Http.message(
            "acs-1",
            "<cwmp:SetParameterValues>"
                + "<ParameterList enc:arrayType=\"cwmp:ParameterValueStruct[1]\">"
                + "<ParameterValueStruct><Name>"
                + PASSPHRASE
                + "</Name><Value xsi:type=\"xsd:string\">"
                + value
                + "</Value></ParameterValueStruct></ParameterList>"
                + "<ParameterKey>k7</ParameterKey></cwmp:SetParameterValues>"));
  }

  private static String getVersion() {
    return Http.ok(
        Http.message(
            "acs-2",
            "<cwmp:GetParameterValues><ParameterNames enc:arrayType=\"xsd:string[1]\">"
                + "<string>Device.DeviceInfo.SoftwareVersion</string>"
                + "</ParameterNames></cwmp:GetParameterValues>"));
  }

  private static SessionReport ended(CompletableFuture<SessionReport> session) throws Exception {
    return session.get(20, TimeUnit.SECONDS);
  }

  @Test
  void holdsASessionOnOneConnectionWithAllCookies() throws Exception {
    try (Wire wire = Wire.settled()) {
      CompletableFuture<SessionReport> session = wire.device.nextSession(report -> true);
      wire.acs
          .answer(Http.informResponse("Set-Cookie: a=1", "Set-Cookie: b=two; Path=/"))
          .answer(setPassphrase("correct horse"))
          .answer(getVersion())
          .answer(Http.EMPTY);
      wire.device.informNow();

      Received inform = wire.acs.next();
      assertThat(inform.header("cookie")).isEqualTo("(none)");
      Received empty = wire.acs.next();
      assertThat(empty.body()).isEmpty();
      assertThat(empty.header("cookie")).contains("a=1").contains("b=two");

      Received answer = wire.acs.next();
      assertThat(answer.header("soapaction")).isEmpty();
      assertThat(answer.header("cookie")).contains("a=1").contains("b=two");
      assertThat(answer.body())
          .contains(">acs-1</cwmp:ID>")
          .contains("<cwmp:SetParameterValuesResponse><Status>0</Status>");
      Received read = wire.acs.next();
      assertThat(read.body())
          .contains(">acs-2</cwmp:ID>")
          .contains("<Name>Device.DeviceInfo.SoftwareVersion</Name>");
      assertThat(read.connection()).isEqualTo(inform.connection());

      assertThat(ended(session).failure()).isEmpty();
      assertThat(wire.device.value(PASSPHRASE)).contains("correct horse");
      assertThat(wire.device.value("Device.ManagementServer.ParameterKey")).contains("k7");

      // The next session knows nothing of those cookies and takes a new connection.
      wire.acs.answer(Http.informResponse()).answer(Http.EMPTY);
      wire.device.informNow();
      Received later = wire.acs.next();
      assertThat(later.header("cookie")).isEqualTo("(none)");
      assertThat(later.connection()).isNotEqualTo(inform.connection());
    }
  }

  @Test
  void namesEachParameterThatItRefuses() throws Exception {
    try (Wire wire = Wire.settled()) {
      CompletableFuture<SessionReport> session = wire.device.nextSession(report -> true);
      wire.acs.answer(Http.informResponse()).answer(setPassphrase("short")).answer(Http.EMPTY);
      wire.device.informNow();
      wire.acs.next();
      wire.acs.next();
      assertThat(wire.acs.next().body())
          .contains("<faultstring>CWMP fault</faultstring>")
          .contains("<FaultCode>9003</FaultCode>")
          .contains("<ParameterName>" + PASSPHRASE + "</ParameterName><FaultCode>9007</FaultCode>");
      assertThat(ended(session).failure()).isEmpty();
    }
  }

  @Test
  void anEmpty200IsAsGoodAsA204() throws Exception {
    try (Wire wire = Wire.settled()) {
      CompletableFuture<SessionReport> session = wire.device.nextSession(report -> true);
      wire.acs.answer(Http.informResponse()).answer(Http.status("200 OK"));
      wire.device.informNow();
      assertThat(ended(session).failure()).isEmpty();
    }
  }

  @Test
  void followsARedirectForThisSessionOnly() throws Exception {
    try (Wire wire = Wire.settled();
        FakeAcs other = FakeAcs.start()) {
      CompletableFuture<SessionReport> session = wire.device.nextSession(report -> true);
      wire.acs.answer(Http.status("302 Found", "Location: " + other.url("/else?where=1")));
      other
          .answer(Http.status("401 Unauthorized", "WWW-Authenticate: Basic realm=\"other\""))
          .answer(Http.informResponse("Set-Cookie: o=1; Path=/"))
          .answer(Http.EMPTY);
      wire.device.informNow();

      Received here = wire.acs.next();
      Received there = other.next();
      assertThat(there.target()).isEqualTo("/else?where=1");
      assertThat(there.body()).isEqualTo(here.body());
      assertThat(other.next().header("authorization")).startsWith("Basic ");
      Received empty = other.next();
      assertThat(empty.target()).isEqualTo("/else?where=1");
      assertThat(empty.header("cookie")).isEqualTo("o=1");
      assertThat(ended(session).failure()).isEmpty();
      assertThat(wire.device.value("Device.ManagementServer.URL")).contains(wire.acs.url());

      wire.acs.answer(Http.informResponse()).answer(Http.EMPTY);
      wire.device.informNow();
      assertThat(wire.acs.next().body()).contains("2 PERIODIC");
    }
  }

  @Test
  void doesNotFollowRedirectsForEver() throws Exception {
    try (Wire wire = Wire.settled()) {
      CompletableFuture<SessionReport> session = wire.device.nextSession(report -> true);
      for (int i = 0; i < 6; i++) {
        wire.acs.answer(
            Http.status("307 Temporary Redirect", "Location: " + wire.acs.url("/" + i)));
      }
      wire.device.informNow();
      for (int i = 0; i < 6; i++) {
        wire.acs.next();
      }
      assertThat(ended(session).failure())
          .hasValueSatisfying(why -> assertThat(why).contains("redirected"));
      assertThat(wire.acs.hasNext()).isFalse();
    }
  }

  @Test
  void goesOnOnANewConnectionWhenTheAcsClosesBetweenTwoExchanges() throws Exception {
    try (Wire wire = Wire.settled()) {
      CompletableFuture<SessionReport> session = wire.device.nextSession(report -> true);
      wire.acs
          .answer(Http.informResponse("Connection: close", "Set-Cookie: s=1; Path=/"))
          .answer(Http.EMPTY);
      wire.device.informNow();
      Received inform = wire.acs.next();
      Received empty = wire.acs.next();
      assertThat(empty.connection()).isNotEqualTo(inform.connection());
      assertThat(empty.header("cookie")).isEqualTo("s=1");
      assertThat(ended(session).failure()).isEmpty();
    }
  }

  @Test
  void failsOnErrorsGarbageAndSilence() throws Exception {
    for (String answer :
        new String[] {
          Http.status("503 Service Unavailable"),
          Http.status("301 Moved Permanently", "Location: http://127.0.0.1/"),
          Http.ok("<this is no <envelope"),
          Http.ok("x".repeat((16 << 20) + (1 << 17))),
          Http.SILENCE,
          "No HTTP at all\r\nConnection: close\r\n\r\n"
        }) {
      try (Wire wire = Wire.settled()) {
        CompletableFuture<SessionReport> session = wire.device.nextSession(report -> true);
        wire.acs.answer(answer);
        wire.device.informNow();
        SessionReport report = ended(session);
        assertThat(report.accepted()).as("%.60s", answer).isFalse();
        assertThat(report.failure()).as("%.60s", answer).isPresent();

        // What it had to say is said again as soon as something new comes up.
        wire.acs.next();
        wire.acs.answer(Http.informResponse()).answer(Http.EMPTY);
        wire.device.informNow();
        assertThat(wire.acs.next().body()).contains("<RetryCount>1</RetryCount>");
      }
    }
  }

  @Test
  void rebootsAndComesBack() throws Exception {
    try (Wire wire = Wire.settled()) {
      CompletableFuture<SessionReport> back = wire.device.nextSessionWith("M Reboot");
      wire.acs
          .answer(Http.informResponse())
          .answer(
              Http.ok(
                  Http.message("r", "<cwmp:Reboot><CommandKey>key 1</CommandKey></cwmp:Reboot>")))
          .answer(Http.EMPTY)
          .answer(Http.informResponse())
          .answer(Http.EMPTY);
      wire.device.informNow();
      wire.acs.next();
      wire.acs.next();
      assertThat(wire.acs.next().body()).contains("RebootResponse");
      assertThat(wire.acs.next().body())
          .contains("<EventCode>1 BOOT</EventCode>")
          .contains("<EventCode>M Reboot</EventCode><CommandKey>key 1</CommandKey>");
      assertThat(ended(back).failure()).isEmpty();
    }
  }
}
