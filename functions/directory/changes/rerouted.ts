/** Finds the routing examples that a new snapshot would send to another unit (R1). Pure functions. */

import type { Bilingual } from "../../../shared/contracts/fields/language.ts";
import { type Routed, route, type ToRoute } from "../../../shared/directory/route.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { noParties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { nameOf, valueName } from "./names.ts";
import { thingsIn } from "./sections.ts";

type Example = Snapshot["routingExamples"][number];

export interface Rerouted extends ToRoute {
  readonly before: Routed;
  readonly after: Routed;
  readonly says: Bilingual;
}

/** The unit to which the rules send an example; undefined when they lead nowhere. */
function routed(snapshot: Snapshot, example: ToRoute): Routed | undefined {
  try {
    return route(snapshot, example, { parties: noParties }, "");
  } catch {
    return undefined;
  }
}

/** Compares the examples of both snapshots, so that an example removed together with its rule is reported, too. */
export function rerouted(before: Snapshot, after: Snapshot): readonly Rerouted[] {
  const examples = new Map([
    ...thingsIn(before, "routingExamples"),
    ...thingsIn(after, "routingExamples"),
  ] as [string, Example][]);
  return [...examples.values()].flatMap(({ unit: _, ...example }): Rerouted[] => {
    const [was, is] = [routed(before, example), routed(after, example)];
    if (!was || !is || (was.unit === is.unit && was.rule === is.rule)) return [];
    return [{ ...example, before: was, after: is, says: sentence(before, after, example, [was, is]) }];
  });
}

function sentence(
  before: Snapshot,
  after: Snapshot,
  example: Omit<Example, "unit">,
  [was, is]: readonly [Routed, Routed],
): Bilingual {
  const what = nameOf(after, "routingExamples", example);
  const from = valueName(before, "unit", was.unit);
  const to = valueName(after, "unit", is.unit);
  return was.unit === is.unit
    ? {
        fa: `«${what.fa}» همچنان به «${to.fa}» می‌رود، ولی با قاعده‌ای دیگر`,
        en: `“${what.en}” still goes to “${to.en}”, but by another rule`,
      }
    : {
        fa: `«${what.fa}» به‌جای «${from.fa}» به «${to.fa}» می‌رود`,
        en: `“${what.en}” goes to “${to.en}” instead of “${from.en}”`,
      };
}
