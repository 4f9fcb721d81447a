/** Proxies, who ask for another person (C11). */

/** The proxy's right: a power of attorney, guardianship, or being a relative. */
export const relations = ["lawyer", "guardian", "relative"] as const;

/** The state of the authority document: seen by a clerk, attached as a file, or neither. */
export const authorities = ["seen", "attached", "none"] as const;
