/** Makes requests with facts, for tests of the counts. */

import { memorySheets } from "../../../../shared/sheets/memory-sheets.ts";
import type { Sheet, Sheets } from "../../../../shared/sheets/sheets.ts";
import { sumDays } from "../../queries/read-figures/sum-days.ts";
import type { Heard, Told, ToldFact } from "../told.ts";
import { countOf } from "./count.ts";
import { onSheets } from "./sheet-layout.ts";

export const code = "407155289363";

/** The facts of one journal in order, each at the time of its decision. */
export const told = (
  teller: string,
  facts: readonly (readonly [at: string, fact: ToldFact])[],
): readonly Heard[] =>
  facts.map(([at, fact], n) => ({ teller, version: n + 1, index: 0, at: `${at}:00.000Z`, fact }));

export const ofCase = (facts: readonly (readonly [at: string, fact: ToldFact])[], id = code) =>
  told(`referral/${id}`, facts);

/** A request registered at noon in Tehran on 3 Azar 1405. */
export const registered = (more: object = {}): readonly Heard[] =>
  told(`intake/${code}`, [
    [
      "2026-11-24T08:30",
      { what: "registered", kind: "complaint", subject: "goods-price", channel: "web", ...more },
    ],
  ]);

/** Returns the nonzero figures of a day: its events (`came.web`), and the backlog (`open-10.web`) at its end. */
export function atEndOf(
  heard: readonly Heard[],
  day: string,
  about = "all",
): Readonly<Record<string, number>> {
  const [{ flow = {}, stock = {} } = {}] = sumDays(sheetsUntil(heard, day, about), [
    { first: day, last: day },
  ]);
  return Object.fromEntries(Object.entries({ ...flow, ...stock }).filter(([, by]) => by !== 0));
}

const sheetsUntil = (heard: readonly Heard[], day: string, about: string): readonly Sheet[] =>
  [
    ...Map.groupBy(
      countOf(heard).filter((sum) => sum.about === onSheets(about) && sum.period <= day),
      ({ period }) => period,
    ),
  ]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([period, sums]) => ({
      period,
      sums: Object.fromEntries(sums.map(({ name, by }) => [name, by])),
    }));

export async function countedSheets(requests: readonly (readonly Heard[])[]) {
  const sheets = memorySheets<Told>();
  for (const heard of requests) await sheets.add(countOf(heard));
  return sheets as unknown as Pick<Sheets<never>, "read">;
}
