package org.beckon.console.boot.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.beckon.console.boot.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gives out what devices have to trust. */
@Command(
    name = "ca",
    description = "Print the certificate that a device has to trust to call by TLS, as PEM.")
public final class CaCommand extends ClientCommand {
  @Option(names = "--to", paramLabel = "FILE", description = "Write it into this file instead.")
  private Path to;

  @Override
  int run(ApiClient api) throws CommandFailed {
    String pem = api.text("/server/ca.pem");
    if (to == null) {
      out().print(pem);
      return 0;
    }
    try {
      Files.writeString(to, pem, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new CommandFailed(to + " cannot be written: " + e.getMessage());
    }
    say("written to " + to);
    return 0;
  }
}
