/** Reads the processor time of a process and all it started from Linux's /proc. */
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Linux counts in hundredths of a second. */
const tick = 10;

interface Running {
  readonly pid: number;
  readonly parent: number;
  /** Its own, and that of its children that have ended. */
  readonly milliseconds: number;
}

function running(pid: string): Running | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const ticks = [11, 12, 13, 14].reduce((sum, n) => sum + Number(fields[n]), 0);
    return { pid: Number(pid), parent: Number(fields[1]), milliseconds: ticks * tick };
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}

/** The processor time of this process and its descendants, in milliseconds; NaN where there is no /proc. */
export function processorTime(): number {
  if (!existsSync("/proc/self/stat")) return Number.NaN;
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => running(pid) ?? []);
  const children = Map.groupBy(all, ({ parent }) => parent);
  const below = (pid: number): number =>
    (children.get(pid) ?? []).reduce((sum, child) => sum + child.milliseconds + below(child.pid), 0);
  return (all.find(({ pid }) => pid === process.pid)?.milliseconds ?? 0) + below(process.pid);
}
