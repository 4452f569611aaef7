package org.beckon.acs.operation.program;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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

  /**
   * The device will move a file later and tell how it ended.
   *
   * @param download whether it fetches it
   * @param latestStart when it has to have begun, from now on
   */
  record TransferOrdered(
      boolean download, String commandKey, String fileType, String url, Duration latestStart)
      implements Learned {}

  /** The device has agreed to forget the transfers of this key. */
  record TransferCancelled(String commandKey) implements Learned {}

  /** An instance was made; the path ends with a dot. */
  record Added(String path) implements Learned {}

  /** An instance is gone with all below it; the path ends with a dot. */
  record Removed(String path) implements Learned {}

  /**
   * The names below a path; what was known there before and is not listed is gone.
   *
   * @param nextLevel whether these are the children of the path only; what is below a child that is
   *     listed is not touched
   */
  record Names(String path, List<ParameterInfo> names, boolean nextLevel) implements Learned {
    public Names {
      names = List.copyOf(names);
    }

    /** Whether a name that was known before is still there, as far as this tells. */
    public Predicate<String> keeping() {
      Set<String> listed = new HashSet<>();
      names.forEach(info -> listed.add(listed(info.name())));
      return name -> !name.startsWith(path) || name.equals(path) || listed.contains(listed(name));
    }

    /** What stands in the list for a name: its ancestor that is a child of the path, or itself. */
    private String listed(String name) {
      int dot = nextLevel && name.startsWith(path) ? name.indexOf('.', path.length()) : -1;
      return dot < 0 ? name : name.substring(0, dot + 1);
    }
  }

  /** Attributes that the device told. */
  record AttributesTold(List<ParameterAttribute> attributes) implements Learned {
    public AttributesTold {
      attributes = List.copyOf(attributes);
    }
  }
}
