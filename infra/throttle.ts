/** Requests a second that the API takes of everybody: also how many guesses there can be at a long code (ADR 0032). */
export const throttle = { rateLimit: 500, burstLimit: 1_000 };
