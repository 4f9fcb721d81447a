/**
 * Brings closed and open cases from an earlier system (P8), so that a model of suggestions can be learnt from them on the
 * first Friday (R20): of several people, one of them with two cases and one of them hidden (C15).
 */

import {
  type ImportedRequest,
  importedRequest,
} from "../../../../functions/intake/operator/import-contract.ts";
import type { Random } from "../../core/random.ts";
import type { Cast } from "../cast.ts";
import { bring } from "../importer.ts";
import { applicantOf, canary } from "../people.ts";

/** The share of runs in which a model is trained, from 0 to 1. */
const taught = 0.25;

export const isTaught = ({ world }: Pick<Cast, "world">): boolean =>
  world.run.random.fork("taught").chance(taught);

interface Earlier {
  readonly person: number;
  readonly about: "price" | "other";
  readonly unit: string;
  readonly more?: Partial<Pick<ImportedRequest, "knownTo" | "complainedOfUnit">>;
  readonly open?: true;
}

const earlier: readonly Earlier[] = [
  { person: 40, about: "price", unit: "price-control" },
  { person: 41, about: "other", unit: "legal" },
  { person: 41, about: "price", unit: "legal" },
  { person: 46, about: "other", unit: "service-desk" },
  { person: 47, about: "other", unit: "legal" },
  { person: 42, about: "other", unit: "inspection", more: { knownTo: "inspection" } },
  { person: 43, about: "price", unit: "price-control", open: true },
  { person: 44, about: "other", unit: "service-desk", open: true },
  { person: 45, about: "other", unit: "price-control", more: { complainedOfUnit: "legal" }, open: true },
];

const matters = { price: "نان گران و کم‌وزن شده", other: "پشت باجه معطل ماندیم" } as const;

export async function earlierCases(cast: Cast): Promise<void> {
  if (!isTaught(cast)) return;
  const random = cast.world.run.random.fork("earlier cases");
  for (const [n, one] of earlier.entries()) {
    if (random.chance(one.open || one.more ? 0.8 : 0.95)) await bring(cast, rowOf(random, one, n), "first");
  }
}

function rowOf(people: Random, { person, about, unit, more, open }: Earlier, n: number): ImportedRequest {
  const { fullName, identityNumber = "", mobile } = applicantOf(people.fork("people"), person);
  const random = people.fork(`row-${n}`);
  const [registeredAt, at] = ["2025-03-03T07:00:00.000Z", "2025-11-02T09:30:00.000Z"];
  const answered = { how: "answered", at, outcome: "granted", answer: `${canary}: پس داده شد.` };
  return importedRequest().parse({
    ...{
      code: `TAUGHT-${n}`,
      registeredAt,
      kind: "complaint",
      subject: about,
      channel: "web",
      language: "fa",
    },
    description: `${canary}: ${matters[about]}. ${random.below(1_000_000)}`,
    ...{ fullName, identity: { type: "national-code", number: identityNumber }, mobile, unit, ...more },
    ...(!open && { closed: random.chance(0.7) ? answered : { how: "withdrawn", at } }),
  });
}
