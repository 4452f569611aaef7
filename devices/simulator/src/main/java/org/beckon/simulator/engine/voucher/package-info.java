/** Options that vouchers switch on in a simulated CPE (TR-069 A.4.1.3, A.4.1.4). */
package org.beckon.simulator.engine.voucher;
