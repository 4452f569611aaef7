/** What the owner of the server may choose, where a choice comes from, and when it counts. */
package org.beckon.acs.setting;
