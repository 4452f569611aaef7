package org.beckon.console.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class ToolkitTest extends FxTest {

  @Test
  void clicksWithoutADisplay() {
    Button button = new Button("Press");
    show(() -> new StackPane(button));
    button.setOnAction(event -> button.setText("Pressed"));
    clickOn(button);
    assertThat(button.getText()).isEqualTo("Pressed");
  }
}
