/** Reads the processor time of a process and its descendants from Linux's /proc. */
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Linux counts in hundredths of a second; this is one in milliseconds. */
const tick = 10;

interface Running {
  readonly pid: number;
  readonly parent: number;
  /** Its own, and that of its ended children. */
  readonly milliseconds: number;
}

function running(pid: string): Running | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const ticks = [11, 12, 13, 14].reduce((sum, n) => sum + Number(fields[n]), 0);
    return { pid: Number(pid), parent: Number(fields[1]), milliseconds: ticks * tick };
  } catch {
    // The process has ended.
    return undefined;
  }
}

/** A child process, with all its descendants. */
export interface Child {
  readonly pid: number;
  /** Its command line. */
  readonly command: string;
  /** Processor time in milliseconds. */
  readonly milliseconds: number;
}

/** The running child processes; none where there is no /proc. */
export const children = (): readonly Child[] => timesNow().children;

/** The processor time of this process and its descendants, in milliseconds; NaN where there is no /proc. */
export function processorTime(): number {
  const { own, children: below } = timesNow();
  return below.reduce((sum, { milliseconds }) => sum + milliseconds, own);
}

function timesNow(): { readonly own: number; readonly children: readonly Child[] } {
  if (!existsSync("/proc/self/stat")) return { own: Number.NaN, children: [] };
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => running(pid) ?? []);
  const byParent = Map.groupBy(all, ({ parent }) => parent);
  const below = (pid: number): number =>
    (byParent.get(pid) ?? []).reduce((sum, child) => sum + child.milliseconds + below(child.pid), 0);
  return {
    own: all.find(({ pid }) => pid === process.pid)?.milliseconds ?? 0,
    children: (byParent.get(process.pid) ?? []).map(({ pid, milliseconds }) => ({
      ...{ pid, command: commandOf(pid), milliseconds: milliseconds + below(pid) },
    })),
  };
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}
