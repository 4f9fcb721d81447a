import type { Log } from "../../../../shared/handler/log.ts";
import type { Imported } from "./import-directory.ts";

/**
 * Alerts operators when an import changed power without a second person (R2). A repeated import alerts again, because the
 * first call may have crashed before its alarm.
 */
export function ringWhereBroken(imported: Imported, log: Pick<Log, "line">): void {
  if ("until" in imported) log.line("error", { alarm: "glass-broken" });
}
