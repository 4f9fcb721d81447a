import type * as z from "zod/mini";
import type { explanation as contract } from "../../../../shared/contracts/staff/cases.ts";
import { defined } from "../../../../shared/defined.ts";
import { markOf } from "../../access/names.ts";
import { readText, readToAccused } from "../../access/words.ts";
import type { CaseState } from "../../case/case-state.ts";
import { isPast } from "../../case/commitments.ts";
import type { Explanation } from "../../case/inspection.ts";
import type { CaseView } from "./case-view.ts";
import { ownerOf } from "./commitments-of.ts";
import type { Reading } from "./reading.ts";

/** Inspection's questions to the accused, and their explanations (R2). */
export async function explanationsOf(
  reading: Reading,
  { explanations }: CaseState,
): Promise<Pick<CaseView, "explanations">> {
  if (explanations.length === 0) return {};
  return {
    explanations: await Promise.all(explanations.map((each, at) => explanationOf(reading, each, at + 1))),
  };
}

/** @param number the position of inspection's question in the case, from 1. */
export async function explanationOf(
  reading: Reading,
  { of, due, time, words, given, ...asked }: Explanation,
  number: number,
): Promise<z.output<typeof contract>> {
  const { documents, names, at } = reading;
  const late = given === undefined && isPast({ due, time }, new Date(at));
  const [told, said] = await Promise.all([
    readToAccused(documents, words),
    given && readText(documents, given.words),
  ]);
  return {
    number,
    of: ownerOf(of, names),
    due,
    ...defined({ time }),
    ...(late && { late }),
    asked: { ...markOf(asked, names), summary: told?.summary ?? "", wanted: told?.wanted ?? "" },
    ...(given && { given: { ...markOf(given, names), words: said ?? "" } }),
  };
}
