/** Bytes. A heavier bundle would make a slow cold start. */
export const heaviest = 400_000;
