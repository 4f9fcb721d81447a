/**
 * The id of a case: the tracking code of its request, or the number of one part of a divided request (R6).
 * The number of part `n` is the tracking code with its last digit, the check digit, increased by `n` modulo
 * ten. Such a number belongs to exactly one request, is never a valid tracking code, and fits wherever events
 * have a tracking code.
 */

import { trackingCode } from "./tracking-code.ts";

/** The most parts into which a request can be divided. */
export const mostParts = 9;

const digitsOf = (id: string): string => id.slice(0, -1);
const lastOf = (id: string): number => Number(id.at(-1));

/**
 * The tracking code of the request to which a case or part belongs.
 * @example
 * requestOf("668605216293"); // "668605216291"
 */
export const requestOf = (id: string): string => trackingCode(digitsOf(id));

/** The number of the part (of a divided request) that has this id; 0 for the id of a whole request. */
export const partNumber = (id: string): number => (lastOf(id) - lastOf(requestOf(id)) + 10) % 10;

/**
 * The id of a part of a case.
 * @param number the part's number, from 1 to `mostParts`
 * @throws RangeError for any other number
 * @example
 * partOf("668605216291", 2); // "668605216293"
 */
export function partOf(code: string, number: number): string {
  if (!(number >= 1 && number <= mostParts)) throw new RangeError(`a case has no part ${number}`);
  return digitsOf(code) + ((lastOf(code) + number) % 10);
}

/**
 * Whether the id belongs to one part of a divided request, not to a whole request.
 * @example
 * isPart("668605216293"); // true
 */
export const isPart = (id: string): boolean => partNumber(id) > 0;
