/** Pokes as the window shows them: step by step, with cause and advice. */
package org.beckon.console.poke;
