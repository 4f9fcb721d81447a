import type { Tallies } from "./tallies.ts";

export function memoryTallies(): Tallies {
  const occasions = new Map<string, string>();
  const days = new Map<string, Record<string, number>>();
  const add: Tallies["add"] = async (day, what, once) => {
    const before = occasions.get(once);
    if (before !== undefined) return before === what ? "before" : "other";
    occasions.set(once, what);
    const counts = days.get(day) ?? {};
    days.set(day, { ...counts, [what]: (counts[what] ?? 0) + 1 });
    return "counted";
  };
  return {
    add,
    tally: async (...given) => {
      await add(...given);
    },
    of: async (day) => days.get(day) ?? {},
  };
}
