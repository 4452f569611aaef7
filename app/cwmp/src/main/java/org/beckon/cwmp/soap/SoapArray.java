package org.beckon.cwmp.soap;

import java.util.List;
import java.util.Optional;

/** SOAP arrays: counted when written; when read, the count is checked but never trusted. */
final class SoapArray {
  private static final String ARRAY_TYPE = "soapenc:arrayType";

  private SoapArray() {}

  /** Reads entries of the given element name into the list, to the end of the array element. */
  static <T> void read(XmlCursor in, String item, MessageCodec.Reads<T> entry, List<? super T> to)
      throws MalformedException {
    String array = in.name();
    Optional<String> declared = in.attribute("arrayType");
    int count = 0;
    while (in.nextChild()) {
      String name = in.name();
      if (name.equalsIgnoreCase(item) || name.equals("item")) {
        in.countItem();
        count++;
        T read = entry.read(in);
        if (read != null) {
          to.add(read);
        }
      } else {
        in.unexpected();
      }
    }
    checkCount(in.notes(), array, declared, count);
  }

  /** Reads an array of {@code string} entries. */
  static void readStrings(XmlCursor in, List<String> to) throws MalformedException {
    read(in, "string", XmlCursor::trimmed, to);
  }

  /** Reads an array of {@code base64} entries. */
  static void readBase64(XmlCursor in, List<String> to) throws MalformedException {
    read(in, "base64", XmlCursor::trimmed, to);
  }

  /** Writes an array of structs of {@code cwmp:item}. */
  static <T> void write(
      XmlWriter out, String array, String item, List<T> entries, MessageCodec.Writes<T> entry) {
    out.start(array, ARRAY_TYPE, "cwmp:" + item + "[" + entries.size() + "]");
    for (T one : entries) {
      out.start(item);
      entry.write(one, out);
      out.end(item);
    }
    out.end(array);
  }

  /** Writes an array of {@code string} entries. */
  static void writeStrings(XmlWriter out, String array, List<String> entries) {
    writeLeaves(out, array, "xsd:", "string", entries);
  }

  /** Writes an array of {@code base64} entries. */
  static void writeBase64(XmlWriter out, String array, List<String> entries) {
    writeLeaves(out, array, "soapenc:", "base64", entries);
  }

  private static void writeLeaves(
      XmlWriter out, String array, String prefix, String item, List<String> entries) {
    out.start(array, ARRAY_TYPE, prefix + item + "[" + entries.size() + "]");
    for (String one : entries) {
      out.leaf(item, one);
    }
    out.end(array);
  }

  private static void checkCount(Notes notes, String array, Optional<String> declared, int actual) {
    if (declared.isEmpty()) {
      notes.add(NoteKind.ARRAY_COUNT, "no arrayType on", array);
      return;
    }
    Optional<Long> count = countOf(declared.get());
    if (count.isEmpty()) {
      notes.add(NoteKind.ARRAY_COUNT, "no count in the arrayType of", array);
    } else if (count.get() != actual) {
      notes.add(
          NoteKind.ARRAY_COUNT,
          "the arrayType says " + count.get() + " entries, there are " + actual + " in",
          array);
    }
  }

  private static Optional<Long> countOf(String arrayType) {
    int open = arrayType.lastIndexOf('[');
    int close = arrayType.indexOf(']', open + 1);
    return open < 0 || close < 0
        ? Optional.empty()
        : Scalars.number(arrayType.substring(open + 1, close).strip());
  }
}
