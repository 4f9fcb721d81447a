/**
 * Whether `npm run prove` runs the tests in full. `npm test` runs only a part of each campaign, in a few seconds; the
 * environment variable `PART` chooses the part.
 */
export const proving = process.env["PROVE"] !== undefined;

/** The number of the part that `npm test` runs; `PART=3 npm test` runs another. */
const part = Number(process.env["PART"] ?? 1);

/** Returns every nth element, starting at the number `part`; in `npm run prove` all elements. */
export const partOf = <T>(all: readonly T[], nth: number): readonly T[] =>
  proving ? all : all.filter((_, n) => n % nth === part % nth);
