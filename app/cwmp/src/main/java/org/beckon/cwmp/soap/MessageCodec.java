package org.beckon.cwmp.soap;

import org.beckon.cwmp.rpc.Message;

/**
 * How one message is read from and written to its method element. Stateless.
 *
 * @param type the message's record, whose simple name is the element's name
 * @param reads reads the element that the cursor is in, to its end
 * @param writes writes the arguments, without the method element itself
 */
record MessageCodec<M extends Message>(Class<M> type, Reads<M> reads, Writes<M> writes) {

  /** Reads a message's arguments. */
  @FunctionalInterface
  interface Reads<M> {
    M read(XmlCursor in) throws MalformedException;
  }

  /** Writes a message's arguments. */
  @FunctionalInterface
  interface Writes<M> {
    void write(M message, XmlWriter out);
  }

  String element() {
    return type.getSimpleName();
  }

  M read(XmlCursor in) throws MalformedException {
    return reads.read(in);
  }

  /** Writes a message that must be of this codec's type. */
  void write(Message message, XmlWriter out) {
    writes.write(type.cast(message), out);
  }

  /** A message without arguments. */
  static <M extends Message> MessageCodec<M> empty(Class<M> type, M message) {
    return new MessageCodec<>(
        type,
        in -> {
          while (in.nextChild()) {
            in.unexpected();
          }
          return message;
        },
        (_, _) -> {});
  }
}
