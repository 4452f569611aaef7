/** What a model does otherwise than the specification asks, as people read and change it. */
package org.beckon.console.quirk;
