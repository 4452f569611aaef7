/** What the server does by itself when something happens: rules put operations into the queue. */
package org.beckon.acs.rule;
