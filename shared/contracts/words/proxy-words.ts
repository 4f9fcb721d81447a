/** The closed lists about proxies: people who make a request for another person (C11). */

/** By what right the proxy acts: a power of attorney, guardianship, or kinship. */
export const relations = ["lawyer", "guardian", "relative"] as const;

/** How the proxy showed their authority: a clerk saw the document, a file is attached, or neither. */
export const authorities = ["seen", "attached", "none"] as const;
