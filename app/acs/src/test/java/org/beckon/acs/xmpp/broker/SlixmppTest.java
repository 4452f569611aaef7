package org.beckon.acs.xmpp.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.beckon.acs.xmpp.TestTls;
import org.beckon.acs.xmpp.XmppAnswer;
import org.beckon.cwmp.xmpp.ConnectionRequestStanza;
import org.beckon.cwmp.xmpp.Jid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An XMPP client that we did not write (Debian's python3-slixmpp) against our broker. */
class SlixmppTest {
  private static final Path PYTHON = Path.of("/usr/bin/python3");
  private static final String SCRIPT =
      """
      import sys, slixmpp
      from slixmpp.xmlstream.handler import Callback
      from slixmpp.xmlstream.matcher import MatchXPath
      jid, password, port = sys.argv[1], sys.stdin.readline().strip(), int(sys.argv[2])
      client = slixmpp.ClientXMPP(jid, password)
      client.ca_certs = sys.argv[3]
      client.register_plugin('xep_0199')
      def asked(iq):
          request = iq.xml.find('{urn:broadband-forum-org:cwmp:xmppConnReq-1-0}connectionRequest')
          print('asked ' + ' '.join(child.text for child in request), flush=True)
          answer = iq.reply()
          answer.send()
      client.register_handler(Callback('poke', MatchXPath(
          '{jabber:client}iq/{urn:broadband-forum-org:cwmp:xmppConnReq-1-0}connectionRequest'),
          asked))
      async def started(event):
          client.send_presence()
          delay = await client['xep_0199'].ping(client.boundjid.domain)
          print('online ' + client.boundjid.full, flush=True)
      client.add_event_handler('session_start', started)
      client.add_event_handler('failed_auth', lambda event: print('failed', flush=True))
      client.connect(('127.0.0.1', port))
      client.process(forever=True)
      """;

  @TempDir private Path folder;

  @Test
  void logsInPingsAndTakesAConnectionRequest() throws Exception {
    assumeTrue(knowsSlixmpp(), "python3-slixmpp is not installed");
    Path script = Files.writeString(folder.resolve("client.py"), SCRIPT);
    Path trusted = Files.writeString(folder.resolve("ca.pem"), TestTls.examplePem());
    try (BrokerFixture at = new BrokerFixture()) {
      Process client =
          new ProcessBuilder(
                  PYTHON.toString(),
                  script.toString(),
                  at.device.username() + "@" + RawXmpp.DOMAIN + "/ConnReq",
                  Integer.toString(at.broker.port()),
                  trusted.toString())
              .redirectError(folder.resolve("errors").toFile())
              .start();
      CompletableFuture.delayedExecutor(60, TimeUnit.SECONDS).execute(client::destroyForcibly);
      try (BufferedReader out = client.inputReader(UTF_8)) {
        client.getOutputStream().write((at.device.password() + "\n").getBytes(UTF_8));
        client.getOutputStream().flush();
        String online = out.readLine();
        assertThat(online)
            .as(Files.readString(folder.resolve("errors")))
            .isEqualTo("online " + at.device.username() + "@acs.example/ConnReq");
        Jid jid = Jid.parse(online.substring("online ".length())).orElseThrow();

        assertThat(
                at.broker
                    .ask(jid, new ConnectionRequestStanza("user", "pass"))
                    .get(30, TimeUnit.SECONDS))
            .isEqualTo(new XmppAnswer.Taken());
        assertThat(out.readLine()).isEqualTo("asked user pass");
      } finally {
        client.destroyForcibly();
      }
    }
  }

  private static boolean knowsSlixmpp() throws Exception {
    return Files.isExecutable(PYTHON)
        && new ProcessBuilder(PYTHON.toString(), "-c", "import slixmpp")
                .redirectErrorStream(true)
                .start()
                .waitFor()
            == 0;
  }
}
