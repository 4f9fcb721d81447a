/** Rows of the commitments that are published for everybody (I6). Their state follows from the day of the reading. */

import { defined } from "../../../shared/defined.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { toSolarHijri } from "../../../shared/domain/time/solar-hijri.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { View } from "../../../shared/journal/views.ts";
import { isHidden } from "../access/identity-visibility.ts";
import type { CaseState } from "../case/case-state.ts";
import { type Commitment, publicationOf, standingOf } from "../case/commitments.ts";

/** A public commitment, without its case. Days are ISO, Tehran. */
export interface PublishedRow {
  readonly words: DocumentId;
  readonly unit?: string;
  readonly due: string;
  readonly publishedOn: string;
  /** The day on which the owner gave the evidence; set once the commitment was judged as fulfilled. */
  readonly keptOn?: string;
}

/** The list of the public commitments whose last day is in this Solar Hijri year, the latest last day first. */
export const publishedList = (year: number): string => `published#${year}`;

/** A day as text of which the later one sorts first. */
const backwards = (day: string): string => String(99_999_999 - Number(day.replaceAll("-", "")));

const dayOf = (at: string): string => tehranDay(new Date(at));

/** A row for each commitment that was ever published. A commitment that is not public now is in no list. */
export const publishedViews = (id: string, version: number, state: CaseState): readonly View[] =>
  state.commitments.flatMap((commitment, at) => {
    if (!commitment.published) return [];
    const name = { id: `case#${id}#published-${at + 1}`, version };
    const data = isHidden(state) ? undefined : rowOf(commitment);
    if (!data) return [{ ...name, data: {} }];
    const order = `${backwards(data.due)}#${id}#${String(at + 1).padStart(2, "0")}`;
    return [{ ...name, list: publishedList(toSolarHijri(data.due).year), order, data }];
  });

function rowOf(commitment: Commitment): PublishedRow | undefined {
  const published = publicationOf(commitment);
  if (!published) return undefined;
  const { due, evidence } = commitment;
  const isKept = standingOf(commitment) === "kept" && evidence;
  return {
    words: published.words,
    ...defined({ unit: published.unit }),
    due,
    publishedOn: dayOf(published.at),
    ...(isKept && { keptOn: dayOf(evidence.at) }),
  };
}
