import { inspects, isByInspection } from "../../../../shared/directory/lookups.ts";
import type { CaseState } from "../../case/case-state.ts";
import { holder } from "../../case/core.ts";
import type { About } from "./case-step.ts";

/** The text of inspection to an accused, who may not see the case: a summary of the case, and what inspection asks. */
export interface ToAccused {
  readonly summary: string;
  readonly wanted: string;
  /** The last day: ISO, Tehran. In an emergency the term ends at `time` on that day (S3). */
  readonly due: string;
  readonly time?: string | undefined;
}

/** The name of the document that holds this text. */
export const toAccused = "to-accused";

/** The document to store, by its name. */
export const wordsToAccused = ({ summary, wanted }: Pick<ToAccused, "summary" | "wanted">) => ({
  [toAccused]: { summary, wanted },
});

/**
 * Whether an emergency requires a time on the last day (S3). `false` when a stored row that is older than this rule is
 * decided again.
 */
interface HourAsked {
  readonly hourAsked: boolean;
}

export const byHour: HourAsked = { hourAsked: true };
export const asItWasSaid = <Fact extends object>(fact: Fact): Fact & HourAsked => ({
  ...fact,
  hourAsked: false,
});

export const inspecting = (
  state: CaseState,
  { snapshot, at }: Pick<About, "snapshot" | "at">,
  { hourAsked }: HourAsked,
) => ({
  inspects: inspects(snapshot, holder(state)),
  needsHour: hourAsked && isByInspection(snapshot, state.request?.kind),
  at,
});
