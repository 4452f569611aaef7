/** How each operation is carried out: pure programs of RPCs that know no socket, clock or store. */
package org.beckon.acs.operation.program;
