/**
 * How many times slower this machine may be than AWS, where each service has its own machines. Slow replies
 * here are no fault of the product.
 */
const longer = 20;

/** The time limit of a function or an integration on this machine, in milliseconds. */
export const allowed = (milliseconds: number): number => longer * milliseconds;

/** The least time-out of an AWS call on this machine, in milliseconds. */
export const patience = allowed(3_000);
