/** Requests a second that the API accepts from all callers: also bounds guesses at a long code (ADR 0032). */
export const throttle = { rateLimit: 1_200, burstLimit: 2_400 };
