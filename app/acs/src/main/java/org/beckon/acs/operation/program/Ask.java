package org.beckon.acs.operation.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.beckon.acs.operation.Progress;
import org.beckon.acs.operation.Suspicion;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.rpc.Response;

/**
 * The program asks the device, and goes on with the answer.
 *
 * @param onResponse where the program goes with the response
 * @param onFault where the program goes when the device refuses
 * @param progress how far the program is; empty when it is short
 * @param suspicions what explains it when the device breaks the session off over this call
 */
public record Ask<R extends Response>(
    AcsRequest<R> request,
    Function<R, Turn> onResponse,
    Function<Fault, Turn> onFault,
    List<Learned> learned,
    Optional<Progress> progress,
    List<Suspicion> suspicions)
    implements Turn {
  public Ask {
    learned = List.copyOf(learned);
    suspicions = List.copyOf(suspicions);
  }

  /** Asks, having learned nothing before. */
  static <R extends Response> Ask<R> of(
      AcsRequest<R> request, Function<R, Turn> onResponse, Function<Fault, Turn> onFault) {
    return new Ask<>(request, onResponse, onFault, List.of(), Optional.empty(), List.of());
  }

  /** The same with something more learned. */
  Ask<R> after(Learned... facts) {
    return after(List.of(facts));
  }

  /** The same with something more learned. */
  Ask<R> after(List<Learned> facts) {
    List<Learned> all = new ArrayList<>(learned);
    all.addAll(facts);
    return new Ask<>(request, onResponse, onFault, all, progress, suspicions);
  }

  /** The same, telling how far the program is. */
  Ask<R> at(Progress now) {
    return new Ask<>(request, onResponse, onFault, learned, Optional.of(now), suspicions);
  }

  /** The same, with what is to be suspected when the device breaks the session off over it. */
  Ask<R> suspecting(Suspicion suspicion) {
    return new Ask<>(request, onResponse, onFault, learned, progress, List.of(suspicion));
  }

  /** The next turn; empty when the message is no answer to this request. */
  public Optional<Turn> answered(Message answer) {
    if (answer instanceof Fault fault) {
      return Optional.of(onFault.apply(fault));
    }
    Class<R> fitting = Answers.of(request);
    return fitting.isInstance(answer)
        ? Optional.of(onResponse.apply(fitting.cast(answer)))
        : Optional.empty();
  }
}
