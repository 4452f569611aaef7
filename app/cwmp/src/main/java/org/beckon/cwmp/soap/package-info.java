/** The SOAP 1.1 form of the messages: lenient, bounded reading and strict writing. */
package org.beckon.cwmp.soap;
