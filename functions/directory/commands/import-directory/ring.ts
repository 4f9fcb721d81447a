import type { Log } from "../../../../shared/handler/log.ts";
import type { Imported } from "./import-directory.ts";

/**
 * A line that rings at the operators where an import changed who has power without a second person (R2). An import that is sent
 * again rings again: the first may have died before its line.
 */
export function ringWhereBroken(imported: Imported, log: Pick<Log, "line">): void {
  if ("until" in imported) log.line("error", { alarm: "glass-broken" });
}
