package org.beckon.console.panel.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.beckon.acs.server.ServerStatus;
import org.beckon.acs.server.ServerStatus.Authority;
import org.beckon.console.panel.PanelContext;
import org.beckon.console.task.Task;
import org.beckon.console.task.TaskResult;
import org.beckon.console.text.Texts;
import org.beckon.console.view.CopyRow;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What is to be known of TLS: the certificate, the CA for the devices, client certificates. */
final class TlsCard {

  private static final String FILE = "beckon-ca.pem";

  private final PanelContext context;
  private final Texts texts;

  TlsCard(PanelContext context) {
    this.context = context;
    this.texts = context.texts();
  }

  List<Node> lines(ServerStatus now) {
    return now.authority()
        .map(authority -> lines(authority, now.acsUrls()))
        .orElseGet(() -> List.of(muted(texts.get("server.tls.none"))));
  }

  private List<Node> lines(Authority authority, List<String> urls) {
    List<Node> lines = new ArrayList<>();
    lines.add(
        CopyRow.bare(
            texts.get("server.tls.certificate"),
            texts.get(authority.own() ? "server.tls.own" : "server.tls.given", authority.subject()),
            texts));
    lines.add(
        CopyRow.bare(
            texts.get("server.tls.until"), context.wording().moment(authority.until()), texts));
    lines.add(
        CopyRow.plain(
            texts.get("server.tls.fingerprint"), authority.fingerprint(), context.clip(), texts));
    caUrl(urls)
        .ifPresent(
            url ->
                lines.add(CopyRow.plain(texts.get("server.tls.url"), url, context.clip(), texts)));
    lines.add(muted(texts.get("server.tls.how")));
    Button save =
        new Button(texts.get("server.tls.save"), new FontIcon(MaterialDesignC.CERTIFICATE_OUTLINE));
    save.setId("server-save-ca");
    save.setOnAction(event -> save(authority.pem()));
    lines.add(new HBox(save));
    lines.add(
        muted(texts.get(authority.asksClients() ? "server.tls.clients" : "server.tls.noClients")));
    return lines;
  }

  /** The server hands its CA out where devices call, too. */
  private static Optional<String> caUrl(List<String> urls) {
    return urls.stream().findFirst().map(url -> url + "ca.pem");
  }

  private void save(String pem) {
    String title = texts.get("server.tls.saving");
    context
        .dialogs()
        .saveAs(
            title,
            FILE,
            file ->
                context
                    .tasks()
                    .run(
                        Task.of(title, progress -> Files.writeString(file, pem))
                            .onFailure(IOException.class, failure -> {})
                            .result(this::saved)));
  }

  private TaskResult saved(Path file) {
    return TaskResult.done(texts.get("server.tls.saved", file));
  }

  private static Label muted(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().add("muted");
    return label;
  }
}
