package org.beckon.simulator.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beckon.cwmp.event.Event;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.CpeRequest;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.Inform;
import org.beckon.cwmp.rpc.InformResponse;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.rpc.Response;
import org.beckon.cwmp.rpc.TransferCompleteResponse;
import org.beckon.cwmp.soap.Envelope;
import org.beckon.cwmp.soap.Header;
import org.beckon.simulator.engine.event.OwnCalls;
import org.beckon.simulator.engine.rpc.CpeFault;
import org.beckon.simulator.engine.transfer.Transfer;
import org.beckon.simulator.misbehaviour.habit.Habits;

/**
 * The course of one session on the CPE's side (TR-069 3.7.1): each answer of the ACS gives the next
 * step. For one thread at a time. Whoever runs it calls {@link #close} at the end, however it ends.
 */
public final class CpeSession {
  /** How often a request is repeated that the ACS answers with 8005 (Retry request). */
  private static final int MAX_REPEATS = 3;

  private static final int RETRY_REQUEST = 8005;

  private final Cpe cpe;
  private final AcsAddress acs;
  private final Dialect own;
  private Dialect dialect;

  private Optional<Outstanding> outstanding = Optional.empty();
  private final Set<Long> saidTransfers = new HashSet<>();
  private final Set<Long> madeCalls = new HashSet<>();
  private List<Event> events = List.of();
  private int requests;
  private boolean open;
  private boolean held;
  private boolean yielded;
  private boolean finished;

  /**
   * An own request that waits for its answer.
   *
   * @param transfer number of the transfer that it tells of, else 0
   * @param call number of the own call that it is, else 0; the Inform has neither
   */
  private record Outstanding(Envelope request, long transfer, long call, int repeats) {
    boolean isInform() {
      return transfer == 0 && call == 0;
    }

    boolean isAnsweredBy(Response response) {
      return response.element().equals(method(request.body()) + "Response");
    }
  }

  CpeSession(Cpe cpe, AcsAddress acs, Dialect dialect) {
    this.cpe = cpe;
    this.acs = acs;
    this.own = dialect;
    this.dialect = dialect;
  }

  /** Where to hold it. */
  public AcsAddress acs() {
    return acs;
  }

  /** The first step: the Inform. */
  public Step start() {
    habits().sessionBegins();
    Inform inform = cpe.inform();
    events = inform.event();
    CpeRequest<?> said = habits().say(inform).orElse(inform);
    return request(said, dialect.ofInform(nextId()), 0, 0);
  }

  /** Forgets how far it has come and sends an Inform again (cpe-quirks 36). */
  public Step startOver() {
    open = false;
    yielded = false;
    dialect = own;
    outstanding = Optional.empty();
    cpe.informAgain(events);
    return start();
  }

  /** In what the CPE departs from the specification. */
  public Habits habits() {
    return cpe.habits();
  }

  /** The events of the Inform, empty before {@link #start}. */
  public List<Event> events() {
    return events;
  }

  /** Whether the ACS has accepted the Inform. */
  public boolean isOpen() {
    return open;
  }

  /** The ACS has answered with a message. */
  public Step receive(Envelope envelope) {
    held = envelope.header().holdRequests();
    String messageId = envelope.header().id();
    return switch (envelope.body()) {
      case AcsRequest<?> call ->
          open
              ? answer(call)
                  .map(answer -> reply(messageId, answer))
                  .orElseGet(() -> new Step.Broken("The CPE died of " + call.method()))
              : early();
      case CpeRequest<?> call ->
          open ? reply(messageId, CpeFault.METHOD_NOT_SUPPORTED.because(call.method())) : early();
      case Response response -> response(envelope, response);
      case Fault fault -> fault(fault);
    };
  }

  /** The ACS has answered with nothing: 204, or 200 without a body. */
  public Step receiveEmpty() {
    held = false;
    if (outstanding.isPresent()) {
      return new Step.Broken(
          "The ACS sent no answer to " + method(outstanding.get().request().body()));
    }
    if (yielded) {
      finished = true;
      return new Step.Finished();
    }
    return own();
  }

  /** The session is over; whether well or not, the CPE goes on from here. */
  public void close() {
    cpe.sessionEnded(finished);
  }

  private static Step early() {
    return new Step.Broken("The ACS sent a request before it answered the Inform");
  }

  private Optional<Message> answer(AcsRequest<?> call) {
    return dialect.has(call)
        ? cpe.answer(call, dialect.version())
        : Optional.of(CpeFault.METHOD_NOT_SUPPORTED.because(call.method()));
  }

  private Step reply(String messageId, Message answer) {
    return new Step.Send(new Envelope(dialect.namespace(), Header.withId(messageId), answer));
  }

  private Step response(Envelope envelope, Response response) {
    String messageId = envelope.header().id();
    if (outstanding.isEmpty()) {
      return new Step.Broken("The ACS sent " + response.element() + " without a request");
    }
    Outstanding request = outstanding.get();
    if (!messageId.isEmpty() && !messageId.equals(request.request().header().id())) {
      return new Step.Broken("The ACS answered another ID than the one of the request");
    }
    outstanding = Optional.empty();
    return switch (response) {
      case InformResponse opened when request.isInform() -> opened(envelope);
      case TransferCompleteResponse confirmed when request.transfer() != 0 -> {
        cpe.transferConfirmed(request.transfer());
        yield own();
      }
      case Response answer when request.call() != 0 && request.isAnsweredBy(answer) -> {
        cpe.ownCallAnswered(request.call());
        yield own();
      }
      default ->
          new Step.Broken(
              "The ACS answered "
                  + method(request.request().body())
                  + " with "
                  + response.element());
    };
  }

  private Step opened(Envelope informResponse) {
    Optional<Dialect> agreed = dialect.agreed(informResponse);
    if (agreed.isEmpty()) {
      return new Step.Broken(
          "The ACS chose CWMP version " + informResponse.header().useCwmpVersion());
    }
    dialect = agreed.get();
    open = true;
    cpe.informDelivered();
    return own();
  }

  private Step fault(Fault fault) {
    if (outstanding.isEmpty()) {
      return new Step.Broken("The ACS sent fault " + fault.code() + " without a request");
    }
    Outstanding request = outstanding.get();
    outstanding = Optional.empty();
    if (fault.code() == RETRY_REQUEST && request.repeats() < MAX_REPEATS) {
      outstanding =
          Optional.of(
              new Outstanding(
                  request.request(), request.transfer(), request.call(), request.repeats() + 1));
      return new Step.Send(request.request());
    }
    if (request.isInform()) {
      return new Step.Broken("The ACS answered the Inform with fault " + fault.code());
    }
    // A method that the ACS refuses is not called again; it would refuse it in every session.
    cpe.ownCallAnswered(request.call());
    // The TransferComplete stays and is said again in a later session (transfers 2).
    return own();
  }

  /** The next own request, else nothing: which tells the ACS that it may go on. */
  private Step own() {
    if (held) {
      return new Step.SendEmpty();
    }
    if (!yielded) {
      for (Transfer transfer : cpe.unconfirmedTransfers()) {
        if (saidTransfers.add(transfer.id())) {
          Optional<CpeRequest<?>> said = habits().say(transfer.complete().orElseThrow());
          if (said.isPresent()) {
            return request(said.get(), Header.withId(nextId()), transfer.id(), 0);
          }
          cpe.transferConfirmed(transfer.id());
        }
      }
      for (OwnCalls.OwnCall call : cpe.ownCalls()) {
        // What the agreed version does not have waits for a session that has it.
        if (dialect.has(call.request()) && madeCalls.add(call.id())) {
          return request(call.request(), Header.withId(nextId()), 0, call.id());
        }
      }
    }
    yielded = true;
    return new Step.SendEmpty();
  }

  private String nextId() {
    requests++;
    return Integer.toString(requests);
  }

  private Step request(CpeRequest<?> request, Header header, long transfer, long call) {
    Envelope envelope = new Envelope(dialect.namespace(), header, request);
    outstanding = Optional.of(new Outstanding(envelope, transfer, call, 0));
    return new Step.Send(envelope);
  }

  private static String method(Message message) {
    return message instanceof CpeRequest<?> request ? request.method() : "";
  }
}
