/**
 * The highest allowed chance (C2, C17, ADR 0032) that a stranger gets into one identity's requests by guessing within thirty
 * days, however many requests the stranger sends and whatever the identity's owner does. No counter is ever reset early.
 */

import { shortCodeTries } from "../../functions/identity/rules/rules.ts";
import { pinTries } from "../../functions/intake/rules/rules.ts";
import { throttle } from "../../infra/throttle.ts";

export const bar = 1e-4;

const [short, long] = [1e-6, 1e-16];
/**
 * The number of counting windows that an attack of thirty days can touch; each window begins at a multiple of thirty days.
 */
const windows = 2;

/**
 * The chance that at least one attempt is right.
 * @param shortTries the attempts at codes of six digits
 * @param longTries the attempts at codes of sixteen digits
 */
export const chanceOf = (shortTries: number, longTries: number): number =>
  shortTries * short + longTries * long;

export const worst = () => {
  const codes = windows * shortCodeTries.inAll;
  const pins = windows * pinTries.inAll;
  const requests = throttle.rateLimit * shortCodeTries.seconds;
  return { codes, pins, requests, chance: chanceOf(codes + pins, requests) };
};
