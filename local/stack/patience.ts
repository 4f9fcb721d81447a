/**
 * How much longer everything may take here than on AWS. There, each service has machines of its own; here one machine
 * does all their work, beside whatever else it is busy with, and slow answers are not a fault of the product.
 */
const longer = 20;

/** The time limit of a function or an integration on this machine, in milliseconds. */
export const allowed = (milliseconds: number): number => longer * milliseconds;

/** The least time that a call of AWS is given on this machine, in milliseconds. */
export const patience = allowed(3_000);
