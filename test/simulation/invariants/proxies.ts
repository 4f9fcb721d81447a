/** Checks proxies and the people whom they represent (C11). */

import type { RequestFact } from "../../../functions/intake/request/request-state.ts";
import { authorityOf } from "../../../functions/referral/case/applicant.ts";
import type { Cast } from "../actors/cast.ts";
import { lostOf } from "../actors/lost.ts";
import { casesOf, isFollowed, partsOf } from "./cases.ts";
import type { Invariant } from "./invariant.ts";

type Registered = Extract<RequestFact, { readonly type: "registered" }>;

function registrations({ world }: Cast): ReadonlyMap<string, Registered> {
  const rows = world.intake.table.rows.flatMap(({ id, facts }) =>
    (facts as readonly RequestFact[]).flatMap((fact) =>
      fact.type === "registered" ? [[id, fact] as const] : [],
    ),
  );
  return new Map(rows);
}

/** The steps that a represented person may take (ADR 0019). */
const theirOwn = ["withdraw-request", "take-back-consent"];
/** The steps that a member of a group's request may take (ADR 0021). */
const joiners = ["join-group", "leave-group"];

export const nobodyElseActs: Invariant = {
  law: "only the applicant takes an applicant's step, except that the represented person ends it or hides it again, and a joiner leaves (C10, C11)",
  broken: (cast) => {
    const of = registrations(cast);
    return cast.world.intake.table.rows
      .filter(({ actor }) => actor.startsWith("applicant:"))
      .filter(({ id, actor, command }) => {
        const registered = of.get(id);
        const person = actor.slice("applicant:".length);
        if (!registered || registered.person === person) return false;
        if (registered.collective) return !joiners.includes(command);
        return registered.representing?.person !== person || !theirOwn.includes(command);
      })
      .map(({ id, version, command, actor }) => `${id} v${version} ${command} by ${actor}`);
  },
};

const isSeen = ({ type }: { readonly type: string }): boolean => type === "authority-seen";

export const authorityIsHeard: Invariant = {
  law: "a case and its parts know of exactly the authority documents that a clerk saw (C11)",
  broken: async (cast) => {
    const { intake, setAside } = cast.world;
    const lost = new Set(lostOf(cast.world, "intake").map(({ id }) => id));
    const seen = new Set(intake.table.rows.filter(({ facts }) => facts.some(isSeen)).map(({ id }) => id));
    for (const [code, { representing }] of registrations(cast)) if (representing?.seen) seen.add(code);
    const wrong: string[] = [];
    for (const code of registrations(cast).keys()) {
      if (lost.has(code) || !isFollowed(cast, code)) continue;
      if (setAside.some(({ about }) => about.subject === code)) continue;
      for (const id of [code, ...partsOf(cast, code)]) {
        const { state } = await casesOf(cast).load(id);
        if ((authorityOf(state, []) === "seen") !== seen.has(code)) wrong.push(`${id}: ${!seen.has(code)}`);
      }
    }
    return wrong;
  },
};
