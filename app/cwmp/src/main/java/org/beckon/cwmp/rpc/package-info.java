/**
 * The RPC methods of CWMP as sealed records (TR-069 Annex A), each request typed by its answer. A
 * new RPC is a record here, a codec in {@code soap} and a line in the catalogue.
 */
package org.beckon.cwmp.rpc;
