import type { EventHandlers } from "../../../../shared/handler/queue/consume.ts";
import type triggers from "../../triggers.ts";
import { type WriteDeps, writeExport } from "./write-export.ts";

/** Both events start the next stretch of an export: that it was asked for, and that a stretch was written. */
export const exportHandlers = (
  deps: WriteDeps,
): EventHandlers<(typeof triggers)["on-exports"]["events"]> => ({
  "referral.export-asked.v1": (event) => writeExport(deps, event),
  "referral.export-written.v1": (event) => writeExport(deps, event),
});
