/**
 * The bar (C2, C17, ADR 0032): a stranger's chance of guessing their way to one identity within thirty days, with any requests
 * and any behaviour of its owner. No counter is ever reset, so resets add nothing.
 */

import { shortCodeTries } from "../../functions/identity/rules/rules.ts";
import { pinTries } from "../../functions/intake/rules/rules.ts";
import { throttle } from "../../infra/throttle.ts";

export const bar = 1e-4;

const [short, long] = [1e-6, 1e-16];
/** Thirty days touch two windows, which begin at multiples of thirty days. */
const windows = 2;

/** The chance that one of these attempts, at six digits and at sixteen, is right. */
export const chanceOf = (shortTries: number, longTries: number): number =>
  shortTries * short + longTries * long;

export const worst = () => {
  const codes = windows * shortCodeTries.inAll;
  const pins = windows * pinTries.inAll;
  const requests = throttle.rateLimit * shortCodeTries.seconds;
  return { codes, pins, requests, chance: chanceOf(codes + pins, requests) };
};
