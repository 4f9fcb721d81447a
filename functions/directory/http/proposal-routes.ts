/** The HTTP routes of proposals to change who has power over cases (R2). */

import * as contracts from "../../../shared/contracts/staff/directory-proposals.ts";
import { defined } from "../../../shared/defined.ts";
import { staffMember } from "../../../shared/directory/lookups.ts";
import { json, refuse } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import type { DirectoryDeps } from "../adapters/deps.ts";
import { changeOf } from "../changes/change-of.ts";
import { decideProposal } from "../commands/decide-proposal/decide-proposal.ts";
import { type Proposed, proposeDirectory } from "../commands/propose-directory.ts";
import type { DirectoryState } from "../directory/journal.ts";
import type { ProposalRow } from "../proposals/build-proposal-views.ts";
import { listProposals, readProposal } from "../queries/read-proposals.ts";
import { stepsOf } from "../rules/rules-proposals.ts";

export const proposalRoutes = (deps: DirectoryDeps): readonly Route[] => [
  route(contracts.listDirectoryProposals, async ({ query }) => {
    const { items, next, inForce } = await listProposals(deps, query.after);
    const proposals = items.map((row) => shown(row, inForce));
    return json(200, { proposals, ...defined({ next }) });
  }),
  route(contracts.readDirectoryProposal, async ({ params, staff }) => {
    const one = await readProposal(deps, params.proposal);
    if (!one) return refuse("not-found");
    const { id, proposal, inForce, after, changes, rerouted } = one;
    const told = shown({ ...proposal, proposal: id }, inForce);
    const mayI = [...stepsOf(one, staff.username)];
    const snapshot = { ...after };
    return json(200, { ...told, changes: changes.map(changeOf), rerouted: [...rerouted], snapshot, mayI });
  }),
  route(contracts.proposeDirectory, async ({ body, version, staff, idempotencyKey }) => {
    const ask = { snapshot: body.snapshot, seen: version, username: staff.username, key: idempotencyKey };
    return stepped(await proposeDirectory(deps, ask));
  }),
  route(contracts.decideDirectoryProposal, async ({ params, body, staff, idempotencyKey }) => {
    const decision =
      body.decision === "refuse" ? { what: body.decision, reason: body.reason } : { what: body.decision };
    const ask = { proposal: params.proposal, decision, username: staff.username, key: idempotencyKey };
    return stepped(await decideProposal(deps, ask));
  }),
];

/** Replies with the state only from the proposal's own rows, so that every retry gets the same reply. */
function stepped(done: Proposed) {
  if ("refused" in done) return done;
  const { id, proposal } = done;
  const number = proposal.end?.number;
  const status = proposal.end?.what ?? ("waiting" as const);
  return json(200, { proposal: id, status, ...defined({ number }) });
}

function shown({ proposal, base, by, at, glass, end }: ProposalRow, inForce: DirectoryState) {
  const { number, snapshot } = inForce;
  const person = (username: string) => ({
    username,
    name: (snapshot && staffMember(snapshot, username)?.name) ?? { fa: username, en: username },
  });
  // The list may lag behind the approval; the directory in force already names the proposal.
  const isCarriedOut = inForce.proposal === proposal && !glass;
  const waits = number === base || glass ? ("waiting" as const) : ("superseded" as const);
  return {
    ...{ proposal, base, at, status: end?.what ?? (isCarriedOut ? ("approved" as const) : waits) },
    by: glass ? { name: { fa: `راهبر سامانه (${by})`, en: `operator (${by})` } } : person(by),
    ...defined({ glass, decidedAt: end?.at }),
    ...(end?.by !== undefined && { decidedBy: person(end.by) }),
    ...defined({ reason: end?.reason, number: end?.number }),
  };
}
