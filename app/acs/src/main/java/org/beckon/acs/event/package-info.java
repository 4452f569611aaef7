/** What happens in the server, for those who watch: typed, published after the fact. */
package org.beckon.acs.event;
