package org.beckon.console.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.beckon.cwmp.model.ParameterValue;
import org.beckon.cwmp.model.ValueType;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.ParameterFault;
import org.junit.jupiter.api.Test;

class ChangeSetTest {

  private static final String SSID = "Device.WiFi.SSID.1.SSID";
  private static final String CHANNEL = "Device.WiFi.Radio.1.Channel";
  private static final String ENABLE = "Device.WiFi.Radio.1.Enable";
  private static final String PASS = "Device.ManagementServer.Password";

  private final ChangeSet changes = new ChangeSet();

  @Test
  void aStagedChangeRemembersOldAndNew() {
    changes.stage(text(SSID, "old"), "new");

    assertThat(changes.size().get()).isEqualTo(1);
    StagedChange change = changes.find(SSID).orElseThrow();
    assertThat(change.before()).contains("old");
    assertThat(change.after()).isEqualTo("new");
    assertThat(change.toWrite()).isEqualTo(new ParameterValue(SSID, "new", "xsd:string"));
  }

  @Test
  void goingBackToTheDevicesValueTakesTheChangeOut() {
    changes.stage(text(SSID, "old"), "new");
    changes.stage(text(SSID, "old"), "old");

    assertThat(changes.all()).isEmpty();
  }

  @Test
  void booleansAreComparedByMeaning() {
    changes.stage(bool(ENABLE, "1"), "true");

    assertThat(changes.all()).isEmpty();
  }

  @Test
  void anEmptySecretIsNoChangeButATypedOneIs() {
    changes.stage(secret(PASS, ""), "");
    assertThat(changes.all()).isEmpty();

    changes.stage(secret(PASS, ""), "s3cret");
    assertThat(changes.find(PASS).orElseThrow().toString()).doesNotContain("s3cret");
  }

  @Test
  void changesAreWrittenInNaturalPathOrder() {
    changes.stage(text("A.10.X", "a"), "b");
    changes.stage(text("A.2.X", "a"), "b");

    assertThat(changes.toWrite())
        .extracting(ParameterValue::name)
        .containsExactly("A.2.X", "A.10.X");
  }

  @Test
  void aValueThatMovedOnTheDeviceIsAConflictUntilSettled() {
    changes.stage(text(SSID, "old"), "mine");
    changes.seen(text(SSID, "theirs"));

    assertThat(changes.find(SSID).orElseThrow().mark()).isEqualTo(new Mark.Conflict("theirs"));

    changes.keepMine(SSID);
    StagedChange settled = changes.find(SSID).orElseThrow();
    assertThat(settled.mark()).isEqualTo(Mark.NONE);
    assertThat(settled.before()).contains("theirs");
    assertThat(settled.after()).isEqualTo("mine");
  }

  @Test
  void aConflictGoesAwayWhenTheDeviceGoesBack() {
    changes.stage(text(SSID, "old"), "mine");
    changes.seen(text(SSID, "theirs"));
    changes.seen(text(SSID, "old"));

    assertThat(changes.find(SSID).orElseThrow().mark()).isEqualTo(Mark.NONE);
  }

  @Test
  void aDeviceThatHasTheStagedValueAlreadyNeedsNoChange() {
    changes.stage(text(SSID, "old"), "mine");
    changes.seen(text(SSID, "mine"));

    assertThat(changes.all()).isEmpty();
  }

  @Test
  void readingASecretIsNoConflict() {
    changes.stage(secret(PASS, "abc"), "s3cret");
    changes.seen(secret(PASS, ""));

    assertThat(changes.find(PASS).orElseThrow().mark()).isEqualTo(Mark.NONE);
  }

  @Test
  void appliedChangesGoAndOnesEditedSinceStay() {
    changes.stage(text(SSID, "old"), "new");
    changes.stage(text(CHANNEL, "1"), "6");
    List<ParameterValue> sent = changes.toWrite();
    changes.stage(text(CHANNEL, "1"), "11");

    changes.applied(sent);

    assertThat(changes.all()).extracting(StagedChange::path).containsExactly(CHANNEL);
  }

  @Test
  void aFaultMarksTheVeryParameterItNamesAndAllStayStaged() {
    changes.stage(text(SSID, "old"), "new");
    changes.stage(text(CHANNEL, "1"), "999");
    changes.stage(bool(ENABLE, "1"), "0");

    var marked =
        changes.refused(
            new Fault(
                9003,
                "Invalid arguments",
                List.of(new ParameterFault(CHANNEL, 9007, "out of range"))),
            changes.toWrite());

    assertThat(marked).containsExactly(CHANNEL);
    assertThat(changes.size().get()).isEqualTo(3);
    assertThat(changes.find(CHANNEL).orElseThrow().mark())
        .isEqualTo(new Mark.Faulted(9007, "out of range"));
    assertThat(changes.find(SSID).orElseThrow().mark()).isEqualTo(Mark.NONE);
  }

  @Test
  void aFaultWithoutDetailsIsPutOnASingleValueOnly() {
    changes.stage(text(SSID, "old"), "new");
    assertThat(changes.refused(Fault.of(9002, "oops"), changes.toWrite())).containsExactly(SSID);

    changes.discardAll();
    changes.stage(text(SSID, "old"), "new");
    changes.stage(text(CHANNEL, "1"), "6");
    assertThat(changes.refused(Fault.of(9002, "oops"), changes.toWrite())).isEmpty();
  }

  @Test
  void editingARefusedValueClearsItsFault() {
    changes.stage(text(CHANNEL, "1"), "999");
    changes.refused(Fault.of(9007, ""), changes.toWrite());
    changes.stage(text(CHANNEL, "1"), "6");

    assertThat(changes.find(CHANNEL).orElseThrow().mark()).isEqualTo(Mark.NONE);
  }

  @Test
  void whatIsGoneFromTheDeviceIsNoLongerStaged() {
    changes.stage(text("Device.WiFi.SSID.1.SSID", "a"), "b");
    changes.stage(text("Device.WiFi.SSID.10.SSID", "a"), "b");

    changes.discardBelow("Device.WiFi.SSID.1.");

    assertThat(changes.all())
        .extracting(StagedChange::path)
        .containsExactly("Device.WiFi.SSID.10.SSID");
  }

  private static EditedParameter text(String path, String value) {
    return new EditedParameter(path, Optional.of(value), "xsd:string", ValueType.STRING, false);
  }

  private static EditedParameter bool(String path, String value) {
    return new EditedParameter(path, Optional.of(value), "xsd:boolean", ValueType.BOOLEAN, false);
  }

  private static EditedParameter secret(String path, String value) {
    return new EditedParameter(path, Optional.of(value), "xsd:string", ValueType.STRING, true);
  }
}
