/** Who asks for somebody else (C11). */

/** What lets them: a power of attorney, guardianship, or that they are of the family. */
export const relations = ["lawyer", "guardian", "relative"] as const;

/** How the authority document stands: a clerk saw it, a file was sent as it, or neither. */
export const authorities = ["seen", "attached", "none"] as const;
