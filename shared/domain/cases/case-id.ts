/**
 * The id of a case: the tracking code of its request, or the number of a part of it (R6).
 *
 * A part's number is the request's code with another last digit: part `n` has the check digit plus `n`,
 * modulo ten. So it belongs to one request, is never a valid tracking code, and fits wherever events carry a
 * code.
 */

import { trackingCode } from "./tracking-code.ts";

/** The most parts of a case. */
export const mostParts = 9;

const digitsOf = (id: string): string => id.slice(0, -1);
const lastOf = (id: string): number => Number(id.at(-1));

/**
 * The tracking code of the request that a case or part belongs to.
 * @example
 * requestOf("668605216293"); // "668605216291"
 */
export const requestOf = (id: string): string => trackingCode(digitsOf(id));

/** Which part of its request this is; 0 for the case itself. */
export const partNumber = (id: string): number => (lastOf(id) - lastOf(requestOf(id)) + 10) % 10;

/**
 * The id of a part.
 * @param number from 1 to `mostParts`
 * @throws RangeError for any other number
 * @example
 * partOf("668605216291", 2); // "668605216293"
 */
export function partOf(code: string, number: number): string {
  if (!(number >= 1 && number <= mostParts)) throw new RangeError(`a case has no part ${number}`);
  return digitsOf(code) + ((lastOf(code) + number) % 10);
}

/**
 * Whether the id is that of a part, not of the whole case.
 * @example
 * isPart("668605216293"); // true
 */
export const isPart = (id: string): boolean => partNumber(id) > 0;
