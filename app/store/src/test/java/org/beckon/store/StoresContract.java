package org.beckon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beckon.store.Samples.NOON;
import static org.beckon.store.Samples.contact;
import static org.beckon.store.Samples.device;
import static org.beckon.store.Samples.key;
import static org.beckon.store.Samples.nameOnly;
import static org.beckon.store.Samples.operation;
import static org.beckon.store.Samples.parameter;
import static org.beckon.store.Samples.transcript;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.beckon.acs.binding.Binding;
import org.beckon.acs.binding.StunAccount;
import org.beckon.acs.binding.UdpRecord;
import org.beckon.acs.device.Contact;
import org.beckon.acs.device.Credentials;
import org.beckon.acs.device.Device;
import org.beckon.acs.device.DeviceAccess;
import org.beckon.acs.device.Reported;
import org.beckon.acs.device.StoredParameter;
import org.beckon.acs.journal.SessionId;
import org.beckon.acs.journal.SessionSummary;
import org.beckon.acs.journal.Transcript;
import org.beckon.acs.operation.ForwardTrouble;
import org.beckon.acs.operation.Operation;
import org.beckon.acs.operation.OperationId;
import org.beckon.acs.operation.OperationState;
import org.beckon.acs.operation.Outcome;
import org.beckon.acs.operation.Work;
import org.beckon.acs.phrase.Detail;
import org.beckon.acs.phrase.Phrase;
import org.beckon.acs.quirk.ModelKey;
import org.beckon.acs.quirk.Quirk;
import org.beckon.acs.quirk.QuirkEntry;
import org.beckon.acs.quirk.QuirkOrigin;
import org.beckon.acs.reach.AddressRule;
import org.beckon.acs.reach.DeviceAddress;
import org.beckon.acs.reach.ForwardProblem;
import org.beckon.acs.reach.PortForward;
import org.beckon.acs.reach.RequestManner;
import org.beckon.acs.store.Stores;
import org.beckon.acs.transfer.Transfer;
import org.beckon.acs.transfer.TransferState;
import org.beckon.acs.xmpp.XmppAccount;
import org.beckon.cwmp.model.Access;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.ParameterFault;
import org.beckon.cwmp.xmpp.ScramHash;
import org.beckon.cwmp.xmpp.ScramKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every implementation of the ports promises. */
abstract class StoresContract {
  private Stores stores;

  /** Opens empty stores. */
  abstract Stores open();

  @BeforeEach
  void openStores() {
    stores = open();
  }

  @AfterEach
  void closeStores() {
    stores.close();
  }

  // Transfers

  @Test
  void aTransferComesBackAsItWasAndGoesWithItsDevice() {
    Transfer open = transfer(3, "A");
    Transfer ended = open.ended(TransferState.FAILED, NOON.plusSeconds(9), 9016, "no file");
    stores.transfers().save(transfer(1, "A"));
    stores.transfers().save(transfer(2, "B"));
    stores.transfers().save(open);

    assertThat(stores.transfers().of(key("A"))).containsExactly(open, transfer(1, "A"));
    stores.transfers().save(ended);
    assertThat(stores.transfers().of(key("A"))).containsExactly(ended, transfer(1, "A"));
    assertThat(stores.transfers().open()).containsExactly(transfer(2, "B"), transfer(1, "A"));

    stores.devices().delete(key("A"));
    assertThat(stores.transfers().of(key("A"))).isEmpty();
    assertThat(stores.transfers().of(key("B"))).containsExactly(transfer(2, "B"));
  }

  private static Transfer transfer(long operation, String serial) {
    return new Transfer(
        new OperationId(operation),
        key(serial),
        true,
        "key",
        "1 Firmware Upgrade Image",
        "http://f/a",
        "1.0",
        NOON,
        NOON.plusSeconds(90_000),
        TransferState.OPEN,
        Optional.empty(),
        0,
        "");
  }

  // Devices

  @Test
  void anEmptyStoreHasNothing() {
    assertThat(stores.devices().loadAll()).isEmpty();
    assertThat(stores.operations().unfinished()).isEmpty();
    assertThat(stores.operations().lastId()).isZero();
    assertThat(stores.operations().recent(Optional.empty(), 10)).isEmpty();
    assertThat(stores.operations().find(new OperationId(1))).isEmpty();
    assertThat(stores.journal().lastId()).isZero();
    assertThat(stores.journal().recent(Optional.empty(), 10)).isEmpty();
    assertThat(stores.journal().find(new SessionId(1))).isEmpty();
    assertThat(stores.parameters().read(key("A"), "")).isEmpty();
    assertThat(stores.settings().read("x")).isEmpty();
    assertThat(stores.quirks().loadAll()).isEmpty();
  }

  @Test
  void aSavedDeviceIsLoadedAsItWas() {
    stores.devices().save(device("A"));

    assertThat(stores.devices().loadAll()).containsExactly(device("A"));
  }

  @Test
  void savingADeviceAgainReplacesAllOfIt() {
    stores.devices().save(device("A"));
    Device changed =
        new Device(
            key("A"),
            device("A").id(),
            "",
            Set.of(),
            contact(NOON.plusSeconds(9)),
            Reported.NOTHING,
            Credentials.NONE,
            List.of());

    stores.devices().save(changed);

    assertThat(stores.devices().loadAll()).containsExactly(changed);
  }

  @Test
  void touchChangesTheContactOnly() {
    stores.devices().save(device("A"));
    stores.devices().save(device("B"));
    Contact fresh =
        new Contact(NOON, NOON.plusSeconds(5), List.of(), "192.0.2.9", "urn:other", "1.4");

    stores.devices().touch(key("A"), contact(NOON.plusSeconds(4)));
    stores.devices().touch(key("A"), fresh);

    assertThat(stores.devices().loadAll())
        .containsExactlyInAnyOrder(withContact(device("A"), fresh), device("B"));
  }

  @Test
  void aSaveAfterATouchWins() {
    stores.devices().save(device("A"));

    stores.devices().touch(key("A"), contact(NOON.plusSeconds(1)));
    stores.devices().save(withContact(device("A"), contact(NOON.plusSeconds(2))));

    assertThat(stores.devices().loadAll())
        .containsExactly(withContact(device("A"), contact(NOON.plusSeconds(2))));
  }

  @Test
  void touchDoesNotBringAForgottenDeviceBack() {
    stores.devices().save(device("A"));
    stores.devices().delete(key("A"));

    stores.devices().touch(key("A"), contact(NOON));

    assertThat(stores.devices().loadAll()).isEmpty();
    stores.devices().save(device("A"));
    assertThat(stores.devices().loadAll()).containsExactly(device("A"));
  }

  @Test
  void deleteRemovesAllOfThisDeviceAndNothingOfOthers() {
    for (String serial : List.of("A", "B")) {
      stores.devices().save(device(serial));
      stores.parameters().save(key(serial), List.of(parameter("Device.X", serial)));
      stores.operations().save(operation(serial.charAt(0), serial, OperationState.QUEUED));
      stores.journal().append(transcript(serial.charAt(0), serial));
    }

    stores.devices().delete(key("A"));

    assertThat(stores.devices().loadAll()).containsExactly(device("B"));
    assertThat(stores.parameters().read(key("A"), "")).isEmpty();
    assertThat(stores.parameters().read(key("B"), "")).hasSize(1);
    assertThat(stores.operations().find(new OperationId('A'))).isEmpty();
    assertThat(stores.operations().find(new OperationId('B'))).isPresent();
    assertThat(stores.journal().find(new SessionId('A'))).isEmpty();
    assertThat(stores.journal().find(new SessionId('B'))).isPresent();
  }

  @Test
  void numbersOfADeletedDeviceAreNotGivenOutAgain() {
    stores.devices().save(device("A"));
    stores.operations().save(operation(7, "A", OperationState.DONE));
    stores.journal().append(transcript(8, "A"));

    stores.devices().delete(key("A"));

    assertThat(stores.operations().lastId()).isEqualTo(7);
    assertThat(stores.journal().lastId()).isEqualTo(8);
  }

  // Parameters

  @Test
  void parametersComeInNaturalOrder() {
    List<String> natural =
        List.of(
            "Device.",
            "Device.Hosts.",
            "Device.Hosts.Host.2.Name",
            "Device.Hosts.Host.10.Name",
            "Device.Hosts.HostNumberOfEntries",
            "Device.WiFi.SSID.1.",
            "Device.WiFi.SSID.1.Name",
            "Device.WiFi.SSID.2.Name",
            "Device.WiFi.SSID.100.Name",
            "Device.WiFi.SSIDs");
    List<StoredParameter> shuffled =
        new ArrayList<>(natural.stream().map(path -> parameter(path, path)).toList());
    Collections.reverse(shuffled);

    stores.parameters().save(key("A"), shuffled);

    assertThat(stores.parameters().read(key("A"), ""))
        .extracting(StoredParameter::path)
        .containsExactlyElementsOf(natural);
  }

  @Test
  void aPartialPathMeansAllAtAndBelowIt() {
    saveNames("A", "Device.WiFi", "Device.WiFi.", "Device.WiFi.Radio.1.Channel", "Device.WiFi2.X");
    saveNames(
        "A", "Device.WiFI.X", "Device.WiFi/X", "Device.WiFi-X", "Device.Wi%.X", "Device.Wi_.X");
    saveNames("AB", "Device.WiFi.Other");

    assertThat(names("A", "Device.WiFi."))
        .containsExactly("Device.WiFi.", "Device.WiFi.Radio.1.Channel");
    assertThat(names("A", "Device.WiFi")).containsExactly("Device.WiFi");
    assertThat(names("A", "Device.Wi%.")).containsExactly("Device.Wi%.X");
    assertThat(names("A", "Device.Wi_.")).containsExactly("Device.Wi_.X");
    assertThat(names("A", "device.wifi.")).isEmpty();
    assertThat(names("A", "")).hasSize(9);
  }

  @Test
  void findGivesExactlyTheNamesThatAreKnown() {
    saveNames("A", "Device.A", "Device.B", "Device.C.");
    saveNames("B", "Device.Z");

    assertThat(
            stores
                .parameters()
                .find(key("A"), List.of("Device.C.", "Device.A", "Device.Z", "Device.A", "Device")))
        .extracting(StoredParameter::path)
        .containsExactlyInAnyOrder("Device.A", "Device.C.");
    assertThat(stores.parameters().find(key("A"), List.of())).isEmpty();
  }

  @Test
  void whatIsNotKnownLeavesWhatIsStoredAsItIs() {
    stores.parameters().save(key("A"), List.of(parameter("Device.X", "old")));

    stores.parameters().save(key("A"), List.of(nameOnly("Device.X")));

    assertThat(stores.parameters().read(key("A"), ""))
        .containsExactly(
            new StoredParameter(
                "Device.X", "old", "xsd:string", Access.READ_WRITE, 0, NOON.plusSeconds(1)));
  }

  @Test
  void whatIsKnownReplacesWhatIsStored() {
    stores.parameters().save(key("A"), List.of(parameter("Device.X", "old")));
    StoredParameter fresh =
        new StoredParameter("Device.X", "", "xsd:int", Access.READ_ONLY, 6, NOON.plusSeconds(2));

    stores.parameters().save(key("A"), List.of(fresh));

    assertThat(stores.parameters().read(key("A"), "")).containsExactly(fresh);
  }

  @Test
  void aNameWithoutValueIsKeptAsSuch() {
    stores.parameters().save(key("A"), List.of(nameOnly("Device.X"), nameOnly("Device.Y.")));

    assertThat(stores.parameters().read(key("A"), ""))
        .containsExactly(nameOnly("Device.X"), nameOnly("Device.Y."));
  }

  @Test
  void theSameNameTwiceTellsTogether() {
    stores
        .parameters()
        .save(key("A"), List.of(parameter("Device.X", "value"), nameOnly("Device.X")));

    assertThat(stores.parameters().read(key("A"), ""))
        .singleElement()
        .satisfies(
            stored -> {
              assertThat(stored.value()).isEqualTo("value");
              assertThat(stored.updated()).isEqualTo(NOON.plusSeconds(1));
            });
  }

  @Test
  void valuesOfAnyLengthAndKindAreKept() {
    List<StoredParameter> odd =
        List.of(
            parameter("Device.A", ""),
            parameter("Device.B", "  spaces \t\r\n"),
            parameter("Device.C", "\u0001\u007f ünïcödé 漢字 😀"),
            parameter("Device.D", "x".repeat(70_000)),
            parameter("Device.E", "ü😀".repeat(900_000)));

    stores.parameters().save(key("A"), odd);

    assertThat(stores.parameters().read(key("A"), "")).isEqualTo(odd);
    assertThat(stores.parameters().count(key("A"), "")).isEqualTo(odd.size());
    assertThat(stores.parameters().count(key("A"), "Device.A")).isEqualTo(1);
    assertThat(stores.parameters().count(key("B"), "")).isZero();
    stores.parameters().save(key("A"), List.of(nameOnly("Device.E")));
    assertThat(stores.parameters().find(key("A"), List.of("Device.E")).getFirst().value())
        .isEqualTo("ü😀".repeat(900_000));
  }

  @Test
  void replaceLeavesNothingOldBelowThePath() {
    saveNames("A", "Device.WiFi.1.A", "Device.WiFi.1.B", "Device.WiFi.2.A", "Device.Other");
    saveNames("B", "Device.WiFi.1.A");

    stores.parameters().replace(key("A"), "Device.WiFi.1.", List.of(nameOnly("Device.WiFi.1.B")));

    assertThat(names("A", ""))
        .containsExactly("Device.Other", "Device.WiFi.1.B", "Device.WiFi.2.A");
    assertThat(stores.parameters().read(key("A"), "Device.WiFi.1.B"))
        .containsExactly(nameOnly("Device.WiFi.1.B"));
    assertThat(names("B", "")).containsExactly("Device.WiFi.1.A");
  }

  @Test
  void replaceOfTheEmptyPathReplacesEverything() {
    saveNames("A", "Device.A", "Device.B");

    stores.parameters().replace(key("A"), "", List.of(parameter("Device.C", "c")));

    assertThat(names("A", "")).containsExactly("Device.C");
  }

  @Test
  void deleteRemovesAtAndBelowThePath() {
    saveNames("A", "Device.T.", "Device.T.1.", "Device.T.1.X", "Device.T.10.X", "Device.TX");

    stores.parameters().delete(key("A"), "Device.T.1.");
    assertThat(names("A", "")).containsExactly("Device.T.", "Device.T.10.X", "Device.TX");

    stores.parameters().delete(key("A"), "Device.TX");
    assertThat(names("A", "")).containsExactly("Device.T.", "Device.T.10.X");

    stores.parameters().delete(key("A"), "");
    assertThat(names("A", "")).isEmpty();
  }

  // Operations

  @Test
  void anOperationIsKeptThroughItsLife() {
    Operation queued = operation(1, "A", OperationState.QUEUED);
    stores.operations().save(queued);
    assertThat(stores.operations().find(queued.id())).contains(queued);

    Operation done =
        new Operation(
            queued.id(),
            queued.device(),
            new Work.WriteValues(List.of(new ParameterValue("Device.X", "ü<>&\"\n", ""))),
            "rule é",
            OperationState.FAILED,
            NOON,
            Optional.of(NOON.plusNanos(1)),
            Optional.of(NOON.plusSeconds(2)),
            3,
            Optional.of(
                new Outcome.Refused(
                    new Fault(9003, "no", List.of(new ParameterFault("Device.X", 9007, "bad"))))));
    stores.operations().save(done);

    assertThat(stores.operations().find(queued.id())).contains(done);
  }

  @Test
  void unfinishedAreThoseThatAreNotFinalOldestFirst() {
    List<OperationState> states = List.of(OperationState.values());
    for (int i = states.size() - 1; i >= 0; i--) {
      stores.operations().save(operation(100 - i, "A", states.get(i)));
    }

    assertThat(stores.operations().unfinished())
        .isSortedAccordingTo((one, two) -> one.id().compareTo(two.id()))
        .extracting(Operation::state)
        .containsExactlyInAnyOrderElementsOf(
            states.stream().filter(state -> !state.isFinal()).toList());
  }

  @Test
  void recentOperationsComeNewestFirst() {
    LongStream.of(3, 1, 2, 5, 4)
        .forEach(
            id ->
                stores
                    .operations()
                    .save(operation(id, id % 2 == 0 ? "even" : "odd", OperationState.DONE)));

    assertThat(stores.operations().recent(Optional.empty(), 3))
        .extracting(each -> each.id().number())
        .containsExactly(5L, 4L, 3L);
    assertThat(stores.operations().recent(Optional.of(key("odd")), 2))
        .extracting(each -> each.id().number())
        .containsExactly(5L, 3L);
    assertThat(stores.operations().recent(Optional.of(key("none")), 2)).isEmpty();
    assertThat(stores.operations().recent(Optional.empty(), 0)).isEmpty();
    assertThat(stores.operations().lastId()).isEqualTo(5);
  }

  @Test
  void anOutcomeOfAWholeTreeIsKept() {
    Outcome big =
        new Outcome.Values(
            IntStream.range(0, 20_000)
                .mapToObj(i -> new ParameterValue("Device.Long.Path." + i, "v" + i, "xsd:string"))
                .toList());
    Operation queued = operation(1, "A", OperationState.QUEUED);
    Operation done =
        new Operation(
            queued.id(),
            queued.device(),
            queued.work(),
            queued.origin(),
            OperationState.DONE,
            NOON,
            Optional.empty(),
            Optional.empty(),
            1,
            Optional.of(big));

    stores.operations().save(done);

    assertThat(stores.operations().find(done.id())).contains(done);
  }

  // Sessions

  @Test
  void anAppendedSessionIsFoundAtOnceAndWhole() {
    Transcript transcript = transcript(1, "A");

    stores.journal().append(transcript);

    assertThat(stores.journal().find(new SessionId(1))).contains(transcript);
    assertThat(stores.journal().recent(Optional.empty(), 9)).containsExactly(transcript.summary());
    assertThat(stores.journal().lastId()).isEqualTo(1);
  }

  @Test
  void aSessionOfNobodyAndOneWithMuchTextAreKept() {
    Transcript nobody = transcript(1, Optional.empty(), NOON, "");
    StringBuilder text = new StringBuilder();
    IntStream.range(0, 400_000).forEach(i -> text.append(Integer.toString(i * 31, 36)));
    Transcript long1 = transcript(2, Optional.of(key("A")), NOON, text.toString());

    stores.journal().append(nobody);
    stores.journal().append(long1);

    assertThat(stores.journal().find(new SessionId(1))).contains(nobody);
    assertThat(stores.journal().find(new SessionId(2))).contains(long1);
    assertThat(stores.journal().recent(Optional.of(key("A")), 5)).containsExactly(long1.summary());
  }

  @Test
  void recentSessionsComeNewestFirst() {
    LongStream.rangeClosed(1, 10)
        .forEach(id -> stores.journal().append(transcript(id, id % 2 == 0 ? "even" : "odd")));

    assertThat(ids(stores.journal().recent(Optional.empty(), 3))).containsExactly(10L, 9L, 8L);
    assertThat(ids(stores.journal().recent(Optional.of(key("odd")), 2))).containsExactly(9L, 7L);
    assertThat(stores.journal().recent(Optional.of(key("none")), 2)).isEmpty();
  }

  @Test
  void pruneRemovesTheOldAndTheMany() {
    for (long id = 1; id <= 12; id++) {
      stores.journal().append(transcript(id, id <= 9 ? "chatty" : "quiet"));
    }
    Instant before = NOON.plusSeconds(3);

    stores.journal().prune(before, 4);

    assertThat(ids(stores.journal().recent(Optional.empty(), 99)))
        .containsExactly(12L, 11L, 10L, 9L, 8L, 7L, 6L);
    assertThat(stores.journal().find(new SessionId(5))).isEmpty();
    assertThat(stores.journal().find(new SessionId(6))).isPresent();
  }

  @Test
  void pruneByAgeSparesTheDayItself() {
    for (long id = 1; id <= 3; id++) {
      stores.journal().append(transcript(id, "A"));
    }

    stores.journal().prune(NOON.plusSeconds(2), 99);

    assertThat(ids(stores.journal().recent(Optional.empty(), 99))).containsExactly(3L, 2L);
  }

  @Test
  void sessionsOfNobodyDoNotPileUp() {
    for (long id = 1; id <= 5; id++) {
      stores.journal().append(transcript(id, Optional.empty(), NOON, ""));
    }

    stores.journal().prune(Instant.EPOCH, 2);

    assertThat(ids(stores.journal().recent(Optional.empty(), 99))).containsExactly(5L, 4L);
  }

  @Test
  void prunedNumbersAreNotGivenOutAgain() {
    stores.journal().append(transcript(41, "A"));

    stores.journal().prune(NOON.plusSeconds(999), 0);

    assertThat(stores.journal().recent(Optional.empty(), 99)).isEmpty();
    assertThat(stores.journal().lastId()).isEqualTo(41);
  }

  // Settings

  @Test
  void udpRecordsAreKeptAndGoWithTheirDevice() {
    stores.devices().save(device("A"));
    stores.devices().save(device("B"));
    Instant since = Instant.parse("2026-11-20T10:15:30.123456789Z");
    UdpRecord full =
        new UdpRecord(
            key("A"),
            Optional.of(new StunAccount(key("A"), "A-user", "A-password")),
            Optional.of(
                new Binding(
                    new InetSocketAddress(InetAddress.ofLiteral("203.0.113.7"), 50123),
                    Binding.Source.BINDING_REQUEST,
                    since,
                    since.plusSeconds(60))),
            1120673700);
    UdpRecord bare = new UdpRecord(key("B"), Optional.empty(), Optional.empty(), 7);

    stores.udp().save(full);
    stores.udp().touch(UdpRecord.of(key("B")));
    stores.udp().touch(bare);

    assertThat(stores.udp().loadAll()).containsExactly(full, bare);
    stores.devices().delete(key("A"));
    assertThat(stores.udp().loadAll()).containsExactly(bare);
  }

  @Test
  void addressesAndRulesAreKeptAndAddressesGoWithTheirDevice() {
    stores.devices().save(device("A"));
    stores.devices().save(device("B"));
    Instant since = Instant.parse("2026-11-20T10:15:30.123456789Z");
    PortForward forward =
        new PortForward(
            key("G"),
            PortForward.State.OPEN,
            new OperationId(12),
            "192.168.1.20",
            7547,
            17547,
            "Device.NAT.PortMapping.3.",
            true,
            Phrase.NOTHING,
            "window",
            since);
    DeviceAddress full =
        new DeviceAddress(
            key("A"),
            "http://10.8.0.4:{port}{path}",
            new RequestManner(
                false,
                Optional.of(Duration.ofMillis(1500)),
                Optional.of(new Credentials("u", "p"))),
            Optional.of(forward),
            "window",
            since);
    DeviceAddress bare =
        new DeviceAddress(
            key("B"),
            "",
            RequestManner.USUAL,
            Optional.of(
                forward.failed(
                    Phrase.with(
                        ForwardProblem.REFUSED_DOING,
                        Phrase.of(ForwardTrouble.PORT_REFUSED, "17547"),
                        Detail.of("9001"),
                        Detail.of("no")))),
            "x",
            since);
    stores.reach().save(full);
    stores.reach().save(bare);
    stores.reach().save(DeviceAddress.none(key("unknown"), "x", since));

    assertThat(stores.reach().addresses()).contains(full, bare);
    stores.devices().delete(key("A"));
    stores.reach().delete(key("unknown"));
    assertThat(stores.reach().addresses()).containsExactly(bare);

    AddressRule rule = new AddressRule("site-1", "http://{serial}.vpn{path}", "window", since);
    stores.reach().save(new AddressRule("site-1", "http://old{path}", "window", since));
    stores.reach().save(rule);
    assertThat(stores.reach().rules()).containsExactly(rule);
    stores.reach().deleteRule("site-1");
    assertThat(stores.reach().rules()).isEmpty();
  }

  @Test
  void aSettingIsReadAsWritten() {
    stores.settings().write("a", "1");
    stores.settings().write("b", "");
    stores.settings().write("a", "ü 2\n");

    assertThat(stores.settings().read("a")).contains("ü 2\n");
    assertThat(stores.settings().read("b")).contains("");
    assertThat(stores.settings().read("A")).isEmpty();
  }

  private void saveNames(String serial, String... paths) {
    stores
        .parameters()
        .save(key(serial), List.of(paths).stream().map(path -> parameter(path, "v")).toList());
  }

  private List<String> names(String serial, String path) {
    return stores.parameters().read(key(serial), path).stream().map(StoredParameter::path).toList();
  }

  private static List<Long> ids(List<SessionSummary> sessions) {
    return sessions.stream().map(session -> session.id().number()).toList();
  }

  private static Device withContact(Device device, Contact contact) {
    return new Device(
        device.key(),
        device.id(),
        device.alias(),
        device.tags(),
        contact,
        device.reported(),
        device.connectionRequest(),
        device.notes());
  }

  // Access

  @Test
  void accessIsLoadedAsItWasSavedLast() {
    DeviceAccess held = DeviceAccess.open(key("A")).held(true);
    DeviceAccess own =
        DeviceAccess.open(key("B"))
            .using(new Credentials("u", "p"))
            .offering(new Credentials("ü", "\"'; DROP"))
            .reset();

    stores.access().save(held);
    stores.access().save(DeviceAccess.open(key("B")));
    stores.access().save(own);

    assertThat(stores.access().loadAll()).containsExactlyInAnyOrder(held, own);
  }

  @Test
  void accessGoesWithItsDevice() {
    stores.access().save(DeviceAccess.open(key("A")).held(true));
    stores.access().save(DeviceAccess.open(key("B")).held(true));

    stores.devices().delete(key("A"));

    assertThat(stores.access().loadAll()).containsExactly(DeviceAccess.open(key("B")).held(true));
  }

  // Quirks

  private static QuirkEntry quirk(String firmware, Quirk quirk, String value) {
    return new QuirkEntry(
        new ModelKey("Maker <&> Söhne", "", firmware),
        quirk,
        value,
        QuirkOrigin.LEARNT,
        "It answered 9004, \"Resources exceeded\".",
        NOON,
        Optional.of(key("A")),
        Optional.of(new SessionId(12)));
  }

  @Test
  void aQuirkIsLoadedAsItWasSaved() {
    QuirkEntry learnt = quirk("1.0", Quirk.READ_SIZE, "64");
    QuirkEntry byHand =
        new QuirkEntry(
            learnt.model().withEveryFirmware(),
            Quirk.BAD_NAMES,
            "Device.A Device.B",
            QuirkOrigin.BY_HAND,
            "",
            NOON.plusSeconds(1),
            Optional.empty(),
            Optional.empty());

    stores.quirks().save(learnt);
    stores.quirks().save(byHand);

    assertThat(stores.quirks().loadAll()).containsExactlyInAnyOrder(learnt, byHand);
  }

  @Test
  void aQuirkOfAModelIsKeptOnceAndDeletedAlone() {
    stores.quirks().save(quirk("1.0", Quirk.READ_SIZE, "64"));
    stores.quirks().save(quirk("1.0", Quirk.READ_SIZE, "32"));
    stores.quirks().save(quirk("1.0", Quirk.NO_ATTRIBUTES, Quirk.ON));
    stores.quirks().save(quirk("2.0", Quirk.READ_SIZE, "16"));

    stores.quirks().delete(quirk("1.0", Quirk.NO_ATTRIBUTES, "").model(), Quirk.NO_ATTRIBUTES);
    stores.quirks().delete(quirk("9", Quirk.READ_SIZE, "").model(), Quirk.READ_SIZE);

    assertThat(stores.quirks().loadAll())
        .containsExactlyInAnyOrder(
            quirk("1.0", Quirk.READ_SIZE, "32"), quirk("2.0", Quirk.READ_SIZE, "16"));
  }

  // XMPP accounts

  @Test
  void anXmppAccountIsKeptChangedAndGoneWithItsDevice() {
    stores.devices().save(device("A"));
    XmppAccount account = new XmppAccount(key("A"), "box-1", List.of(), keys("one"), NOON);
    stores.xmppAccounts().save(account);
    assertThat(stores.xmppAccounts().loadAll()).containsExactly(account);

    XmppAccount used = account.used(keys("one").getFirst()).withNext(keys("two"), NOON);
    stores.xmppAccounts().save(used);
    assertThat(stores.xmppAccounts().loadAll()).containsExactly(used);

    XmppAccount touched = used.used(keys("two").getFirst());
    stores.xmppAccounts().touch(touched);
    assertThat(stores.xmppAccounts().loadAll()).containsExactly(touched);
    stores.xmppAccounts().touch(used);
    assertThat(stores.xmppAccounts().loadAll()).containsExactly(used);

    stores.xmppAccounts().delete(key("B"));
    assertThat(stores.xmppAccounts().loadAll()).containsExactly(used);
    stores.devices().delete(key("A"));
    stores.xmppAccounts().touch(used);
    assertThat(stores.xmppAccounts().loadAll()).isEmpty();
  }

  private static List<ScramKeys> keys(String text) {
    return List.of(
        new ScramKeys(ScramHash.SHA_1, "c2FsdA==", 4096, text, text),
        new ScramKeys(ScramHash.SHA_256, "c2FsdA==", 4096, text, text));
  }
}
