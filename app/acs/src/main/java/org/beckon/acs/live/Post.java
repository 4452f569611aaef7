package org.beckon.acs.live;

import java.util.List;
import java.util.Optional;

/**
 * An HTTP POST of a CPE, read to its end.
 *
 * @param address remote address, an IP literal
 * @param head request line and headers, one a line, unmasked
 * @param charset parameter of the Content-Type
 * @param authorization value of the header
 * @param cookies values of the session cookie, in the order sent
 * @param line the TCP connection that it came on
 */
public record Post(
    String address,
    String head,
    Body body,
    Optional<String> charset,
    Optional<String> authorization,
    List<String> cookies,
    Line line) {}
