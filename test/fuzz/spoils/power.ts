/**
 * Changes of power over cases that must be refused. Two administrators must agree to such a change, and the change may give
 * neither of them power (R2).
 */

import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Book, InForce } from "../book.ts";
import { type Draft, withHeader } from "../draft.ts";
import { placedAt } from "../places.ts";
import { json } from "../wire.ts";
import { beforehand } from "./beforehand.ts";
import { type About, type Apply, type Spoil, spoil } from "./spoil.ts";

const of =
  (...ids: readonly string[]): Spoil["fits"] =>
  ({ id }) =>
    ids.includes(id);

const decided = of("decide-directory-proposal");

const snapshotOf = ({ body }: Draft): Snapshot => (body as { readonly snapshot: Snapshot }).snapshot;

const inForceIn = ({ inForce }: Book): InForce => {
  if (!inForce) throw new Error("An administrator who proposes has read the directory");
  return inForce;
};

/**
 * The user names of two administrators: the first proposes, and the second may decide about the first administrator's
 * proposals.
 */
const administratorsIn = ({ snapshot }: Book): readonly [string, string] => {
  const [first, second] = snapshot.staff.filter(({ roles }) => roles.includes("administrator"));
  if (!first || !second) throw new Error("A change of power needs two administrators");
  return [first.username, second.username];
};

const withRoleFor = (snapshot: Snapshot, username: string): Snapshot => ({
  ...snapshot,
  staff: snapshot.staff.map((member) =>
    member.username === username ? { ...member, roles: [...member.roles, "auditor"] } : member,
  ),
});

const deputiesRemoved: Apply = (draft) => ({
  ...draft,
  body: placedAt(draft.body, ["snapshot", "deputies"], []),
});

const powerUntouched: Apply = (draft, { book }) => ({
  ...draft,
  body: placedAt(draft.body, ["snapshot", "deputies"], inForceIn(book).snapshot.deputies),
});

const roleForProposer: Apply = (draft, { book }) => ({
  ...draft,
  body: { snapshot: withRoleFor(snapshotOf(draft), administratorsIn(book)[0]) },
});

/** Makes the request an approval of the proposal by the second administrator. */
async function approvedBySecond(draft: Draft, { book, target }: About): Promise<Draft> {
  const token = await target.staffToken(administratorsIn(book)[1]);
  return withHeader({ ...draft, body: { decision: "approve" } }, "authorization", `Bearer ${token}`);
}

const approvedByProposer: Apply = (draft) => ({ ...draft, body: { decision: "approve" } });

/** The proposer withdraws the proposal before the request. */
const withdrawnFirst: Apply = async (draft, about) => {
  const { subject } = about;
  await beforehand(about, "decide-directory-proposal", subject, { decision: "withdraw" });
  return about.pick % 2 === 0 ? approvedBySecond(draft, about) : draft;
};

/** The proposer publishes another change before the request, so that the proposal is outdated. */
const supersededFirst: Apply = async (draft, about) => {
  const { book, pick } = about;
  const { number, snapshot } = inForceIn(book);
  const phone = `021-${String(80_000_000 + number * 100 + (pick % 100))}`;
  const subject = { actor: administratorsIn(book)[0], version: number };
  const changed = { ...snapshot, organisation: { ...snapshot.organisation, phone } };
  await beforehand(about, "publish-directory", subject, { snapshot: changed });
  return approvedBySecond(draft, about);
};

/** Proposes a role for the second administrator, who therefore may not approve the proposal. */
const roleForApprover: Apply = async (draft, about) => {
  const { number, snapshot } = inForceIn(about.book);
  const [actor, approver] = administratorsIn(about.book);
  const body = { snapshot: withRoleFor(snapshot, approver) };
  const proposed = await beforehand(about, "propose-directory", { actor, version: number }, body);
  const { proposal } = json<{ readonly proposal: string }>(proposed);
  return approvedBySecond({ ...draft, param: proposal }, about);
};

export const ofPower: readonly Spoil[] = [
  spoil("a change of power published alone", of("publish-directory"), [409], deputiesRemoved),
  spoil("a proposal without a change of power", of("propose-directory"), [409], powerUntouched),
  spoil("a role for its proposer", of("publish-directory", "propose-directory"), [409], roleForProposer),
  spoil("a proposal approved by its proposer", decided, [409], approvedByProposer),
  spoil("a decided proposal", decided, [409], withdrawnFirst),
  spoil("a proposal from before another publication", decided, [412], supersededFirst),
  spoil("a role for its approver", decided, [409], roleForApprover),
];
