import { expect, it } from "vitest";
import type { deadlineSet } from "../../../events/referral/deadline-set.v1.ts";
import { announces } from "./clock-news.ts";

const at = "2026-11-24T08:00:00.000Z";
const due = "2026-12-24T20:30:00.000Z";

/** Whether the event of a clock that starts in this row says that the applicant already knows the due date. */
function isKnown(clock: "answer" | "legal" | "second-stage", version: number): boolean {
  const fact = { type: "clock-started", clock, from: at, span: {}, place: "legal", due, warns: [] };
  const about = { case: "407155289363", unit: "legal", at, by: "system" };
  const state = { clocks: [], request: { promised: due } };
  const [event] = announces["clock-started"](fact as never, about, state as never, { version } as never);
  const { known } = (event?.data ?? {}) as Parameters<typeof deadlineSet.of>[0];
  return known === true;
}

it("the event of a started clock says that the applicant knows the due date only for the answer and legal clocks that start in the case's first row (N8, D10)", () => {
  expect([isKnown("answer", 1), isKnown("legal", 1), isKnown("second-stage", 1)]).toEqual([
    true,
    true,
    false,
  ]);
  expect([isKnown("answer", 2), isKnown("legal", 2)]).toEqual([false, false]);
});
