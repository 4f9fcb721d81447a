/**
 * The most calls a second that the API accepts from all callers together. It also limits how fast a long code
 * can be guessed (ADR 0032).
 */
export const throttle = { rateLimit: 1_200, burstLimit: 2_400 };
