import type * as z from "zod/mini";
import type { hop as hopContract } from "../../../../shared/contracts/staff/cases.ts";
import { defined } from "../../../../shared/defined.ts";
import { routingRule } from "../../../../shared/directory/lookups.ts";
import type { Snapshot, Text } from "../../../../shared/directory/snapshot.ts";
import { markOf } from "../../access/names.ts";
import { readText } from "../../access/words.ts";
import type { Hop } from "../../case/core.ts";
import type { Reading } from "./reading.ts";

type HopView = z.output<typeof hopContract>;

/**
 * One stay of the case at a unit (R3). `kind` and `why` say what moved the case there when no person or routing rule
 * did.
 */
export async function hopOf(reading: Reading, hop: Hop): Promise<HopView> {
  const { documents, names } = reading;
  const reason = await readText(documents, hop.reason);
  return {
    kind: hop.kind,
    unit: names.unit(hop.unit),
    ...(hop.from !== undefined && { from: names.unit(hop.from) }),
    ...senderOf(reading, hop),
    ...defined({ why: hop.why, final: hop.final, reason }),
    receivedAt: hop.receivedAt,
    ...stayOf(reading, hop),
  };
}

function senderOf({ names, snapshot }: Reading, { by }: Hop): Pick<HopView, "by" | "rule"> {
  if ("staff" in by) return { by: names.staff(by.staff) };
  return "rule" in by ? { rule: { key: by.rule, why: whyOf(snapshot, by.rule) } } : {};
}

function stayOf({ names }: Reading, { seen, assigned, accepted, returned, answered }: Hop): Partial<HopView> {
  return {
    ...(seen && { seen: markOf(seen, names) }),
    ...(assigned && { assigned: { ...markOf(assigned, names), to: names.staff(assigned.to) } }),
    ...(accepted && { accepted: markOf(accepted, names) }),
    ...(returned && { returned: markOf(returned, names) }),
    ...(answered && { answered: markOf(answered, names) }),
  };
}

/**
 * The reason why a case is at its unit when no routing rule chose the unit: for one part of a divided case (R6), and for an
 * imported case (P8).
 */
const builtIn: Readonly<Record<string, Text>> = {
  imported: { fa: "در سامانه پیشین نزد این واحد بود", en: "The earlier system had it at this unit" },
  split: { fa: "بخشی از پرونده‌ای است که هم‌زمان به چند واحد رفت", en: "Part of a case sent to several units" },
};

/**
 * The explanation of the routing rule that chose the unit (R1); the rule's key when the directory no longer has the
 * rule.
 */
const whyOf = (snapshot: Snapshot, rule: string): Text =>
  routingRule(snapshot, rule)?.why ?? builtIn[rule] ?? { fa: rule, en: rule };
