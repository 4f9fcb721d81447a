import { inspects, isByInspection } from "../../../../shared/directory/lookups.ts";
import type { CaseState } from "../../case/case-state.ts";
import { holder } from "../../case/core.ts";
import type { About } from "./case-step.ts";

/** Inspection's own words for who may see nothing of the case: its summary, and what it wants of them. */
export interface ToAccused {
  readonly summary: string;
  readonly wanted: string;
  /** Last day, ISO, Tehran; in an emergency with its hour (S3). */
  readonly due: string;
  readonly time?: string | undefined;
}

/** The name of the document that has them. */
export const toAccused = "to-accused";

/** What is kept of inspection's words, and what the directory says of who asks. */
export const wordsToAccused = ({ summary, wanted }: Pick<ToAccused, "summary" | "wanted">) => ({
  [toAccused]: { summary, wanted },
});

/** S3: in an emergency an hour is asked for; rows from before that are decided again without. */
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
