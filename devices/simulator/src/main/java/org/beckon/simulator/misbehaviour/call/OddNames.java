package org.beckon.simulator.misbehaviour.call;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.beckon.cwmp.model.ParameterInfo;
import org.beckon.cwmp.rpc.AcsRequest;
import org.beckon.cwmp.rpc.GetParameterNames;
import org.beckon.cwmp.rpc.GetParameterNamesResponse;
import org.beckon.cwmp.rpc.Message;
import org.beckon.simulator.misbehaviour.habit.Habit;

/** Lists its names carelessly (cpe-quirks 19). */
public enum OddNames implements Habit.Answering {
  NO_PARENTS,
  NO_DOTS;

  @Override
  public Optional<Message> answer(
      AcsRequest<?> call, Function<AcsRequest<?>, Optional<Message>> properly) {
    Optional<Message> answer = properly.apply(call);
    return call instanceof GetParameterNames asked
        ? answer.map(message -> list(asked, message))
        : answer;
  }

  private Message list(GetParameterNames asked, Message answer) {
    if (!(answer instanceof GetParameterNamesResponse(List<ParameterInfo> all))) {
      return answer;
    }
    Stream<ParameterInfo> listed =
        switch (this) {
          case NO_PARENTS ->
              asked.nextLevel() ? all.stream() : all.stream().filter(one -> !isObject(one));
          case NO_DOTS -> all.stream().map(OddNames::withoutDot);
        };
    return new GetParameterNamesResponse(listed.toList());
  }

  private static boolean isObject(ParameterInfo info) {
    return info.name().endsWith(".");
  }

  private static ParameterInfo withoutDot(ParameterInfo info) {
    return isObject(info)
        ? new ParameterInfo(info.name().substring(0, info.name().length() - 1), info.access())
        : info;
  }
}
