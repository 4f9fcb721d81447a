import type { Limits } from "./limits.ts";
import { windowOf } from "./window.ts";

/** Counters in memory, for tests and the simulation. */
export function memoryLimits(): Limits {
  const counts = new Map<string, number>();
  const counted = new Set<string>();
  const onceOf = (window: string, once: string) => `${window}/${once}`;
  const count = (name: string, seconds: number, at: Date) =>
    counts.get(windowOf(name, seconds, at).name) ?? 0;
  const take = (name: string, most: number, seconds: number, at: Date) => {
    const before = count(name, seconds, at);
    if (before >= most) return false;
    counts.set(windowOf(name, seconds, at).name, before + 1);
    return true;
  };
  return {
    take: async (...given) => take(...given),
    takeOnce: async (name, once, most, seconds, at) => {
      const own = onceOf(windowOf(name, seconds, at).name, once);
      if (counted.has(own)) return "again";
      if (!take(name, most, seconds, at)) return "full";
      counted.add(own);
      return "first";
    },
    giveBack: async (name, seconds, at, once) => {
      const window = windowOf(name, seconds, at).name;
      if (once !== undefined && !counted.delete(onceOf(window, once))) return;
      const before = count(name, seconds, at);
      if (before > 0) counts.set(window, before - 1);
    },
    count: async (name, seconds, at) => count(name, seconds, at),
  };
}
