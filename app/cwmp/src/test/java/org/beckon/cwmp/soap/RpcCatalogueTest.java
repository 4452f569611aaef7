package org.beckon.cwmp.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.CpeRequest;
import org.beckon.cwmp.rpc.Response;
import org.beckon.cwmp.rpc.UnknownRequest;
import org.beckon.cwmp.rpc.UnknownResponse;
import org.beckon.cwmp.soap.Rpc.Caller;
import org.junit.jupiter.api.Test;

class RpcCatalogueTest {

  @Test
  void hasEveryMessageThatThereIsARecordOf() {
    Set<Class<?>> known = new HashSet<>();
    for (Rpc rpc : RpcCatalogue.rpcs()) {
      known.add(rpc.requestType());
      known.add(rpc.responseType());
    }
    Set<Class<?>> records = new HashSet<>(List.of(AcsRequest.class.getPermittedSubclasses()));
    records.addAll(List.of(CpeRequest.class.getPermittedSubclasses()));
    records.addAll(List.of(Response.class.getPermittedSubclasses()));
    records.removeAll(Set.of(UnknownRequest.class, UnknownResponse.class));

    assertThat(known).isEqualTo(records);
  }

  /** Who adds an RPC owes a golden envelope for each direction. */
  @Test
  void hasAGoldenEnvelopeForEachMessage() {
    List<String> owed = new ArrayList<>();
    for (Rpc rpc : RpcCatalogue.rpcs()) {
      owed.add(rpc.requestType().getSimpleName());
      owed.add(rpc.responseType().getSimpleName());
    }

    assertThat(Goldens.names()).containsAll(owed);
    assertThat(owed).allSatisfy(name -> assertThat(Goldens.wire(name)).isNotEmpty());
  }

  @Test
  void namesTheCallerAsTheRecordsDo() {
    assertThat(RpcCatalogue.rpcs())
        .allSatisfy(
            rpc -> {
              boolean acs = AcsRequest.class.isAssignableFrom(rpc.requestType());
              boolean cpe = CpeRequest.class.isAssignableFrom(rpc.requestType());
              assertThat(rpc.caller())
                  .isEqualTo(acs && cpe ? Caller.BOTH : acs ? Caller.ACS : Caller.CPE);
              assertThat(rpc.responseType().getSimpleName()).isEqualTo(rpc.method() + "Response");
            });
  }

  @Test
  void listsTheMethodsOfEachSide() {
    assertThat(RpcCatalogue.calledByCpe())
        .containsExactly(
            "Inform",
            "GetRPCMethods",
            "TransferComplete",
            "AutonomousTransferComplete",
            "RequestDownload",
            "DUStateChangeComplete",
            "AutonomousDUStateChangeComplete",
            "Kicked");
    assertThat(RpcCatalogue.calledByAcs())
        .contains("GetRPCMethods", "SetParameterValues", "Reboot")
        .doesNotContain("Inform");
  }
}
