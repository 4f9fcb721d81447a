/** Checks that each registration makes one case: none is lost and none is doubled. */

import type { RequestFact } from "../../../functions/intake/request/request-state.ts";
import { holder, isDone } from "../../../functions/referral/case/core.ts";
import { allList, allListOf, partitioned } from "../../../functions/referral/projections/all-list.ts";
import { expertList, unitList } from "../../../functions/referral/projections/build-views.ts";
import { noParties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import type { Cast } from "../actors/cast.ts";
import { lostRequest, registers } from "../actors/lost.ts";
import { simulated } from "../services/organisation.ts";
import type { World } from "../world.ts";
import { casesOf, isGone, partsOf } from "./cases.ts";
import { everNamed } from "./directory.ts";
import type { Invariant } from "./invariant.ts";

const registrations = ({ world }: Cast): readonly StoredRow[] => world.intake.table.rows.filter(registers);

export const registeredOnce: Invariant = {
  law: "each accepted registration that was not lost is one request, and each request was accepted (law 2)",
  broken: (cast) => {
    const rows = registrations(cast).map(({ id }) => id);
    const known = [...cast.registered.keys()];
    return [
      ...known
        .filter((code) => !lostRequest(cast.world, code))
        .filter((code) => rows.filter((id) => id === code).length !== 1)
        .map((code) => `${code} is not one request`),
      ...rows.filter((id) => !cast.registered.has(id)).map((id) => `no reply gave ${id}`),
    ];
  },
};

export const padsOnce: Invariant = {
  law: "a pad's code was unused before, and names at most one request (C20)",
  broken: ({ world }) => {
    const { rows } = world.intake.table;
    const reserved = rows.filter(({ facts }) => facts.some(({ type }) => type === "reserved"));
    return reserved.flatMap(({ id, version }) => {
      const count = rows.filter((row) => row.id === id && registers(row)).length;
      return version === 1 && count <= 1 ? [] : [`${id}: reserved by row ${version}, ${count} requests`];
    });
  },
};

export const begunBySomebody: Invariant = {
  law: "a pad's receipt is entered in the end when a clerk was told that another has begun it (C20)",
  broken: (cast) =>
    [...cast.begun]
      .filter((code) => !lostRequest(cast.world, code))
      .filter((code) => !registrations(cast).some(({ id }) => id === code))
      .map((code) => `${code}: no clerk has entered it`),
};

export const noAccusedEnters: Invariant = {
  law: "no clerk enters an emergency that accuses the clerk or their unit (S3, R2)",
  broken: (cast) =>
    registrations(cast).flatMap(({ id, facts }) =>
      (facts as readonly RequestFact[]).flatMap((fact) => {
        if (fact.type !== "registered" || fact.channel !== "phone-128") return [];
        const { enteredBy: by = "", complainedOf: { units, people } = noParties } = fact;
        const own = simulated.staff.find(({ username }) => username === by)?.unit ?? "";
        return units.includes(own) || people.includes(by) ? [`${id}: by ${by}`] : [];
      }),
    ),
};

export const oneCaseInOneInbox: Invariant = {
  law: "each request is one case, in the list of all, and an open case or part is in one unit's inbox (nothing lost, R6)",
  broken: async (cast) => {
    const lists = await inboxes(cast.world);
    const codes = [...cast.registered.keys()];
    const ids = codes.flatMap((code) => [code, ...partsOf(cast, code)]);
    const problems = ids.map(async (code) => {
      const { version, state } = await casesOf(cast).load(code);
      if (version === 0 && isGone(cast, code)) return [];
      if (version === 0 || state.hops.length === 0) return [`${code} is no case`];
      const where = lists.filter(({ codes }) => codes.includes(code)).map(({ list }) => list);
      const open = [unitList(holder(state)), ...(state.expert ? [expertList(state.expert)] : [])];
      const due = [allListOf(code), ...(isDone(state) ? [] : open)];
      return String(where.sort()) === String(due.sort())
        ? []
        : [`${code} is in ${where.join(", ") || "no list"}, not in ${due.join(", ")}`];
    });
    return (await Promise.all(problems)).flat();
  },
};

export const receiptKept: Invariant = {
  law: "the case records the receipt's date as first promised (N8)",
  broken: async (cast) => {
    const promises = registrations(cast).flatMap(({ id, facts }) =>
      (facts as readonly RequestFact[]).flatMap((fact) =>
        fact.type === "registered" && fact.promise && !lostRequest(cast.world, id)
          ? [{ id, due: fact.promise.due }]
          : [],
      ),
    );
    const problems = promises.map(async ({ id, due }) => {
      const { state } = await casesOf(cast).load(id);
      const kept = state.clocks.find(({ clock }) => clock === "answer")?.promised ?? due;
      return kept === due ? [] : [`${id} was promised by ${due}; its case says ${kept}`];
    });
    return (await Promise.all(problems)).flat();
  },
};

async function inboxes(world: World) {
  const { views } = world.referral;
  const { units, people } = everNamed(world);
  const all = await partitioned(views, [allList]);
  const names = [...all, ...units.map(unitList), ...people.map(expertList)];
  return Promise.all(
    names.map(async (list) => {
      const { items } = await views.list(list, { limit: 1_000 });
      return { list, codes: items.map(({ data }) => (data as { readonly case: string }).case) };
    }),
  );
}
