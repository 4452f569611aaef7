package org.beckon.simulator.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.beckon.cwmp.login.Digest;
import org.beckon.cwmp.login.DigestAuthorization;
import org.beckon.simulator.fake.FakeAcs;
import org.beckon.simulator.fake.FakeAcs.Received;
import org.beckon.simulator.fake.Http;
import org.junit.jupiter.api.Test;

class FileTransferTest {
  private static final String VERSION = "Device.DeviceInfo.SoftwareVersion";

  private static String download(String url) {
    return Http.ok(
        Http.message(
            "d",
            "<cwmp:Download><CommandKey>fw-7</CommandKey>"
                + "<FileType>1 Firmware Upgrade Image</FileType><URL>"
                + url
                + "</URL><Username>file</Username><Password>pass</Password>"
                + "<FileSize>0</FileSize><TargetFileName>fw-5.0.1.bin</TargetFileName>"
                + "<DelaySeconds>0</DelaySeconds><SuccessURL></SuccessURL>"
                + "<FailureURL></FailureURL></cwmp:Download>"));
  }

  private static String upload(String url) {
    return Http.ok(
        Http.message(
            "u",
            "<cwmp:Upload><CommandKey>up-1</CommandKey>"
                + "<FileType>1 Vendor Configuration File</FileType><URL>"
                + url
                + "</URL><Username></Username><Password></Password>"
                + "<DelaySeconds>0</DelaySeconds></cwmp:Upload>"));
  }

  /** Orders something in a session of its own and gives the CPE's answer. */
  private static String order(Wire wire, String order) throws Exception {
    wire.acs.answer(Http.informResponse()).answer(order).answer(Http.EMPTY);
    wire.device.informNow();
    wire.acs.next();
    wire.acs.next();
    return wire.acs.next().body();
  }

  /** Answers the session that tells of the transfer; gives its TransferComplete. */
  private static String told(Wire wire) throws Exception {
    wire.acs
        .answer(Http.informResponse())
        .answer(Http.ok(Http.message("2", "<cwmp:TransferCompleteResponse/>")))
        .answer(Http.EMPTY);
    assertThat(wire.acs.next().body()).contains("7 TRANSFER COMPLETE");
    return wire.acs.next().body();
  }

  @Test
  void fetchesFirmwareWithDigest() throws Exception {
    try (Wire wire = Wire.settled();
        FakeAcs files = FakeAcs.start()) {
      files
          .answer(
              Http.status(
                  "401 Unauthorized",
                  "WWW-Authenticate: Digest realm=\"files\", qop=\"auth\", nonce=\"n\""))
          .answer(Http.ok("firmware"));
      assertThat(order(wire, download(files.url("/fw.bin?a=1"))))
          .contains("<cwmp:DownloadResponse><Status>1</Status>")
          .contains("<StartTime>0001-01-01T00:00:00Z</StartTime>");

      Received first = files.next();
      assertThat(first.method()).isEqualTo("GET");
      assertThat(first.target()).isEqualTo("/fw.bin?a=1");
      Received again = files.next();
      DigestAuthorization sent =
          DigestAuthorization.parse(again.header("authorization")).orElseThrow();
      assertThat(sent.username()).isEqualTo("file");
      assertThat(sent.uri()).isEqualTo("/fw.bin?a=1");
      assertThat(Digest.verify(sent, "pass", "GET", new byte[0])).isTrue();

      assertThat(told(wire))
          .contains("<CommandKey>fw-7</CommandKey>")
          .contains("<FaultCode>0</FaultCode>");
      assertThat(wire.device.value(VERSION)).contains("5.0.1");
    }
  }

  @Test
  void fetchesWithBasic() throws Exception {
    try (Wire wire = Wire.settled();
        FakeAcs files = FakeAcs.start()) {
      files
          .answer(Http.status("401 Unauthorized", "WWW-Authenticate: Basic realm=\"files\""))
          .answer(Http.ok("firmware"));
      order(wire, download(files.url("/fw.bin")));
      files.next();
      // base64 of file:pass
      assertThat(files.next().header("authorization")).isEqualTo("Basic ZmlsZTpwYXNz");
      assertThat(told(wire)).contains("<FaultCode>0</FaultCode>");
    }
  }

  @Test
  void tellsWhyAFileDidNotCome() throws Exception {
    assertThat(faultOf(Http.status("404 Not Found"))).contains("<FaultCode>9016</FaultCode>");
    assertThat(faultOf(Http.status("500 Broken"))).contains("<FaultCode>9010</FaultCode>");
    assertThat(faultOf(Http.status("401 Unauthorized"))).contains("<FaultCode>9012</FaultCode>");
    assertThat(faultOf("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 100\r\n\r\nhalf"))
        .contains("<FaultCode>9017</FaultCode>");
  }

  private static String faultOf(String answer) throws Exception {
    try (Wire wire = Wire.settled();
        FakeAcs files = FakeAcs.start()) {
      files.answer(answer);
      order(wire, download(files.url("/fw.bin")));
      String told = told(wire);
      assertThat(wire.device.value(VERSION)).isNotEqualTo("5.0.1");
      return told;
    }
  }

  @Test
  void tellsThatTheServerIsNotThere() throws Exception {
    try (Wire wire = Wire.settled()) {
      String gone;
      try (FakeAcs files = FakeAcs.start()) {
        gone = files.url("/fw.bin");
      }
      order(wire, download(gone));
      assertThat(told(wire)).contains("<FaultCode>9015</FaultCode>");
    }
  }

  @Test
  void sendsItsConfigurationWithPut() throws Exception {
    try (Wire wire = Wire.settled();
        FakeAcs files = FakeAcs.start()) {
      files.answer(Http.status("201 Created"));
      assertThat(order(wire, upload(files.url("/up"))))
          .contains("<cwmp:UploadResponse><Status>1</Status>");
      Received put = files.next();
      assertThat(put.method()).isEqualTo("PUT");
      assertThat(put.target()).isEqualTo("/up");
      assertThat(put.body())
          .contains("Device.ManagementServer.PeriodicInformInterval=3600\n")
          .doesNotContain("ConnectionRequestPassword");
      assertThat(told(wire))
          .contains("<CommandKey>up-1</CommandKey>")
          .contains("<FaultCode>0</FaultCode>");
    }
  }

  @Test
  void tellsThatAnUploadFailed() throws Exception {
    try (Wire wire = Wire.settled();
        FakeAcs files = FakeAcs.start()) {
      files.answer(Http.status("403 Forbidden"));
      order(wire, upload(files.url("/up")));
      assertThat(told(wire)).contains("<FaultCode>9011</FaultCode>");
    }
  }
}
