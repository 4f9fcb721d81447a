/** Reads the processor time of a process and its descendants from Linux's /proc. */
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** The unit in which Linux counts processor time, a hundredth of a second, in milliseconds. */
const tick = 10;

interface Running {
  readonly pid: number;
  readonly parent: number;
  /** Processor time of the process and of its ended children, in milliseconds. */
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

/** A child process together with all its descendants. */
export interface Child {
  readonly pid: number;
  /** The command line of the child process. */
  readonly command: string;
  /** Processor time of the child and its descendants, in milliseconds. */
  readonly milliseconds: number;
}

/** Returns the running child processes; an empty list where there is no /proc. */
export const children = (): readonly Child[] => timesNow().children;

/** Returns the processor time of this process and its descendants in milliseconds, or NaN where there is no /proc. */
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
