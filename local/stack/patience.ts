/**
 * How many times slower this machine may be than AWS, where each service has machines of its own. A slow
 * reply here is no fault of the product.
 */
const longer = 20;

/** Returns the time limit on this machine for a limit on AWS, both in milliseconds. */
export const allowed = (milliseconds: number): number => longer * milliseconds;

/** The shortest time-out of an AWS call on this machine, in milliseconds. */
export const patience = allowed(3_000);
