/** Event codes of the Inform and their meaning (TR-069 3.7.1.5). */
package org.beckon.cwmp.event;
