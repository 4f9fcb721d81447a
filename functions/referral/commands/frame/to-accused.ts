import { inspects } from "../../../../shared/directory/lookups.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import type { CaseState } from "../../case/case-state.ts";
import { holder } from "../../case/core.ts";
import type { About } from "./case-step.ts";

/** Inspection's own words for who may see nothing of the case: its summary, and what it wants of them. */
export interface ToAccused {
  readonly summary: string;
  readonly wanted: string;
}

/** The name of the document that has them. */
export const toAccused = "to-accused";

/** What is kept of inspection's words, and what the directory says of who asks. */
export const wordsToAccused = ({ summary, wanted }: ToAccused) => ({ [toAccused]: { summary, wanted } });

export const inspecting = (state: CaseState, { snapshot, at }: Pick<About, "snapshot" | "at">) => ({
  inspects: inspects(snapshot, holder(state)),
  today: tehranDay(at),
});
