/** The catalogue of CWMP fault codes (TR-069 A.5). */
package org.beckon.cwmp.fault;
