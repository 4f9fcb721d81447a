/** Requests a second that the API takes of everybody: also how many guesses there can be at a long code (ADR 0032). */
export const throttle = { rateLimit: 1_000, burstLimit: 2_000 };
