/** The limits of questions to an outside body (R7). */

/** For how many days the body may answer: the days that the form proposes, and the most. */
export const outsideDays = { usual: 14, most: 60 } as const;

/** The most questions to outside bodies in one case. */
export const mostOutside = 20;

/** How often one question may be renewed. */
export const mostRenewals = 10;

/** The most letters of a body's answer. */
export const longestOutsideAnswer = 8_000;
