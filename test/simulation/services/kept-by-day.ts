import type { AnchoredRow, Anchoring, Anchors } from "../../../shared/audit/anchors.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";

/** Notes for each anchor the Tehran day on which it was stored, as the partitions of the anchors' table do. */
export function keptByDay() {
  const days = new Map<string, AnchoredRow[]>();
  return {
    noting: (anchors: Anchoring & Anchors): Anchoring & Anchors => ({
      ...anchors,
      keep: async (rows, at) => {
        await anchors.keep(rows, at);
        const day = tehranDay(at);
        days.set(day, [...(days.get(day) ?? []), ...rows]);
      },
    }),
    anchorsOf: async function* (day: string): AsyncIterable<AnchoredRow> {
      yield* days.get(day) ?? [];
    },
  };
}
