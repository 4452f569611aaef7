package org.beckon.simulator.misbehaviour;

import static org.beckon.simulator.misbehaviour.Misbehaviour.writes;

import java.util.List;
import org.beckon.simulator.misbehaviour.envelope.Arrays;
import org.beckon.simulator.misbehaviour.envelope.Faults;
import org.beckon.simulator.misbehaviour.envelope.Headers;
import org.beckon.simulator.misbehaviour.envelope.Informs;
import org.beckon.simulator.misbehaviour.envelope.Markup;
import org.beckon.simulator.misbehaviour.envelope.Namespaces;
import org.beckon.simulator.misbehaviour.envelope.Values;

/** Misbehaviours in how envelopes are written. */
final class OnTheWire {
  static final List<Misbehaviour> ALL =
      List.of(
          writes(1, "no-id", "Sends envelopes without ID.", Headers::noId),
          writes(1, "no-header", "Sends envelopes without Header.", Headers::none),
          writes(
              1,
              "wrong-id",
              "Answers with another ID than the one it was given.",
              Headers::wrongId),
          writes(2, "unknown-urn", "Speaks a CWMP that nobody knows.", Namespaces::unknownUrn),
          writes(2, "other-prefixes", "Uses unusual prefixes.", Namespaces::otherPrefixes),
          writes(2, "default-namespace", "Uses no prefix.", Namespaces::byDefault),
          writes(2, "no-namespace", "Has CWMP in no namespace.", Namespaces::none),
          writes(5, "padded-counts", "Counts arrays with zeros in front.", Arrays::padded),
          writes(5, "wrong-counts", "Counts arrays wrongly.", Arrays::wrong),
          writes(5, "no-counts", "Does not count arrays.", Arrays::uncounted),
          writes(6, "no-types", "Sends values without types.", Values::untyped),
          writes(6, "undeclared-types", "Does not declare xsd.", Values::undeclaredTypes),
          writes(6, "invented-types", "Invents types.", Values::inventedTypes),
          writes(7, "no-empty-values", "Leaves Value out when it is empty.", Values::leftOut),
          writes(8, "all-read-only", "Calls everything read-only.", Values::readOnly),
          writes(8, "no-writable", "Does not say what is writable.", Values::withoutWritable),
          writes(9, "untidy-xml", "Indents, single-quotes and pads names.", Markup::untidy),
          writes(
              10,
              "control-characters",
              "Sends control characters in a value.",
              Values::controlCharacter),
          writes(10, "bare-ampersands", "Sends & in a value as it is.", Values::bareAmpersand),
          writes(10, "latin-1", "Says UTF-8 and writes ISO-8859-1.", Values::latin1),
          writes(10, "false-charset", "Says ISO-8859-1, writes UTF-8.", Values::falseCharset),
          writes(11, "cdata", "Writes values as CDATA.", Values::sections),
          writes(12, "document-type", "Sends a DOCTYPE with entities.", Markup::documentType),
          writes(12, "deep-nesting", "Nests ten thousand elements in each envelope.", Markup::deep),
          writes(12, "huge-envelopes", "Sends envelopes of 32 MiB.", Markup::huge),
          writes(
              15,
              "fault-in-response",
              "Wraps its faults in the element of an answer.",
              Faults::insideResponse),
          writes(15, "bare-faults", "Sends SOAP faults without detail.", Faults::bare),
          writes(
              42,
              "several-envelopes",
              "Sends a second envelope behind its Inform.",
              Markup::severalEnvelopes),
          writes(
              48,
              "undeclared-fault",
              "Does not declare the prefix of its faults.",
              Faults::undeclaredPrefix),
          writes(
              49,
              "add-fails-in-status",
              "Tells the fault of AddObject in its Status.",
              Faults::asStatus),
          writes(
              52,
              "event-without-code",
              "Sends one event that has no code.",
              Informs::eventWithoutCode),
          writes(
              52,
              "more-in-device-id",
              "Puts one more element into DeviceId.",
              Informs::moreInDeviceId),
          writes(52, "far-dates", "Lives in the year 3004317.", Informs::farDate),
          writes(52, "kernel-log", "Sends a kernel message as a value.", Values::kernelLog));

  private OnTheWire() {}
}
