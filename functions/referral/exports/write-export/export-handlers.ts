import type { EventHandlers } from "../../../../shared/handler/queue/consume.ts";
import type triggers from "../../triggers.ts";
import { type WriteDeps, writeExport } from "./write-export.ts";

/** The request of an export starts its first stretch of rows; the event of each written stretch starts the next. */
export const exportHandlers = (
  deps: WriteDeps,
): EventHandlers<(typeof triggers)["on-exports"]["events"]> => ({
  "referral.export-asked.v1": (event) => writeExport(deps, event),
  "referral.export-written.v1": (event) => writeExport(deps, event),
});
