package org.beckon.acs.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.DeviceKey;
import org.beckon.acs.store.memory.InMemoryStores;
import org.beckon.cwmp.model.DeviceId;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;
import org.junit.jupiter.api.Test;

class GateTest {
  private static final DeviceId ID = new DeviceId("Acme", "00D09E", "GW1", "SN1");
  private static final DeviceKey KEY = DeviceKey.of(ID);
  private static final DeviceId OTHER = new DeviceId("Acme", "00D09E", "GW1", "SN2");
  private static final Credentials SHARED = new Credentials("beckon", "shared");
  private static final Credentials OWN = new Credentials(KEY.text(), "first");
  private static final Credentials NEXT = new Credentials(KEY.text(), "second");

  private final InMemoryStores stores = new InMemoryStores();
  private final AccessBook book = new AccessBook(stores.access(), () -> SHARED);
  private final Gate gate = new Gate(book, () -> UnknownDevices.ACCEPT);

  private Entry call(DeviceId id, Credentials used) {
    return call(id, used, false);
  }

  private Entry call(DeviceId id, Credentials used, boolean bootstrap) {
    Proof proof = new Proof.Password(used, used.equals(SHARED));
    return gate.decide(proof, id, DeviceKey.of(id), true, bootstrap);
  }

  private static void isOut(Entry entry, String words) {
    assertThat(entry).isInstanceOf(Entry.Impostor.class);
    assertThat(((Entry.Impostor) entry).failure().words()).contains(words);
  }

  private static void isIn(Entry entry) {
    assertThat(entry).isEqualTo(new Entry.Welcome(false));
  }

  @Test
  void oldAndNewLoginAreGoodUntilTheDeviceHasUsedTheNewOne() {
    book.change(KEY, access -> access.offering(OWN));
    isIn(call(ID, SHARED));
    isIn(call(ID, OWN));
    isOut(call(ID, SHARED), "used the login of new devices, but it has one of its own");

    book.change(KEY, access -> access.offering(NEXT));
    isIn(call(ID, OWN));
    isIn(call(ID, NEXT));
    isOut(call(ID, OWN), "another device's login");
  }

  @Test
  void whatWasOfferedIsGoodAfterARestart() {
    book.change(KEY, access -> access.offering(OWN));

    AccessBook again = new AccessBook(stores.access(), () -> SHARED);

    assertThat(again.named(KEY.text())).containsExactly(OWN);
    assertThat(again.owner(OWN)).contains(KEY);
  }

  @Test
  void afterABootstrapTheSharedLoginIsGoodAgain() {
    book.change(KEY, access -> access.offering(OWN));
    call(ID, OWN);

    isIn(call(ID, SHARED, true));
    isIn(call(ID, SHARED));
    // It still has the old one, perhaps: someone else may have said 0 BOOTSTRAP in its name.
    isIn(call(ID, OWN));
    book.change(KEY, access -> access.offering(NEXT));
    isIn(call(ID, NEXT));
    isOut(call(ID, SHARED), "it has one of its own");
  }

  @Test
  void nobodyGetsInWithAnotherDevicesLogin() {
    book.change(KEY, access -> access.offering(OWN));

    isOut(call(OTHER, OWN), "tried user `00D09E-GW1-SN1`: used another device's login");
    assertThat(book.of(KEY).hasOwn()).isFalse();
  }

  @Test
  void aLoginThatPeopleWroteCountsOnceTheDeviceHasTakenIt() {
    book.taken(
        KEY,
        "Device.",
        List.of(
            ParameterValue.of("Device.ManagementServer.Username", "isp", ValueType.STRING),
            ParameterValue.of("Device.ManagementServer.Password", "word", ValueType.STRING),
            ParameterValue.of("Device.ManagementServer.URL", "http://acs/", ValueType.STRING)));
    book.taken(
        DeviceKey.of(OTHER),
        "Device.",
        List.of(ParameterValue.of("Device.ManagementServer.Password", "x", ValueType.STRING)));

    assertThat(book.named("isp")).containsExactly(new Credentials("isp", "word"));
    assertThat(book.named("beckon")).containsExactly(new Credentials("beckon", "x"));
  }

  @Test
  void aLoginThatTwoDevicesShareVouchesForNeither() {
    Credentials same = new Credentials("isp", "word");
    book.change(KEY, access -> access.offering(same));
    book.change(DeviceKey.of(OTHER), access -> access.offering(same));

    assertThat(book.owner(same)).isEmpty();
    isIn(call(ID, same));
    isIn(call(OTHER, same));
    book.forget(KEY);
    assertThat(book.owner(same)).contains(DeviceKey.of(OTHER));
  }

  @Test
  void aCertificateIsGoodForItsDeviceOnly() {
    for (String name : List.of("00D09E-SN1", "00d09e-GW1-SN1")) {
      Proof proof = new Proof.Certificate(new ClientCertificate(List.of(name)));
      isIn(gate.decide(proof, ID, KEY, true, false));
      isOut(
          gate.decide(proof, OTHER, DeviceKey.of(OTHER), true, false),
          "showed another device's certificate (it is 00D09E-GW1-SN2)");
    }
  }

  @Test
  void unknownDevicesAreHeldUntilApproved() {
    Gate holding = new Gate(book, () -> UnknownDevices.HOLD);
    Proof proof = new Proof.Password(SHARED, true);

    assertThat(holding.decide(proof, ID, KEY, false, false)).isEqualTo(new Entry.Welcome(true));
    assertThat(book.of(KEY).held()).isTrue();
    assertThat(holding.decide(proof, ID, KEY, true, false)).isEqualTo(new Entry.Welcome(false));
    assertThat(new AccessBook(stores.access(), () -> SHARED).of(KEY).held()).isTrue();
  }

  @Test
  void unknownDevicesAreRefusedAndKnownOnesAreNot() {
    Gate refusing = new Gate(book, () -> UnknownDevices.REFUSE);
    Proof proof = new Proof.Nobody();

    assertThat(refusing.decide(proof, ID, KEY, false, false)).isEqualTo(new Entry.Unknown());
    assertThat(refusing.decide(proof, ID, KEY, true, false)).isEqualTo(new Entry.Welcome(false));
    assertThat(stores.access().loadAll()).isEmpty();
  }
}
