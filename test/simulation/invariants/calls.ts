/**
 * Checks calls promised to applicants (R19): no call is lost or made twice, and the case has what the clerk noted of each
 * call.
 */

import { initial } from "../../../functions/referral/case/case-state.ts";
import { holder } from "../../../functions/referral/case/core.ts";
import { callsBy, callsOfUnit } from "../../../functions/referral/projections/call-rows.ts";
import type { World } from "../world.ts";
import { isFollowed, type Step, stepsOf, told } from "./cases.ts";
import { everNamed } from "./directory.ts";
import type { Invariant } from "./invariant.ts";

interface Promised {
  readonly by: string;
  closed: boolean;
}

/** Returns the outcome of each promised call of a case, from the facts and not from the product's fold. */
function promisesOf(steps: readonly Step[]) {
  const promises: Promised[] = [];
  const wrong: string[] = [];
  for (const { step, fact } of steps.flatMap((one) => one.facts.map((fact) => ({ step: one, fact })))) {
    if (fact.type === "call-promised") promises.push(promised(step, fact.by));
    if (fact.type !== "contacted" && fact.type !== "call-cancelled") continue;
    if (fact.call === undefined) continue;
    const promise = promises[fact.call - 1];
    if (!promise || promise.closed) wrong.push(told(step));
    else promise.closed = fact.type === "call-cancelled" || fact.result === "reached";
  }
  return { promises, wrong };
}

const promised = ({ row }: Step, by = row.actor.replace("staff:", "")): Promised => ({ by, closed: false });

export const calledForAPromise: Invariant = {
  law: "a promised call is made or cancelled once, and no call follows (R19)",
  broken: (cast) =>
    [...Map.groupBy(stepsOf(cast), ({ row }) => row.id).values()].flatMap((steps) => promisesOf(steps).wrong),
};

export const openCallsListed: Invariant = {
  law: "a promised call is in the lists of its case's unit and of the employee who promised it until it is made or cancelled (R19)",
  broken: async (cast) => {
    const listed = await listedIn(cast.world);
    const cases = Map.groupBy(stepsOf(cast), ({ row }) => row.id);
    const due = [...cases].flatMap(([id, steps]) => {
      const unit = holder(steps.at(-1)?.after ?? initial);
      return promisesOf(steps).promises.flatMap(({ by, closed }, at) =>
        closed ? [] : [`${callsOfUnit(unit)} ${id}/${at + 1}`, `${callsBy(by)} ${id}/${at + 1}`],
      );
    });
    const [missing, over] = [
      due.filter((one) => !listed.includes(one)),
      listed.filter((one) => !due.includes(one)),
    ];
    return [...missing.map((one) => `not in its list: ${one}`), ...over.map((one) => `still listed: ${one}`)];
  },
};

async function listedIn(world: World): Promise<readonly string[]> {
  const { views } = world.referral;
  const { units, people } = everNamed(world);
  const names = [...units.map(callsOfUnit), ...people.map(callsBy)];
  const lists = names.map(async (list) => {
    const { items } = await views.list(list, { limit: 1_000 });
    return items.map(({ data }) => {
      const { case: code, number } = data as { readonly case: string; readonly number: number };
      return `${list} ${code}/${number}`;
    });
  });
  return (await Promise.all(lists)).flat();
}

export const contactsHeard: Invariant = {
  law: "a contact that a clerk noted is in the log of its case, once (R19)",
  broken: (cast) => {
    const { intake, referral } = cast.world;
    const noted = intake.table.rows.filter(({ facts }) => facts.some(({ type }) => type === "contacted"));
    const heard = referral.table.rows.filter(({ command }) => command === "hear-contact");
    return noted
      .filter(({ id }) => isFollowed(cast, id))
      .filter(({ id, version }) => {
        const news = `intake/${id}/${version}/0`;
        const set = cast.world.setAside.some(({ about }) => about.subject === id);
        return !set && heard.filter((row) => row.id === id && row.key === news).length !== 1;
      })
      .map(({ id, version }) => `${id} v${version}: its case does not know`);
  },
};
