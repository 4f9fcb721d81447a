/** The API of retention and erasure: binds each operation of the contracts to its use case (P2). */

import * as contract from "../../../shared/contracts/staff/erasure.ts";
import { defined } from "../../../shared/defined.ts";
import { kind, staffMember } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { json } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import { type RetentionState, retentionId } from "../journals/journal-retention.ts";
import { lookedAt, retentionRunsId } from "../journals/journal-retention-runs.ts";
import type { ListedHold } from "../projections/build-views.ts";
import { type EraseDeps, eraseApplicant } from "./erase-applicant.ts";
import { liftHold } from "./lift-hold.ts";
import { listHolds } from "./list-holds.ts";
import { type Kept, listKept } from "./list-kept.ts";
import { placeHold } from "./place-hold.ts";
import type { RetentionDeps } from "./run-retention.ts";
import { type SwitchDeps, switchRetention } from "./switch-retention.ts";

type ErasureDeps = EraseDeps & SwitchDeps & Pick<RetentionDeps, "runs">;

const erase = (deps: EraseDeps) =>
  route(contract.eraseApplicant, async ({ body, staff, idempotencyKey: key }) => {
    const erased = await eraseApplicant(deps, { ...body, by: staff.username, key });
    if ("refused" in erased) return { refused: erased.refused };
    const { requests, at: erasedAt, completeAt } = erased;
    return json(200, { requests, erasedAt, completeAt });
  });

const place = (deps: EraseDeps) =>
  route(contract.placeHold, async ({ body: { request, ...reason }, staff, idempotencyKey: key }) => {
    const outcome = await placeHold(deps, { request, by: staff.username, key }, reason);
    if (!outcome.accepted) return { refused: outcome.refusal };
    const { hold } = outcome.loaded.state;
    if (!hold) throw new Error("A placed hold is missing");
    const { snapshot } = await deps.directory.current();
    return json(200, holdShown(snapshot, { request, ...hold }));
  });

const lift = (deps: EraseDeps) =>
  route(contract.liftHold, async ({ body: { request }, staff, idempotencyKey: key }) => {
    const outcome = await liftHold(deps, { request, by: staff.username, key });
    if (!outcome.accepted) return { refused: outcome.refusal };
    const { liftedAt } = outcome.loaded.state;
    if (liftedAt === undefined) throw new Error("A lifted hold has no date");
    return json(200, { request, liftedAt });
  });

const list = (deps: EraseDeps) =>
  route(contract.listHolds, async ({ query: { after }, staff }) => {
    const { snapshot } = await deps.directory.current();
    const { holds, next } = await listHolds(deps, staff.username, after);
    return json(200, {
      holds: holds.map((one) => holdShown(snapshot, one)),
      ...defined({ next }),
    });
  });

function holdShown(snapshot: Snapshot, { request, because, reference, by, at }: Omit<ListedHold, "parties">) {
  return {
    ...{ request, because, by: named(snapshot, by), at },
    ...defined({ reference }),
  };
}

const kept = (deps: EraseDeps) =>
  route(contract.listKept, async ({ query: { after }, staff }) => {
    const { snapshot } = await deps.directory.current();
    const { items, next } = await listKept(deps, staff.username, after);
    return json(200, {
      items: items.map((one) => keptShown(snapshot, one)),
      ...defined({ next }),
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

const named = (snapshot: Snapshot, username: string) => ({
  username,
  // People who left the organisation appear with their user name.
  name: staffMember(snapshot, username)?.name ?? { fa: username, en: username },
});

const retentionShown = (snapshot: Snapshot, { on }: RetentionState) =>
  on ? { on: { by: named(snapshot, on.by), at: on.at } } : {};

const turn = (deps: ErasureDeps) =>
  route(contract.switchRetention, async ({ body, staff, idempotencyKey: key }) => {
    const outcome = await switchRetention(deps, { ...body, by: staff.username, key });
    if (!outcome.accepted) return { refused: outcome.refusal };
    const { snapshot } = await deps.directory.current();
    return json(200, retentionShown(snapshot, outcome.loaded.state));
  });

const nights = (deps: ErasureDeps) =>
  route(contract.readRetention, async () => {
    const { snapshot } = await deps.directory.current();
    const [{ state }, { state: all }] = await Promise.all([
      deps.retention.load(retentionId),
      deps.runs.load(retentionRunsId),
    ]);
    const runs = all.runs.map(({ by, more, ...run }) => ({
      ...{ ...run, by: named(snapshot, by), due: lookedAt(run) },
      more: more === true,
    }));
    return json(200, { ...retentionShown(snapshot, state), runs: runs.reverse() });
  });

export const erasureRoutes = (deps: ErasureDeps): readonly Route[] => [
  erase(deps),
  place(deps),
  list(deps),
  lift(deps),
  kept(deps),
  turn(deps),
  nights(deps),
];
