/** From a registration to its answer: nothing lost, nothing doubled, everybody in the order of whoever decided. */

import { readRequest } from "../../../functions/intake/read-request/read-request.ts";
import { expertList, unitList } from "../../../functions/referral/build-views.ts";
import type { CaseFact } from "../../../functions/referral/case-facts.ts";
import { holder } from "../../../functions/referral/case-state.ts";
import { caseAggregate } from "../../../functions/referral/journal.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import type { ViewStore } from "../../../shared/journal/views.ts";
import type { Cast } from "../actors/cast.ts";
import { lostRequest, toldAndLost } from "../actors/lost.ts";
import { release } from "../core/frames.ts";
import { simulated } from "../services/organisation.ts";
import type { Invariant } from "./invariant.ts";

export const casesOf = ({ world }: Cast) =>
  openJournal(caseAggregate, world.referral.table.store, { release });

const registrations = ({ world }: Cast): readonly StoredRow[] =>
  world.intake.table.rows.filter(({ facts }) => facts.some(({ type }) => type === "registered"));

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
      ...rows.filter((id) => !cast.registered.has(id)).map((id) => `nobody was told of ${id}`),
    ];
  },
};

export const oneCaseInOneInbox: Invariant = {
  law: "each request is one case, and an open case is in one unit's inbox (nothing lost)",
  broken: async (cast) => {
    const lists = await inboxes(cast.world.referral.views);
    const problems = [...cast.registered.keys()].map(async (code) => {
      const { version, state } = await casesOf(cast).load(code);
      if (version === 0 && isGone(cast, code)) return [];
      if (version === 0 || state.hops.length === 0) return [`${code} is no case`];
      const where = lists.filter(({ codes }) => codes.includes(code)).map(({ list }) => list);
      const due =
        state.stage === "answered"
          ? []
          : [unitList(holder(state)), ...(state.expert ? [expertList(state.expert)] : [])];
      return String(where.sort()) === String(due.sort())
        ? []
        : [`${code} is in ${where.join(", ") || "no list"}, not in ${due.join(", ")}`];
    });
    return (await Promise.all(problems)).flat();
  },
};

async function inboxes(views: ViewStore) {
  const names = [
    ...simulated.units.map(({ key }) => unitList(key)),
    ...simulated.staff.map(({ username }) => expertList(username)),
  ];
  return Promise.all(
    names.map(async (list) => {
      const { items } = await views.list(list, { limit: 1_000 });
      return { list, codes: items.map(({ data }) => (data as { readonly case: string }).case) };
    }),
  );
}

/** Its registration was lost, and nobody made it again. */
const isGone = ({ world }: Cast, code: string): boolean =>
  lostRequest(world, code) && !world.intake.table.rows.some(({ id }) => id === code);

/**
 * Others were told of steps that people had taken, and the restored journal does not know them: the public timeline may
 * tell of both. Nothing can bring them together but the lost rows; the audit names each such case.
 */
const isSplit = ({ world }: Cast, code: string): boolean =>
  toldAndLost(world, "referral").some(
    ({ id, actor, facts }) =>
      id === code &&
      actor.startsWith("staff:") &&
      facts.some(({ type }) => told[type as CaseFact["type"]] !== undefined),
  );

/** What a citizen is told of a fact of the case. */
const told: Partial<Record<CaseFact["type"], string>> = {
  opened: "referred",
  referred: "referred",
  returned: "referred",
  accepted: "under-review",
  published: "answered",
};

export const timelineInOrder: Invariant = {
  law: "the public timeline is what the case's journal says, in its order, whatever came when (followers)",
  broken: async (cast) => {
    const split = [...cast.registered.keys()].filter((code) => isSplit(cast, code));
    if (split.length > 0) cast.world.run.tally.count("effect", "a case was told in two ways", split.length);
    const codes = [...cast.registered.keys()].filter((code) => !isGone(cast, code) && !isSplit(cast, code));
    const problems = codes.map(async (code) => {
      const due = await timelineOf(cast, code);
      const { state } = await cast.world.intake.atRest.requests.load(code);
      const shown = state.told.map(({ sequence, entry }) => `${sequence} ${entry}`);
      return String(shown) === String(due)
        ? []
        : [`${code} shows ${shown.join(", ")}; due: ${due.join(", ")}`];
    });
    return (await Promise.all(problems)).flat();
  },
};

async function timelineOf({ world }: Cast, code: string): Promise<readonly string[]> {
  const rows = await world.referral.table.store.all(code);
  return rows.flatMap(({ version, facts }) =>
    facts.flatMap(({ type }) => {
      const entry = told[type as CaseFact["type"]];
      return entry === undefined ? [] : [`${version} ${entry}`];
    }),
  );
}

export const answersReadable: Invariant = {
  law: "a published answer is on the public timeline once, with the words its expert wrote last",
  broken: async (cast) => {
    const followed = [...cast.registered].filter(([code]) => !isGone(cast, code) && !isSplit(cast, code));
    const problems = followed.map(async ([code, asked]) => {
      const { state } = await casesOf(cast).load(code);
      const whole = await readRequest(cast.world.intake.atRest, code).catch(() => undefined);
      if (whole?.description !== asked.description) return [`${code}: the words cannot be read`];
      if (state.stage !== "answered") return whole.answer ? [`${code} shows an answer nobody published`] : [];
      const drafted = (await cast.world.referral.table.store.all(code)).findLast(
        ({ command }) => command === "draft-answer",
      );
      const reasons = cast.reasons.get(drafted?.key ?? "") ?? [];
      return reasons.includes(whole.answer?.reasoning ?? "")
        ? []
        : [`${code}: not the answer that was drafted`];
    });
    return (await Promise.all(problems)).flat();
  },
};
