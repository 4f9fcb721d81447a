/** Whether `npm run prove` runs these tests in full; `npm test` takes a seeded part of each campaign that costs a few seconds. */
export const proving = process.env["PROVE"] !== undefined;

/** The part that `npm test` takes; `PART=3 npm test` takes another. */
const part = Number(process.env["PART"] ?? 1);

/** Every nth element, the same for the same part; in a campaign all elements. */
export const partOf = <T>(all: readonly T[], nth: number): readonly T[] =>
  proving ? all : all.filter((_, n) => n % nth === part % nth);
