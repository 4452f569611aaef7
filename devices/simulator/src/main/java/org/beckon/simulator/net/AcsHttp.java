package org.beckon.simulator.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.beckon.cwmp.soap.SoapDecoder;
import org.beckon.simulator.engine.Login;
import org.beckon.simulator.misbehaviour.habit.Habits;
import org.beckon.simulator.misbehaviour.habit.HttpManner.Tls;

/**
 * The HTTP of one session: POSTs on one connection, with login, cookies and redirects as TR-069 3.4
 * rules them. For one thread at a time.
 */
final class AcsHttp implements AutoCloseable {
  private static final byte[] NO_BODY = {};

  /** Redirects that a CPE follows one after the other (TR-069 3.4.1). */
  private static final int MAX_REDIRECTS = 5;

  private final Connections connections;
  private final SoapDecoder decoder;
  private final Login login;
  private final Habits habits;
  private Origin origin;
  private Origin.Client client;

  AcsHttp(Connections connections, SoapDecoder decoder, Origin origin, Login login, Habits habits) {
    this.connections = connections;
    this.decoder = decoder;
    this.login = login;
    this.habits = habits;
    this.origin = reached(origin);
    client = this.origin.client(connections, login, habits);
  }

  /** Some speak plain HTTP to whatever port they are given (cpe-quirks 44). */
  private Origin reached(Origin to) {
    return habits.http().tls() == Tls.NONE ? to.plain() : to;
  }

  /** Sends an envelope. */
  AcsReply post(byte[] envelope) throws IOException {
    return post(envelope, true);
  }

  /** Sends a POST without a body. */
  AcsReply postEmpty() throws IOException {
    return post(NO_BODY, false);
  }

  private AcsReply post(byte[] body, boolean soap) throws IOException {
    for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      Answer answer = postHere(body, soap);
      switch (answer) {
        case Answer.Reply reply -> {
          return reply.reply();
        }
        case Answer.Elsewhere elsewhere -> {
          Optional<Origin> next = resolve(elsewhere.location());
          if (next.isEmpty()) {
            return new AcsReply.Refused("The ACS redirected to something that is no URL");
          }
          move(reached(next.get()));
        }
        case Answer.LoginWanted wanted -> {
          // postHere has tried what it could.
          return new AcsReply.Refused("The ACS did not accept user name and password (401)");
        }
      }
    }
    return new AcsReply.Refused("The ACS redirected more than " + MAX_REDIRECTS + " times");
  }

  private Answer postHere(byte[] body, boolean soap) throws IOException {
    client.login().begin();
    while (true) {
      Answer answer = client.connection().exchange(request(body, soap), this::read);
      hangUp(answer);
      boolean again =
          answer instanceof Answer.LoginWanted wanted
              && client.login().challenged(wanted.challenges());
      if (!again) {
        return answer;
      }
    }
  }

  /** The rest of this session goes to the new place; ManagementServer.URL stays. */
  private void move(Origin next) {
    if (!next.host().equals(origin.host())) {
      client.close();
      client = next.client(connections, login, habits);
    }
    origin = next;
  }

  private Optional<Origin> resolve(String location) {
    try {
      return Origin.of(URI.create(origin.host().toURI()).resolve(location));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private BasicClassicHttpRequest request(byte[] body, boolean soap) throws IOException {
    BasicClassicHttpRequest request =
        new BasicClassicHttpRequest("POST", origin.host(), origin.target());
    RequestShape.give(request, body, soap, habits.http());
    client
        .login()
        .authorization("POST", origin, body)
        .ifPresent(value -> request.setHeader(HttpHeaders.AUTHORIZATION, value));
    client.cookies().give(origin.forCookies()).forEach(request::addHeader);
    return request;
  }

  /** Some close their connection though nobody asked them to (cpe-quirks 29, 30). */
  private void hangUp(Answer answer) {
    switch (habits.http().closing()) {
      case AT_THE_END -> {}
      case AFTER_CHALLENGE -> {
        if (answer instanceof Answer.LoginWanted) {
          client.connection().close();
        }
      }
      case AFTER_EACH_ANSWER -> client.connection().close();
    }
  }

  private Answer read(ClassicHttpResponse response) throws IOException {
    if (habits.judges()) {
      Optional<String> complaint = habits.complaint(RawAnswer.of(response));
      if (complaint.isPresent()) {
        return new Answer.Reply(new AcsReply.Refused(complaint.get()));
      }
    }
    client.cookies().take(List.of(response.getHeaders("Set-Cookie")), origin.forCookies());
    return switch (response.getCode()) {
      case HttpStatus.SC_OK -> new Answer.Reply(content(response.getEntity()));
      case HttpStatus.SC_NO_CONTENT -> new Answer.Reply(new AcsReply.Nothing());
      case HttpStatus.SC_MOVED_TEMPORARILY, HttpStatus.SC_TEMPORARY_REDIRECT -> {
        Header location = response.getFirstHeader(HttpHeaders.LOCATION);
        yield new Answer.Elsewhere(location == null ? "" : location.getValue());
      }
      case HttpStatus.SC_UNAUTHORIZED ->
          new Answer.LoginWanted(
              Arrays.stream(response.getHeaders(HttpHeaders.WWW_AUTHENTICATE))
                  .map(Header::getValue)
                  .toList());
      default ->
          new Answer.Reply(
              new AcsReply.Refused("The ACS answered with HTTP status " + response.getCode()));
    };
  }

  private AcsReply content(HttpEntity entity) throws IOException {
    if (entity == null || entity.getContentLength() == 0) {
      return new AcsReply.Nothing();
    }
    ContentType type = ContentType.parseLenient(entity.getContentType());
    Optional<String> charset =
        Optional.ofNullable(type).map(ContentType::getCharset).map(Object::toString);
    return new AcsReply.Content(decoder.decode(plain(entity), charset));
  }

  /** An ACS may compress for a CPE that does so itself (cpe-quirks 39). */
  private static InputStream plain(HttpEntity entity) throws IOException {
    return "gzip".equalsIgnoreCase(entity.getContentEncoding())
        ? new GZIPInputStream(entity.getContent())
        : entity.getContent();
  }

  @Override
  public void close() {
    client.close();
  }

  /** One answer to one POST. */
  private sealed interface Answer {
    record Reply(AcsReply reply) implements Answer {}

    record Elsewhere(String location) implements Answer {}

    record LoginWanted(List<String> challenges) implements Answer {}
  }
}
