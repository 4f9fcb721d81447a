/** The most bytes that a Lambda may load at its start; more would make its cold start slow. */
export const heaviest = 400_000;
