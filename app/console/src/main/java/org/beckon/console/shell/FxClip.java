package org.beckon.console.shell;

import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.beckon.console.dialog.Clip;

/** The system's clipboard. */
final class FxClip implements Clip {

  @Override
  public void copy(String text) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
  }
}
