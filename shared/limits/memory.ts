import type { Limits } from "./limits.ts";
import { windowOf } from "./window.ts";

/** Counters in memory, for tests and the simulation. */
export function memoryLimits(): Limits {
  const counts = new Map<string, number>();
  const count = (name: string, seconds: number, at: Date) =>
    counts.get(windowOf(name, seconds, at).name) ?? 0;
  return {
    take: async (name, most, seconds, at) => {
      const counted = count(name, seconds, at);
      if (counted >= most) return false;
      counts.set(windowOf(name, seconds, at).name, counted + 1);
      return true;
    },
    giveBack: async (name, seconds, at) => {
      const counted = count(name, seconds, at);
      if (counted > 0) counts.set(windowOf(name, seconds, at).name, counted - 1);
    },
    count: async (name, seconds, at) => count(name, seconds, at),
  };
}
