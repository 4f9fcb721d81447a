/** A case as staff see it: what it says, where it was, what this person may do with it, and who else looks at it. */

import type * as z from "zod/mini";
import type { caseView, hop as hopContract } from "../../../shared/contracts/cases.ts";
import { routingRule } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Loaded } from "../../../shared/journal/journal.ts";
import type { Looker } from "../../../shared/presence/presence.ts";
import type { AboutRequest } from "../case-facts.ts";
import type { CaseState, Draft, Hop, Mark } from "../case-state.ts";
import { holder } from "../case-state.ts";
import type { ReferralDeps } from "../deps.ts";
import { maySee, openTo, staffAt } from "../gate.ts";
import { type Names, namesIn } from "../names.ts";
import { isNoted, noteLookAtCase } from "../note-look/note-look.ts";
import { seeCase } from "../see-case/see-case.ts";
import { readDescription, readDraft, readPoints, readReason } from "../words.ts";
import { changesSince } from "./changes-since.ts";

export type CaseView = z.output<typeof caseView>;
type HopView = z.output<typeof hopContract>;

/**
 * @param since the version somebody looked at: the view then says what people did since (R16).
 * @returns nothing when there is no such case, or when it is foreign to this person: both look the same (R15).
 */
export async function readCase(
  deps: ReferralDeps,
  code: string,
  username: string,
  since?: number,
): Promise<CaseView | undefined> {
  const directory = await deps.directory.current();
  const { number, snapshot } = directory;
  const staff = staffAt(snapshot, username, deps.now());
  const found = await deps.cases.standing(code);
  if (!found.state.request || !staff || !maySee(found.state, staff)) return undefined;
  const loaded = await seeCase(deps, found, staff, number);
  // Before the look is noted: who stands among those looking was noted for that hour (see `isNoted`).
  const at = deps.now();
  const view = await viewOf(deps, loaded, username, directory);
  await deps.presence.look(code, username, at);
  if (since === undefined) return view;
  const names = namesIn(snapshot);
  const changes = await changesSince(deps, code, since, view.version);
  return { ...view, changes: changes.map(({ what, ...mark }) => ({ what, ...markOf(mark, names) })) };
}

/**
 * The case as it is, also for somebody who has just acted on it and may have sent it out of their own sight. Nothing is
 * shown before the look is a row (R15).
 */
export async function viewOf(
  deps: ReferralDeps,
  loaded: Loaded<CaseState>,
  username: string,
  known?: { readonly number: number; readonly snapshot: Snapshot },
): Promise<CaseView> {
  const { id, state } = loaded;
  const { request } = state;
  if (!request) throw new Error("Only an opened case can be shown");
  const { number, snapshot } = known ?? (await deps.directory.current());
  const staff = staffAt(snapshot, username, deps.now());
  const names = namesIn(snapshot);
  const [description, points, draft, looking] = await Promise.all([
    readDescription(deps.documents, state),
    readPoints(deps.documents, state),
    draftOf(deps, state, names),
    looked(deps, loaded, username, number),
  ]);
  return {
    case: id,
    version: state.personVersion,
    stage: stageOf(state),
    ...aboutOf(request, names),
    unit: names.unit(holder(state)),
    ...(state.expert !== undefined && { expert: names.staff(state.expert) }),
    ...(description !== undefined && { description }),
    ...(state.points && { points: [...points] }),
    hops: await Promise.all(state.hops.map((hop) => hopOf(deps, hop, names, snapshot))),
    ...(draft && { draft }),
    ...(state.answered && { answered: markOf(state.answered, names) }),
    mayI: staff ? [...openTo(state, staff)] : [],
    looking: looking.map((looker) => ({ ...names.staff(looker.username), at: looker.at })),
  };
}

/** Notes the look, unless it is noted already; says who else looks. */
async function looked(
  deps: ReferralDeps,
  { id, state }: Loaded<CaseState>,
  username: string,
  directory: number,
): Promise<readonly Looker[]> {
  const at = deps.now();
  const lookers = await deps.presence.lookers(id, at);
  if (!isNoted(state, lookers, username, at)) await noteLookAtCase(deps, id, username, directory);
  return lookers.filter((looker) => looker.username !== username);
}

const stageOf = ({ stage }: CaseState): CaseView["stage"] => {
  if (stage === "unknown") throw new Error("Only an opened case has a stage");
  return stage;
};

const aboutOf = (request: AboutRequest, names: Names) => ({
  kind: names.kind(request.kind),
  subject: names.subject(request.subject),
  ...(request.province !== undefined && { province: names.province(request.province) }),
  channel: request.channel,
  language: request.language,
  registeredAt: request.registeredAt,
});

const markOf = ({ at, by }: Mark, names: Names) => ({ at, by: names.staff(by) });

async function hopOf(deps: ReferralDeps, hop: Hop, names: Names, snapshot: Snapshot): Promise<HopView> {
  const reason = await readReason(deps.documents, hop.reason);
  const by =
    "staff" in hop.by
      ? { by: names.staff(hop.by.staff) }
      : { rule: { key: hop.by.rule, why: whyOf(snapshot, hop.by.rule) } };
  return {
    kind: hop.kind,
    unit: names.unit(hop.unit),
    ...(hop.from !== undefined && { from: names.unit(hop.from) }),
    ...by,
    ...(reason !== undefined && { reason }),
    receivedAt: hop.receivedAt,
    ...(hop.seen && { seen: markOf(hop.seen, names) }),
    ...(hop.assigned && {
      assigned: { ...markOf(hop.assigned, names), to: names.staff(hop.assigned.to) },
    }),
    ...(hop.accepted && { accepted: markOf(hop.accepted, names) }),
    ...(hop.returned && { returned: markOf(hop.returned, names) }),
    ...(hop.answered && { answered: markOf(hop.answered, names) }),
  };
}

/** What the rule that fired says of itself (R1); its key when a later directory no longer has it. */
const whyOf = (snapshot: Snapshot, rule: string) =>
  routingRule(snapshot, rule)?.why ?? { fa: rule, en: rule };

async function draftOf(deps: ReferralDeps, state: CaseState, names: Names): Promise<CaseView["draft"]> {
  const [answer, draft] = [await readDraft(deps.documents, state), state.draft];
  if (!answer || !draft) return undefined;
  const sentBack = await sentBackOf(deps, draft, names);
  return {
    answer: { ...answer, outcome: names.outcome(answer.outcome) },
    by: names.staff(draft.by),
    at: draft.at,
    ...(sentBack && { sentBack }),
  };
}

async function sentBackOf(deps: ReferralDeps, { sentBack }: Draft, names: Names) {
  if (!sentBack) return undefined;
  const reason = (await readReason(deps.documents, sentBack.reason)) ?? "";
  return { ...markOf(sentBack, names), reason };
}
