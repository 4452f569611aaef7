/** The loopback API: the verbs of the command line as JSON over HTTP, behind a bearer token. */
package org.beckon.acs.api;
