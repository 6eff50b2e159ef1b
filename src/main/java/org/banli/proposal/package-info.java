/**
 * Deputies' suggestions and CPPCC proposals: the register, the asks (逐条建议) as the unit of
 * work, who answers them, the texts that units write, review and sign, and the letters
 * that come out. Follows the Law on Deputies and the CPPCC's rules on proposals; what
 * differs by place (numbers, names, classes) is data.
 */
package org.banli.proposal;
