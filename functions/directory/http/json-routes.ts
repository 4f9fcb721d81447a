/** The administrator's JSON API: binds each operation of the contracts to the function that serves it. */

import * as directory from "../../../shared/contracts/staff/directory.ts";
import { defined } from "../../../shared/defined.ts";
import { etag } from "../../../shared/handler/http/conditional.ts";
import { json, refuse } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import type { DirectoryDeps } from "../adapters/deps.ts";
import { changeOf } from "../changes/change-of.ts";
import { publishDirectory } from "../commands/publish-directory.ts";
import { type Preview, previewDirectory } from "../queries/preview-directory.ts";
import { listVersions, readInForce, readVersion } from "../queries/read-directory.ts";
import type { Problem } from "../rules/problem.ts";
import { proposalRoutes } from "./proposal-routes.ts";

/** The most errors in a reply: more than a person corrects at one time. */
const mostFaults = 100;

const faultOf = ({ code, path, fa, en }: Problem) => ({ code, path: [...path], says: { fa, en } });

const previewOf = ({ base, problems, changes, rerouted, approval }: Preview) => ({
  base,
  approval,
  faults: problems.slice(0, mostFaults).map(faultOf),
  faultCount: problems.length,
  changes: changes.map(changeOf),
  rerouted: [...rerouted],
});

export const jsonRoutes = (deps: DirectoryDeps): readonly Route[] => [
  route(directory.readDirectory, async () => {
    const inForce = await readInForce(deps);
    return json(200, inForce, { headers: { ETag: etag(inForce.number) } });
  }),
  route(directory.listDirectoryVersions, async ({ query }) => {
    const { items, next } = await listVersions(deps, query.after);
    return json(200, { versions: [...items], ...defined({ next }) });
  }),
  route(directory.readDirectoryVersion, async ({ params }) => {
    const old = await readVersion(deps, Number(params.number));
    return old ? json(200, { ...old, differences: old.differences.map(changeOf) }) : refuse("not-found");
  }),
  route(directory.previewDirectory, async ({ body, staff }) =>
    json(200, previewOf(await previewDirectory(deps, body.snapshot, staff.username))),
  ),
  route(directory.publishDirectory, async ({ body, version, staff, idempotencyKey }) => {
    const ask = { snapshot: body.snapshot, seen: version, username: staff.username, key: idempotencyKey };
    const published = await publishDirectory(deps, ask);
    if ("refused" in published) return published;
    const { number, changed, changes } = published;
    return json(
      200,
      { number, changed, changes: changes.map(changeOf) },
      { headers: { ETag: etag(number) } },
    );
  }),
  ...proposalRoutes(deps),
];
