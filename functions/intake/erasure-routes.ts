/** The API of what is kept of people, and for how long: each operation of the contracts bound to its use case (P2). */

import * as contract from "../../shared/contracts/erasure.ts";
import { kind, staffMember } from "../../shared/directory/lookups.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { json } from "../../shared/handler/reply.ts";
import { type Route, route } from "../../shared/handler/route.ts";
import type { ListedHold } from "./build-views.ts";
import { type EraseDeps, eraseApplicant } from "./erase-applicant/erase-applicant.ts";
import { liftHold } from "./lift-hold/lift-hold.ts";
import { listHolds } from "./list-holds/list-holds.ts";
import { type Kept, listKept } from "./list-kept/list-kept.ts";
import { placeHold } from "./place-hold/place-hold.ts";

const erase = (deps: EraseDeps) =>
  route(contract.eraseApplicant, async ({ body, staff, idempotencyKey: key, log }) => {
    log.add({ correlation: body.request });
    const erased = await eraseApplicant(deps, { ...body, by: staff.username, key });
    if ("refused" in erased) return { refused: erased.refused };
    const { requests, at: erasedAt, completeAt } = erased;
    return json(200, { requests, erasedAt, completeAt });
  });

const place = (deps: EraseDeps) =>
  route(contract.placeHold, async ({ body: { request, ...reason }, staff, idempotencyKey: key, log }) => {
    log.add({ correlation: request });
    const outcome = await placeHold(deps, { request, by: staff.username, key }, reason);
    if (!outcome.accepted) return { refused: outcome.refusal };
    const { hold } = outcome.loaded.state;
    if (!hold) throw new Error("What was put on hold is on hold");
    const { snapshot } = await deps.directory.current();
    return json(200, holdShown(snapshot, { request, ...hold }));
  });

const lift = (deps: EraseDeps) =>
  route(contract.liftHold, async ({ body: { request }, staff, idempotencyKey: key, log }) => {
    log.add({ correlation: request });
    const outcome = await liftHold(deps, { request, by: staff.username, key });
    if (!outcome.accepted) return { refused: outcome.refusal };
    const { liftedAt } = outcome.loaded.state;
    if (liftedAt === undefined) throw new Error("What was lifted says since when");
    return json(200, { request, liftedAt });
  });

const list = (deps: EraseDeps) =>
  route(contract.listHolds, async ({ query: { after }, staff }) => {
    const { snapshot } = await deps.directory.current();
    const { holds, next } = await listHolds(deps, staff.username, after);
    return json(200, {
      holds: holds.map((one) => holdShown(snapshot, one)),
      ...(next !== undefined && { next }),
    });
  });

function holdShown(snapshot: Snapshot, { request, because, reference, by, at }: Omit<ListedHold, "parties">) {
  // Who left the organisation is named by user name.
  const name = staffMember(snapshot, by)?.name ?? { fa: by, en: by };
  return {
    ...{ request, because, by: { username: by, name }, at },
    ...(reference !== undefined && { reference }),
  };
}

const kept = (deps: EraseDeps) =>
  route(contract.listKept, async ({ query: { after }, staff }) => {
    const { snapshot } = await deps.directory.current();
    const { items, next } = await listKept(deps, staff.username, after);
    return json(200, {
      items: items.map((one) => keptShown(snapshot, one)),
      ...(next !== undefined && { next }),
    });
  });

const keptShown = (snapshot: Snapshot, { request, kind: key, ended, until, waits }: Kept) => ({
  ...{ request, ended, until },
  kind: { key, name: kind(snapshot, key)?.name ?? { fa: key, en: key } },
  ...(waits && {
    waits: waits.code as (typeof contract.waitsBecause)[number],
    ...(waits.details && { of: String(waits.details["request"]) }),
  }),
});

export const erasureRoutes = (deps: EraseDeps): readonly Route[] => [
  erase(deps),
  place(deps),
  list(deps),
  lift(deps),
  kept(deps),
];
