/** What the model in force suggests for a text (R20). Texts are compared in memory only, and stored nowhere. */

import { hitsIn, searchWords } from "../../../shared/domain/text/search-words.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { hashesFor, type Model, readModel } from "../projections/model-rows.ts";
import { type Counts, type Side, type Suggestion, suggest } from "../rules/suggesting.ts";
import { isBetterThanUsual, recordOf } from "../rules/trying.ts";

/** A suggested kind, subject or unit. */
export interface Suggested extends Pick<Suggestion, "band" | "words"> {
  readonly key: string;
  /** How often it was the first suggestion in later cases, and right there; absent while these are few. */
  readonly record?: { readonly cases: number; readonly right: number };
}

/** The day of the training, and the number of cases it learnt from. */
export type Learnt = Pick<Model, "day" | "cases">;

/** Whether a key may be suggested. */
export type Open = (key: string) => boolean;

export interface TextAdvice {
  readonly learnt: Learnt;
  /** The most probable keys of this side that are open, at most three. */
  readonly of: (side: Side, isOpen: Open) => readonly Suggested[];
  /**
   * The most probable keys other than the one that was chosen already. None when the text speaks most for the chosen one,
   * because others would then mislead.
   */
  readonly otherThan: (chosen: string | undefined, side: Side, isOpen: Open) => readonly Suggested[];
}

export interface AdviceDeps extends Pick<ReferralDeps, "wordRing"> {
  readonly views: Pick<ReferralDeps["views"], "list">;
}

/** Returns the function that reads a text; undefined while there is no model, or while it has too few cases. */
export async function readAdvice({
  views,
  wordRing,
}: AdviceDeps): Promise<((text: string) => TextAdvice) | undefined> {
  const model = await readModel(views);
  const key = model?.counts && (await wordRing.find(model.key));
  if (!model?.counts || !key) return undefined;
  const { counts } = model;
  const hash = hashesFor(key.bytes);
  return (text) => adviceFor(text, { ...model, counts }, (stem) => hash("word", stem));
}

function adviceFor(
  text: string,
  { counts, trial, day, cases }: Model & { readonly counts: Counts },
  hash: (stem: string) => string,
): TextAdvice {
  const stems = new Map(searchWords(text).map((stem) => [hash(stem), stem]));
  const told = [...stems.keys()];
  const of: TextAdvice["of"] = (side, isOpen) => {
    if (!isShown(trial, side)) return [];
    return suggest(counts, side, told, isOpen).map(({ label, band, words }) => {
      const record = recordOf(trial, side, label);
      const typed = words.map((word) => typedIn(text, stems.get(word) ?? ""));
      return { key: label, band, words: typed, ...(record && { record }) };
    });
  };
  return {
    learnt: { day, cases },
    of,
    otherThan(chosen, side, isOpen) {
      const [first] = suggest(counts, side, told);
      return first?.label === chosen ? [] : of(side, (key) => key !== chosen && isOpen(key));
    },
  };
}

/** A kind is suggested only once the model was right more often than always the most frequent kind. */
const isShown = (trial: Model["trial"], side: Side): boolean =>
  side !== "kind" || isBetterThanUsual(trial, side);

/** The word as it was typed. */
function typedIn(text: string, stem: string): string {
  const [first] = hitsIn(text, new Set([stem]));
  return first ? text.slice(first.from, first.to) : stem;
}
