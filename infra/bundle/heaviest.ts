/** Bytes. A heavier bundle than this is a slow cold start. */
export const heaviest = 400_000;
