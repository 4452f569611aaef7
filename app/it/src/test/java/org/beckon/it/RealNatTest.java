package org.beckon.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Behind the NAT of the kernel: device, router and server each in a network namespace of their own.
 * Skipped where namespaces or nftables are not to be had.
 */
class RealNatTest {
  private static final String ID = Long.toString(ProcessHandle.current().pid());
  private static final String CPE = "bcpe" + ID;
  private static final String NAT = "bnat" + ID;
  private static final String ACS = "bacs" + ID;
  private static final int SECONDS = 90;

  private final List<Process> processes = new ArrayList<>();

  @AfterEach
  void clear() throws Exception {
    for (Process process : processes.reversed()) {
      process.destroy();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
    for (String name : List.of(CPE, NAT, ACS)) {
      works("ip netns del " + name);
    }
  }

  @Test
  void aDeviceIsReachedByUdpAndNotByHttp(@TempDir Path data) throws Exception {
    assumeTrue(network(), "network namespaces with nftables are not allowed or not installed here");
    JsonNode ready = serve(data);
    String acs = "http://10.213.2.2:" + port(ready.path("cwmp").asString());
    start(
        CPE,
        "simulate --acs %s --stun 10.213.2.2:%d --profile home-router --user cpe --password pass"
            .formatted(acs, port(ready.path("stun").asString()))
            .split(" "));

    JsonNode poke = poke(data, "udp");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!poke.path("outcome").asString("").equals("inform")) {
      assertThat(System.nanoTime()).as(poke.toString()).isLessThan(end);
      poke = poke(data, "udp");
    }
    // The router's address, never the device's own: the datagram came through its binding.
    assertThat(poke.path("steps").path(0).path("detail").asString()).startsWith("to 10.213.2.1:");
    assertThat(poke(data, "http").path("outcome").asString()).isEqualTo("unreachable");
  }

  @Test
  void aBindingThatTheRouterLetsGoIsLostAndANewOneIsFound(@TempDir Path data) throws Exception {
    assumeTrue(network(), "network namespaces with nftables are not allowed or not installed here");
    assumeTrue(bindingsLive(60), "the time-outs of the kernel's NAT cannot be set here");
    JsonNode ready = serve(data);
    String acs = "http://10.213.2.2:" + port(ready.path("cwmp").asString());
    start(
        CPE,
        "simulate --acs %s --stun 10.213.2.2:%d --profile home-router --user cpe --password pass"
            .formatted(acs, port(ready.path("stun").asString()))
            .split(" "));
    await(data, poke -> outcome(poke).equals("inform"));
    String server = "Device.ManagementServer.STUN";
    said(
        data,
        "set SIM000001 %sMinimumKeepAlivePeriod=4 %sMaximumKeepAlivePeriod=4 --json"
            .formatted(server, server));

    // A second after each keep-alive the router forgets it, and lets nobody in for three.
    assertThat(bindingsLive(1)).isTrue();
    await(data, poke -> !outcome(poke).isEmpty() && !outcome(poke).equals("inform"));

    // The next keep-alive gets another port: the device tells of it, and the server learns it.
    assertThat(
            inRouter(
                "nft insert rule ip nat out oifname bo%s meta l4proto udp masquerade to :41000-41099"
                    .formatted(ID)))
        .isTrue();
    assertThat(bindingsLive(60)).isTrue();
    await(
        data,
        poke ->
            outcome(poke).equals("inform")
                && poke.path("steps")
                    .path(0)
                    .path("detail")
                    .asString("")
                    .startsWith("to 10.213.2.1:410"));
  }

  private void await(Path data, Predicate<JsonNode> wanted) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    JsonNode poke = said(data, "poke SIM000001 --via udp --json --wait 3");
    while (!wanted.test(poke)) {
      assertThat(System.nanoTime()).as(poke.toString()).isLessThan(end);
      poke = said(data, "poke SIM000001 --via udp --json --wait 3");
    }
  }

  private static String outcome(JsonNode poke) {
    return poke.path("outcome").asString("");
  }

  /** How long the kernel keeps a binding, in seconds. */
  private static boolean bindingsLive(int seconds) throws Exception {
    String timeout = "net.netfilter.nf_conntrack_udp_timeout";
    return inRouter("sysctl -qw %s=%d %s_stream=%d".formatted(timeout, seconds, timeout, seconds));
  }

  private static boolean inRouter(String command) throws Exception {
    return works("ip netns exec " + NAT + " " + command);
  }

  @Test
  void aDeviceIsReachedThroughAPortThatTheRouterForwards(@TempDir Path data) throws Exception {
    assumeTrue(network(), "network namespaces with nftables are not allowed or not installed here");
    JsonNode ready = serve(data);
    start(
        CPE,
        "simulate --acs http://10.213.2.2:%d --profile set-top-box --user cpe --password pass"
            .formatted(port(ready.path("cwmp").asString()))
            .split(" "));
    JsonNode address = said(data, "address SIM000001 --json");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (address.path("reported").asString("").isEmpty()) {
      assertThat(System.nanoTime()).as("the device never called").isLessThan(end);
      address = said(data, "address SIM000001 --json");
    }
    assertThat(address.path("behindNat").asBoolean()).isTrue();
    assertThat(address.path("calledFrom").asString()).isEqualTo("10.213.2.1");
    int port = URI.create(address.path("reported").asString()).getPort();
    assertThat(
            works(
                "ip netns exec "
                    + NAT
                    + " nft add chain ip nat in { type nat hook prerouting priority -100 ; }"))
        .isTrue();
    assertThat(
            works(
                "ip netns exec "
                    + NAT
                    + " nft add rule ip nat in ip daddr 10.213.2.1 tcp dport 17547 dnat to"
                    + " 10.213.1.2:"
                    + port))
        .isTrue();

    said(data, "address SIM000001 set 10.213.2.1:17547 --json");
    JsonNode poke = poke(data, "http");

    assertThat(poke.path("outcome").asString()).as(poke.toString()).isEqualTo("inform");
    assertThat(poke.path("steps").path(0).path("detail").asString())
        .startsWith("http://10.213.2.1:17547/");
  }

  /** 10.213.1.2 | 10.213.1.1 router 10.213.2.1 | 10.213.2.2; the server has no way behind it. */
  private static boolean network() throws Exception {
    String in = "bi" + ID;
    String out = "bo" + ID;
    return works("ip netns add " + CPE)
        && works("ip netns add " + NAT)
        && works("ip netns add " + ACS)
        && works("ip link add " + in + " netns " + NAT + " type veth peer name eth0 netns " + CPE)
        && works("ip link add " + out + " netns " + NAT + " type veth peer name eth0 netns " + ACS)
        && up(CPE, "eth0", "10.213.1.2")
        && up(NAT, in, "10.213.1.1")
        && up(NAT, out, "10.213.2.1")
        && up(ACS, "eth0", "10.213.2.2")
        && works("ip -n " + CPE + " route add default via 10.213.1.1")
        && works("ip netns exec " + NAT + " sysctl -qw net.ipv4.ip_forward=1")
        && works("ip netns exec " + NAT + " nft add table ip nat")
        && works(
            "ip netns exec "
                + NAT
                + " nft add chain ip nat out { type nat hook postrouting priority 100 ; }")
        && works(
            "ip netns exec " + NAT + " nft add rule ip nat out oifname " + out + " masquerade");
  }

  private static boolean up(String namespace, String link, String address) throws Exception {
    return works("ip -n " + namespace + " link set lo up")
        && works("ip -n " + namespace + " address add " + address + "/24 dev " + link)
        && works("ip -n " + namespace + " link set " + link + " up");
  }

  private static boolean works(String command) throws Exception {
    try {
      Process process =
          new ProcessBuilder(command.split(" "))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private JsonNode serve(Path data) throws Exception {
    Process server =
        start(
            ACS,
            ("serve --data %s --cwmp-port 0 --api-port 0 --stun-port 0 --cpe-user cpe"
                    + " --cpe-password pass")
                .formatted(data)
                .split(" "));
    BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
    return JsonMapper.shared().readTree(out.readLine());
  }

  private JsonNode poke(Path data, String via) throws Exception {
    return said(data, "poke SIM000001 --via " + via + " --json --wait 10");
  }

  private JsonNode said(Path data, String words) throws Exception {
    Process poke = start(ACS, words.replaceFirst(" ", " --data " + data + " ").split(" "));
    String said = new String(poke.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    poke.waitFor();
    return JsonMapper.shared().readTree(said.isEmpty() ? "{}" : said);
  }

  private Process start(String namespace, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("ip", "netns", "exec", namespace));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.beckon.console.boot.Beckon");
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    processes.add(process);
    return process;
  }

  private static int port(String place) {
    return Integer.parseInt(place.replaceAll("/$", "").replaceAll(".*:", ""));
  }
}
