/** Parsers of files and messages from outside, and the properties that `npm run fuzz -- parsers` tries to break. */

import { isDeepStrictEqual } from "node:util";

export interface Target {
  readonly name: string;
  /** Valid and hostile inputs from which both fuzzers make others. */
  readonly seeds: readonly Buffer[];
  /** Words of the format, which the fuzzers insert into inputs. */
  readonly words: readonly Buffer[];
  /** Whether the long run gives this parser fewer inputs, since its check takes milliseconds. */
  readonly slow?: boolean;
  /** The greatest length of an input. */
  readonly mostBytes: number;
  /**
   * Gives the input to the parser and checks the result.
   * @throws Broken when a property does not hold, and any error of the parser that is no documented refusal
   */
  check(input: Buffer): void | Promise<void>;
}

/** The error when a parser breaks a property. */
export class Broken extends Error {
  override readonly name = "Broken";
}

export function hold(property: string, holds: boolean, ...about: readonly unknown[]): void {
  if (!holds) throw new Broken([property, ...about.map((each) => JSON.stringify(each))].join("; "));
}

export function same(property: string, found: unknown, expected: unknown): void {
  hold(property, isDeepStrictEqual(found, expected), found, expected);
}

export const bytesOf = (...texts: readonly string[]): readonly Buffer[] =>
  texts.map((text) => Buffer.from(text));

export const latin = (...texts: readonly string[]): readonly Buffer[] =>
  texts.map((text) => Buffer.from(text, "latin1"));

/** Decodes an input of text; bytes that are not UTF-8 become U+FFFD. */
export const textOf = (input: Buffer): string => input.toString("utf8");

/** Separates the parts of an input that has several texts. */
export const separator = "\x1e";

/** Splits an input into texts; absent parts are empty. */
export const partsOf = (input: Buffer): readonly string[] => textOf(input).split(separator);
