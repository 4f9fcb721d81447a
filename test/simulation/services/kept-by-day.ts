import type { AnchoredRow, Anchoring, Anchors } from "../../../shared/audit/anchors.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";

/** Notes for each anchor (the hash of a journal row) the Tehran day on which it was stored, and lists anchors by this day. */
export function keptByDay() {
  const days = new Map<string, AnchoredRow[]>();
  return {
    noting: (anchors: Anchoring & Anchors): Anchoring & Anchors => ({
      ...anchors,
      keep: async (rows, at) => {
        await anchors.keep(rows, at);
        const day = tehranDay(at);
        const kept = days.get(day) ?? [];
        kept.push(...rows);
        days.set(day, kept);
      },
    }),
    anchorsOf: async function* (day: string): AsyncIterable<AnchoredRow> {
      yield* [...(days.get(day) ?? [])];
    },
  };
}
