package org.beckon.console.call;

import java.util.List;
import org.beckon.cwmp.call.Argument;
import org.beckon.cwmp.call.ArgumentForm;

/** An argument that a person fills in. FX thread only. */
sealed interface ArgumentModel permits SingleModel, RowsModel {

  /** As the specification has it. */
  String name();

  /**
   * What was filled in; nothing for what is left out.
   *
   * @param prefix stands before the name: empty, or with a dot at its end
   */
  List<Argument> arguments(String prefix);

  /** Whether it can be sent as it is. */
  boolean isGood();

  /**
   * An argument of this form, with what it is when nobody says anything.
   *
   * @param changed is told of every change in or below it
   */
  static ArgumentModel of(ArgumentForm form, Runnable changed) {
    return switch (form) {
      case ArgumentForm.Single single -> new SingleModel(single, changed);
      case ArgumentForm.Texts texts ->
          new RowsModel(
              texts.name(),
              texts.least(),
              texts.most(),
              () -> RowModel.text(ArgumentForm.needed(texts.item(), texts.check()), changed),
              changed);
      case ArgumentForm.Structs structs ->
          new RowsModel(
              structs.name(),
              structs.least(),
              structs.most(),
              () -> RowModel.struct(structs.fields(), changed),
              changed);
      case ArgumentForm.Variants variants ->
          new RowsModel(
              variants.name(),
              variants.least(),
              variants.most(),
              () -> RowModel.variant(variants.types(), changed),
              changed);
    };
  }
}
