package org.beckon.acs.server;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.Optional;
import org.beckon.acs.setting.PortCheck;
import org.beckon.acs.setting.SettingProblem;

/** Tries ports by taking them for a moment. */
record LocalPorts(String bind) implements PortCheck {

  @Override
  public Optional<SettingProblem> problem(boolean udp, int port) {
    InetSocketAddress address = new InetSocketAddress(bind, port);
    try {
      if (udp) {
        new DatagramSocket(address).close();
      } else {
        take(address);
      }
      return Optional.empty();
    } catch (BindException e) {
      String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      return Optional.of(
          words.contains("permission") ? SettingProblem.PORT_FORBIDDEN : SettingProblem.PORT_TAKEN);
    } catch (IOException e) {
      return Optional.of(SettingProblem.PORT_FORBIDDEN);
    }
  }

  private static void take(InetSocketAddress address) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      // Connections that have just ended are no other program.
      socket.setReuseAddress(true);
      socket.bind(address);
    }
  }
}
