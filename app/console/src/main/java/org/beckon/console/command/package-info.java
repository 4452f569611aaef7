/** Everything that can be done, in one table: menus, palette, shortcuts and their page. */
package org.beckon.console.command;
