package org.beckon.console.panel.parameters;

import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Name of a parameter or object, with a picture of what it is. */
final class NameCell extends ParameterCell {

  private static final PseudoClass OBJECT = PseudoClass.getPseudoClass("object");

  private final ParametersModel model;
  private final FontIcon icon = new FontIcon();
  private final Tooltip path = new Tooltip();

  NameCell(ParametersModel model) {
    this.model = model;
    getStyleClass().add("name-cell");
  }

  @Override
  protected void show(ParameterRow row) {
    setText(ParameterWords.name(row));
    icon.setIconCode(icon(row));
    setGraphic(icon);
    path.setText(row.path());
    setTooltip(path);
    pseudoClassStateChanged(OBJECT, row.isObject());
  }

  @Override
  protected void clear() {
    super.clear();
    pseudoClassStateChanged(OBJECT, false);
  }

  private Ikon icon(ParameterRow row) {
    if (!row.isObject()) {
      return model.rules().isSecret(row.path())
          ? MaterialDesignK.KEY_OUTLINE
          : MaterialDesignC.CIRCLE_SMALL;
    }
    boolean table =
        row.hasInstances() || !row.isInstance() && model.rules().dictionary().isTable(row.path());
    return table ? MaterialDesignT.TABLE : MaterialDesignF.FOLDER_OUTLINE;
  }
}
