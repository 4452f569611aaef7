package org.beckon.acs.connreq.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a URL with a zone of the device's own leads. */
class PlaceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://[fe80::1%eth0]:7547/x?y=1",
        "http://[fe80::1%25eth0]:7547/x?y=1",
        "http://[fe80::1]:7547/x?y=1"
      })
  void aLinkLocalAddressIsReachedByTheLinkOfTheCall(String text) throws Exception {
    URI url = ConnectionRequestUrl.parse(text).orElseThrow();

    Place place = Place.of(url, "fe80:0:0:0:0:0:0:1%1");

    assertThat(((Inet6Address) place.address()).getScopeId()).isEqualTo(1);
    assertThat(place.url()).hasToString("http://[fe80::1]:7547/x?y=1");
    assertThat(place.host().getAddress()).isEqualTo(place.address());
    assertThat(place.host().toHostString()).doesNotContain("eth0");
  }

  @Test
  void theZoneOfAnotherHostSaysNothingHere() throws Exception {
    URI url = ConnectionRequestUrl.parse("http://[fe80::2%eth0]:7547/").orElseThrow();

    Place place = Place.of(url, "fe80:0:0:0:0:0:0:1%1");

    assertThat(((Inet6Address) place.address()).getScopeId()).isZero();
  }
}
