package org.beckon.cwmp.soap;

import org.beckon.cwmp.rpc.Message;

/** One CWMP message with its header and the namespace that it is written in. */
public record Envelope(CwmpNamespace namespace, Header header, Message body) {}
