/** Requests told of, for tests of what is counted. */

import type { Sum } from "../../../../shared/sheets/sheets.ts";
import type { Heard, ToldFact } from "../told.ts";
import { countOf } from "./count.ts";

export const code = "407155289363";

/** Facts of a teller in its order, by the moment each was decided. */
export const told = (
  teller: string,
  facts: readonly (readonly [at: string, fact: ToldFact])[],
): readonly Heard[] =>
  facts.map(([at, fact], n) => ({ teller, version: n + 1, index: 0, at: `${at}:00.000Z`, fact }));

export const ofCase = (facts: readonly (readonly [at: string, fact: ToldFact])[], id = code) =>
  told(`referral/${id}`, facts);

/** Registered at noon in Tehran on 3 Azar 1405. */
export const registered = (more: object = {}): readonly Heard[] =>
  told(`intake/${code}`, [
    [
      "2026-11-24T08:30",
      { what: "registered", kind: "complaint", subject: "goods-price", channel: "web", ...more },
    ],
  ]);

/** The sums of days that are no nought at the end of a day: `came.web` or, of stocks, as they stand then. */
export function atEndOf(
  heard: readonly Heard[],
  day: string,
  about = "all",
): Readonly<Record<string, number>> {
  const ofDay = ({ period }: Sum) => period === day;
  const untilDay = ({ period }: Sum) => period.length === day.length && period <= day;
  const found = new Map<string, number>();
  for (const sum of countOf(heard)) {
    const isStock = sum.about === `${about}#open`;
    if (isStock ? !untilDay(sum) : sum.about !== about || !ofDay(sum)) continue;
    found.set(sum.name, (found.get(sum.name) ?? 0) + sum.by);
  }
  return Object.fromEntries([...found].filter(([, by]) => by !== 0));
}
