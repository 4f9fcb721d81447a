import { countedOf } from "../../../functions/insight/reactions/count/count.ts";
import { aboutOf } from "../../../functions/insight/reactions/count/sheet-layout.ts";
import type { Told } from "../../../functions/insight/reactions/told.ts";
import type { RepairableSheets, Sum } from "../../../shared/sheets/sheets.ts";

/** A wrong figure: `is` is the stored number, `due` the correct one. */
export interface OffSum extends Omit<Sum, "by"> {
  readonly is: number;
  readonly due: number;
}

/**
 * Returns the stored figures that differ from a count of all stored facts. Returns `counting` when an event was counted
 * during the comparison, because the facts and the figures were then not read in the same state.
 */
export async function sumsOff(
  sheets: Pick<RepairableSheets<Told>, "all">,
): Promise<readonly OffSum[] | "counting"> {
  const [is, due] = [new Sums(), new Sums()];
  const versions = new Map<string, number>();
  for await (const entry of sheets.all()) {
    if ("kept" in entry) {
      const { version, data } = entry.kept;
      versions.set(entry.id, version);
      for (const sum of countedOf(data)) due.add(sum);
      continue;
    }
    const { about } = entry;
    // Figures that an earlier release stored in another layout are no longer used.
    if (aboutOf(about) === undefined) continue;
    const { period, sums } = entry.sheet;
    for (const [name, by] of Object.entries(sums)) is.add({ about, period, name, by });
  }
  for await (const entry of sheets.all())
    if ("kept" in entry && versions.get(entry.id) !== entry.kept.version) return "counting";
  const keys = new Set([...is.all.keys(), ...due.all.keys()]);
  return [...keys]
    .filter((key) => is.of(key) !== due.of(key))
    .map((key) => offOf(key, is.of(key), due.of(key)));
}

class Sums {
  readonly all = new Map<string, number>();

  add({ about, period, name, by }: Sum): void {
    const key = [about, period, name].join(between);
    this.all.set(key, this.of(key) + by);
  }

  of(key: string): number {
    return this.all.get(key) ?? 0;
  }
}

const between = "\n";

function offOf(key: string, is: number, due: number): OffSum {
  const [about = "", period = "", name = ""] = key.split(between);
  return { about, period, name, is, due };
}
