import type { ReferralDeps } from "../../adapters/deps.ts";
import { type LetterNumber, letterId } from "../../journals/journal-letters.ts";
import { letterList } from "../../projections/build-views.ts";

/**
 * Finds the first free letter number of a year, without taking it. Numbers have no gaps. The search starts at the
 * newest number in the list, which may lag, doubles its step until a number is free, and then halves the interval.
 */
export async function nextNumber(
  { letters, views }: Pick<ReferralDeps, "letters" | "views">,
  year: number,
): Promise<LetterNumber> {
  const isTaken = async (serial: number) => (await letters.standing(letterId({ year, serial }))).version > 0;
  let taken = await lastListed(views, year);
  let step = 1;
  while (await isTaken(taken + step)) {
    taken += step;
    step *= 2;
  }
  let free = taken + step;
  while (free - taken > 1) {
    const middle = Math.floor((taken + free) / 2);
    if (await isTaken(middle)) taken = middle;
    else free = middle;
  }
  return { year, serial: free };
}

async function lastListed(views: ReferralDeps["views"], year: number): Promise<number> {
  const { items } = await views.list(letterList(year), { limit: 1 });
  return (items[0]?.data as LetterNumber | undefined)?.serial ?? 0;
}
