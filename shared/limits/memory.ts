import type { Counter, Limits } from "./limits.ts";
import { type Counted, isFull, isOver, windowedAt } from "./together.ts";
import { windowOf } from "./window.ts";

/** Stores counters in memory, for tests and the simulation. */
export function memoryLimits(): Limits {
  const counts = new Map<string, number>();
  const counted = new Set<string>();
  const together = new Map<string, NonNullable<Counted>>();
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
    takeTogether: async (row, counters, at) => {
      const windowed = windowedAt(counters, at);
      const countedOf = ({ name }: Counter) => together.get(`${row}/${name}`);
      if (windowed.some((counter) => isFull(countedOf(counter), counter))) return false;
      for (const counter of windowed) {
        const counted = countedOf(counter);
        const before = counted && !isOver(counted, counter) ? counted : { n: 0, ends: counter.ends };
        together.set(`${row}/${counter.name}`, { ...before, n: before.n + 1 });
      }
      return true;
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
