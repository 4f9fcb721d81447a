import type { EventHandlers } from "../../../../shared/handler/queue/consume.ts";
import type triggers from "../../triggers.ts";
import { type WriteDeps, writeExport } from "./write-export.ts";

/**
 * Writes the first stretch of rows when an export is requested, and the next stretch after each stretch that was
 * written.
 */
export const exportHandlers = (
  deps: WriteDeps,
): EventHandlers<(typeof triggers)["on-exports"]["events"]> => ({
  "referral.export-asked.v1": (event) => writeExport(deps, event),
  "referral.export-written.v1": (event) => writeExport(deps, event),
});
