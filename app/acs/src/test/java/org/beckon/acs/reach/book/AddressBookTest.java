package org.beckon.acs.reach.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.beckon.acs.device.Device;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.reach.Destination;
import org.beckon.acs.reach.Destination.Source;
import org.beckon.acs.reach.PortForward;
import org.beckon.acs.store.memory.InMemoryStores;
import org.junit.jupiter.api.Test;

/** What wins where more than one thing says where a request goes. */
class AddressBookTest {
  private final InMemoryStores stores = new InMemoryStores();
  private final AddressBook book = new AddressBook(stores.reach(), Clock.systemUTC());
  private final Device device =
      Devices.behind("203.0.113.7", "http://192.168.1.20:7547/cr", "site", "site-berlin");

  @Test
  void withoutAnythingSetItIsTheDevicesWord() {
    assertThat(book.of(device))
        .isEqualTo(new Destination(Source.REPORTED, "", "", "http://192.168.1.20:7547/cr", false));
  }

  @Test
  void theRuleOfTheLongerTagWins() {
    book.setRule("site", "10.0.0.1", "test");
    book.setRule("site-berlin", "http://{serial}.berlin.vpn{path}", "test");
    book.setRule("other", "10.0.0.3", "test");

    Destination to = book.of(device);
    assertThat(to.source()).isEqualTo(Source.TAG);
    assertThat(to.of()).isEqualTo("site-berlin");
    assertThat(to.url()).isEqualTo("http://SN1.berlin.vpn/cr");
    assertThat(to.ownersWord()).isTrue();

    assertThat(book.removeRule("site-berlin")).isTrue();
    assertThat(book.removeRule("site-berlin")).isFalse();
    assertThat(book.of(device).url()).isEqualTo("http://10.0.0.1:7547/cr");
  }

  @Test
  void anOpenForwardComesBeforeRulesAndAnOwnAddressBeforeThat() {
    book.setRule("site", "10.0.0.1", "test");
    book.change(device.key(), "test", address -> address.forward(Optional.of(forward())));
    assertThat(book.of(device).source()).isEqualTo(Source.TAG);

    book.change(
        device.key(),
        "test",
        address -> address.forward(Optional.of(forward().opened(17547, "row.", true))));
    assertThat(book.of(device).url()).isEqualTo("http://203.0.113.7:17547/cr");
    assertThat(book.of(device).source()).isEqualTo(Source.FORWARD);

    book.change(
        device.key(),
        "test",
        address -> address.template("http://own.example/", "test", Instant.EPOCH));
    assertThat(book.of(device).source()).isEqualTo(Source.DEVICE);
    assertThat(book.of(device).url()).isEqualTo("http://own.example/");
  }

  @Test
  void whatIsSetIsThereAfterARestartAndWhatIsEmptyIsNotKept() {
    book.setRule("site", "10.0.0.1", "test");
    book.change(
        device.key(), "test", address -> address.template("http://own/", "test", Instant.EPOCH));

    AddressBook again = new AddressBook(stores.reach(), Clock.systemUTC());
    assertThat(again.of(device)).isEqualTo(book.of(device));
    assertThat(again.rules()).isEqualTo(book.rules());

    again.change(device.key(), "test", address -> address.template("", "test", Instant.EPOCH));
    assertThat(stores.reach().addresses()).isEmpty();
  }

  @Test
  void aRuleNeedsATagAndATemplate() {
    assertThat(book.setRule("two words", "10.0.0.1", "test")).isPresent();
    assertThat(book.setRule("site", "https://10.0.0.1/", "test")).isPresent();
    assertThat(book.rules()).isEmpty();
  }

  private static PortForward forward() {
    return new PortForward(
        Devices.gateway("Device.", "203.0.113.7").key(),
        PortForward.State.OPENING,
        new OperationId(1),
        "192.168.1.20",
        7547,
        0,
        "",
        false,
        Phrase.NOTHING,
        "test",
        Instant.EPOCH);
  }
}
