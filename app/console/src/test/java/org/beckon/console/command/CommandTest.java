package org.beckon.console.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class CommandTest {

  @Test
  void noTwoCommandsShareTheirKeys() {
    assertThat(Stream.of(Command.values()).flatMap(command -> command.accelerator().stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void aScopeRunsWhatItKnowsWhileEnabled() {
    List<String> done = new ArrayList<>();
    SimpleBooleanProperty enabled = new SimpleBooleanProperty();
    CommandScope scope =
        new CommandScope()
            .on(Command.REFRESH, () -> done.add("refresh"))
            .on(Command.POKE, enabled, () -> done.add("poke"));
    assertThat(scope.run(Command.REFRESH)).isTrue();
    assertThat(scope.run(Command.POKE)).isFalse();
    assertThat(scope.run(Command.BACK)).isFalse();
    enabled.set(true);
    assertThat(scope.run(Command.POKE)).isTrue();
    assertThat(done).containsExactly("refresh", "poke");
  }
}
