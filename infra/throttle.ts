/**
 * The most calls a second that the API accepts from all callers together. This limit also bounds how fast an attacker
 * can guess a long one-time code (ADR 0032).
 */
export const throttle = { rateLimit: 1_200, burstLimit: 2_400 };
