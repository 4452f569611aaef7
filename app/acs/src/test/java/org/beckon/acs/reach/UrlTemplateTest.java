package org.beckon.acs.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.device.Reported;
import org.beckon.cwmp.model.DeviceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTemplateTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7:17547, http://203.0.113.7:17547/cr/abc?x=1",
    "203.0.113.7, http://203.0.113.7:7547/cr/abc?x=1",
    "http://gw.example:8080, http://gw.example:8080/cr/abc?x=1",
    "http://gw.example:8080/, http://gw.example:8080/",
    "http://gw.example/own, http://gw.example/own",
    "http://gw.example:81{path}, http://gw.example:81/cr/abc?x=1",
    "http://10.8.0.5:{port}{path}, http://10.8.0.5:7547/cr/abc?x=1",
    "http://{host}:99/{serial}/{id}, http://192.168.1.20:99/S%2F1/00D09E-GW-S%252F1",
    "http://{serial}.vpn.example:7547{path}, http://S-1.vpn.example:7547/cr/abc?x=1",
    "{serial}.vpn.example, http://S-1.vpn.example:7547/cr/abc?x=1",
    "[2001:db8::5]:7547, http://[2001:db8::5]:7547/cr/abc?x=1",
    "[2001:db8::5], http://[2001:db8::5]:7547/cr/abc?x=1"
  })
  void fillsInWhatTheDeviceHas(String written, String url) {
    assertThat(read(written).of(device("http://192.168.1.20:7547/cr/abc?x=1"))).contains(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "https://gw.example/",
        "ftp://gw.example/",
        "http://user:pw@gw.example/",
        "http://gw.example:99999/",
        "http://gw.example/{nothing}",
        "http://",
        "two words",
        "http://gw.example/#part"
      })
  void refusesWhatMakesNoUrlInWords(String written) {
    assertThat(UrlTemplate.read(written))
        .isInstanceOfSatisfying(
            UrlTemplate.Read.Bad.class, bad -> assertThat(bad.why().words()).endsWith("."));
  }

  @Test
  void anOwnUrlNeedsNothingOfTheDevice() {
    assertThat(read("http://gw.example:81/own").of(device("")))
        .contains("http://gw.example:81/own");
    assertThat(read("gw.example:81").of(device(""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10.8.0.5:7547, true",
    "http://{serial}.vpn.example:7547/, true",
    "http://gw.example:{port}{path}, true",
    "http://{host}:7547/, false",
    "http://{serial}:7547/, false",
    "http://{id}/, false"
  })
  void whoNamesTheHostIsKnown(String written, boolean owner) {
    assertThat(read(written).namesHost()).isEqualTo(owner);
  }

  @Test
  void aSerialCannotLeaveTheOwnersDomain() {
    Device hostile = device("http://192.168.1.20:7547/", "evil.example/x?");
    assertThat(read("http://{serial}.vpn.example/").of(hostile))
        .contains("http://evil-example-x.vpn.example/");
  }

  private static UrlTemplate read(String written) {
    return ((UrlTemplate.Read.Good) UrlTemplate.read(written)).template();
  }

  private static Device device(String url) {
    return device(url, "S/1");
  }

  static Device device(String url, String serial) {
    DeviceId id = new DeviceId("Acme", "00D09E", "GW", serial);
    Instant now = Instant.EPOCH;
    return new Device(
        DeviceKey.of(id),
        id,
        "",
        Set.of(),
        new Contact(now, now, List.of(), "203.0.113.7", "", ""),
        new Reported("Device.", "", "", "", "", url, "", "", 0),
        Credentials.NONE,
        List.of());
  }
}
