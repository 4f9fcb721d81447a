import { inspects, isByInspection } from "../../../../shared/directory/lookups.ts";
import type { CaseState } from "../../case/case-state.ts";
import { holder } from "../../case/core.ts";
import type { About } from "./case-step.ts";

/** Inspection's text for the accused, who may not see the case: its summary, and what it asks of them. */
export interface ToAccused {
  readonly summary: string;
  readonly wanted: string;
  /** The last day: ISO, Tehran; in an emergency with an hour (S3). */
  readonly due: string;
  readonly time?: string | undefined;
}

/** The name of the document with this text. */
export const toAccused = "to-accused";

/** The document to store. */
export const wordsToAccused = ({ summary, wanted }: Pick<ToAccused, "summary" | "wanted">) => ({
  [toAccused]: { summary, wanted },
});

/** Emergencies need an hour (S3). Rows from before that rule are decided again without it. */
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
