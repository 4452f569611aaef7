package org.beckon.acs.operation.program;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.Fault;
import org.beckon.cwmp.rpc.Message;
import org.beckon.cwmp.rpc.Response;

/**
 * The program asks the device, and goes on with the answer.
 *
 * @param onResponse where the program goes with the response
 * @param onFault where the program goes when the device refuses
 */
public record Ask<R extends Response>(
    AcsRequest<R> request,
    Function<R, Turn> onResponse,
    Function<Fault, Turn> onFault,
    List<Learned> learned)
    implements Turn {
  public Ask {
    learned = List.copyOf(learned);
  }

  /** Asks, having learned nothing before. */
  static <R extends Response> Ask<R> of(
      AcsRequest<R> request, Function<R, Turn> onResponse, Function<Fault, Turn> onFault) {
    return new Ask<>(request, onResponse, onFault, List.of());
  }

  /** The same with something learned. */
  Ask<R> after(Learned fact) {
    return new Ask<>(request, onResponse, onFault, List.of(fact));
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
