import type { EventHandlers } from "../../../../shared/handler/queue/consume.ts";
import type triggers from "../../triggers.ts";
import { type WriteDeps, writeExport } from "./write-export.ts";

/** The event of a requested export writes its first stretch of rows; the event of each stretch writes the next one. */
export const exportHandlers = (
  deps: WriteDeps,
): EventHandlers<(typeof triggers)["on-exports"]["events"]> => ({
  "referral.export-asked.v1": (event) => writeExport(deps, event),
  "referral.export-written.v1": (event) => writeExport(deps, event),
});
