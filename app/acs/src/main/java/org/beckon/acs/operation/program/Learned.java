package org.beckon.acs.operation.program;

import java.util.List;
import org.beckon.acs.quirk.Quirk;
import org.beckon.cwmp.model.AttributeChange;
import org.beckon.cwmp.model.ParameterAttribute;
import org.beckon.cwmp.model.ParameterInfo;
import org.beckon.cwmp.model.ParameterValue;

/** What an answer taught about a device. */
public sealed interface Learned {
  /**
   * A quirk showed itself.
   *
   * @param value in the quirk's form
   * @param reason what the device did, a sentence
   */
  record QuirkSeen(Quirk quirk, String value, String reason) implements Learned {}

  /** Something odd that belongs on the session, a sentence. */
  record Noted(String text) implements Learned {}

  /** Values that the device told. */
  record Values(List<ParameterValue> values) implements Learned {
    public Values {
      values = List.copyOf(values);
    }
  }

  /** Values that the device took; hidden ones are known from here only. */
  record Written(List<ParameterValue> values) implements Learned {
    public Written {
      values = List.copyOf(values);
    }
  }

  /** Attributes that the device took. */
  record Attributes(List<AttributeChange> changes) implements Learned {
    public Attributes {
      changes = List.copyOf(changes);
    }
  }

  /** An instance was made; the path ends with a dot. */
  record Added(String path) implements Learned {}

  /** An instance is gone with all below it; the path ends with a dot. */
  record Removed(String path) implements Learned {}

  /**
   * All that there is at and below a path; what was known there before and is not listed is gone.
   */
  record Tree(
      String path,
      List<ParameterInfo> names,
      List<ParameterValue> values,
      List<ParameterAttribute> attributes)
      implements Learned {
    public Tree {
      names = List.copyOf(names);
      values = List.copyOf(values);
      attributes = List.copyOf(attributes);
    }
  }
}
