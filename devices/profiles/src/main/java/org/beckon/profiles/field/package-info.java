/** Parameters as people edit them: what is known, what may be written, and what a change writes. */
package org.beckon.profiles.field;
