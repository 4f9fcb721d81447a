import { refuse } from "../../../shared/aggregate/stages.ts";
import { defined } from "../../../shared/defined.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { documentId } from "../../../shared/documents/document-id.ts";
import { byStaff } from "../../../shared/journal/actors.ts";
import { decideWithWords } from "../../../shared/journal/decide-with-words.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Command, Standing } from "../../../shared/journal/journal.ts";
import type { AskMeeting, NotedMeeting } from "../../../shared/meetings/for-intake.ts";
import { gateOf } from "../access/conflict.ts";
import { hostAsked } from "../access/hosts.ts";
import { inConflict } from "../access/in-conflict.ts";
import type { MeetingDeps } from "../adapters/deps.ts";
import type { Asked } from "../meeting/asking.ts";
import { byWhen } from "../meeting/decision-deadline.ts";
import { mostMeetings } from "../meeting/meeting-id.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";
import { meetingsOf, nextNumber } from "../meeting/which-meeting.ts";
import type { MeetingDecision } from "../rules/machine.ts";
import { askMeeting as askNext, lastSaid } from "../rules/reviewing.ts";

type Deps = Pick<MeetingDeps, "meetings" | "documents" | "directory" | "now">;

/**
 * Asks for an applicant's meeting with an official about the applicant's request (M1). A request has one open meeting at
 * a time. The text is stored before the row that refers to it.
 *
 * Refuses with `not-found` (the clerk who acts for the applicant is in conflict of interest, R2); `request-ended`
 * (withdrawn); `unknown-choice` (no such official, or one who cannot be met about
 * this kind of request); `official-complained-of` (the official is accused, and the
 * applicant has not confirmed the choice, M3); `meeting-open`; `meetings-full`; `key-reused`.
 */
export async function askMeeting(deps: Deps, ask: AskMeeting): Promise<NotedMeeting> {
  const { key } = askedBy(ask);
  const { asked: before, next } = await meetingsOf(deps, ask.request);
  const heard = [...before, ...(next ? [next] : [])].map(({ state }) => state);
  if (ask.by !== undefined && clerkMayNot(await inForce(deps), ask, heard)) return refuse("not-found");
  const earlier = before.find((one) => one.keys.has(key));
  if (earlier) return repeated(deps, ask, earlier);
  if (ask.ended) return refuse("request-ended");
  if (nextNumber(before) === undefined) return refuse("meeting-open");
  if (!next) return refuse("meetings-full", { most: mostMeetings });
  return askFor(deps, ask, { next, before: before.map(({ state }) => state) });
}

/**
 * The command's actor and idempotency key: the applicant's, or the clerk's when the clerk acts for the applicant at the
 * desk (S2).
 */
const askedBy = ({ person, by, key }: AskMeeting) =>
  by === undefined
    ? { name: "ask-meeting", actor: `applicant:${person}`, key: `applicant/${key}` }
    : { name: "ask-meeting-for-applicant", ...byStaff(by, key) };

interface InForce {
  readonly snapshot: Snapshot;
  readonly at: Date;
}

const inForce = async ({ directory, now }: Deps): Promise<InForce> => ({
  snapshot: (await directory.current()).snapshot,
  at: now(),
});

/**
 * Whether a clerk acts who is in conflict of interest: such a clerk may neither ask for the meeting nor get the reply
 * of an earlier call (R2).
 */
const clerkMayNot = ({ snapshot, at }: InForce, ask: AskMeeting, heard: readonly MeetingState[]): boolean =>
  ask.by !== undefined && inConflict(snapshot, at, ask, heard)(ask.by);

/** The fingerprint covers only the applicant's input, because other data that intake passes may change between retries. */
const commandOf = ({ now }: Deps, ask: AskMeeting) => ({
  ...askedBy(ask),
  fingerprint: fingerprintOf({
    name: "ask-meeting",
    with: ask.with,
    insists: ask.despiteConflict === true,
    needs: ask.needs,
    words: ask.words,
  }),
  at: now(),
  correlation: ask.request,
});

/**
 * Returns the first reply again for an idempotency key that was already used, although the directory or other meetings
 * may have changed since (P4).
 */
async function repeated(deps: Deps, ask: AskMeeting, known: Standing<MeetingState>): Promise<NotedMeeting> {
  const command = { ...commandOf(deps, ask), directory: 0 };
  const outcome = await deps.meetings.decide(known.id, command, () => ({ facts: [] }), known);
  if (!outcome.accepted) return { refused: outcome.refusal };
  return notedOf(outcome.loaded);
}

interface Next {
  readonly next: Standing<MeetingState>;
  /** The request's earlier meetings; the accused that they record count for the new meeting, too (R2). */
  readonly before: readonly MeetingState[];
}

async function askFor(deps: Deps, ask: AskMeeting, { next, before }: Next): Promise<NotedMeeting> {
  const { number: directory, snapshot } = await deps.directory.current();
  const command: Command = { ...commandOf(deps, ask), directory };
  const host = hostAsked(snapshot, ask.with, ask.kind)?.username;
  if (host === undefined) return refuse("unknown-choice", { fields: "with" });
  const words = documentId("meeting", next.id, "words", command.key, command.fingerprint);
  const asked: Asked = { ...askedOf(ask, snapshot, host, command.at), words };
  const decide = (state: MeetingState): MeetingDecision => {
    const heard = [...before, state];
    if (clerkMayNot({ snapshot, at: command.at }, ask, heard)) return { refused: { code: "not-found" } };
    const known = lastSaid(ask, heard);
    const isAccused = gateOf(snapshot, known, command.at).conflictOf(host) !== undefined;
    if (isAccused && !ask.despiteConflict) return { refused: { code: "official-complained-of" } };
    return askNext(state, { ...asked, ...known, ...(isAccused && { despiteConflict: true as const }) });
  };
  const outcome = await decideWithWords(next, command, {
    decide,
    storeWords: () => deps.documents.put(words, ask.person, ask.words),
    append: (again) => deps.meetings.decide(next.id, command, again, next),
  });
  if (outcome.accepted) return notedOf(outcome.loaded);
  // A concurrent call asked for the same meeting first.
  return outcome.refusal.code === "wrong-stage" ? refuse("meeting-open") : { refused: outcome.refusal };
}

const notedOf = ({ id, state }: Pick<Standing<MeetingState>, "id" | "state">): NotedMeeting => ({
  meeting: Number(id.split(".")[1]),
  at: state.askedAt,
});

/** The fields of the request for a meeting as the journal stores them, with the deadline of the decision. */
export const askedOf = (
  {
    request,
    person,
    language,
    needs,
    parties,
    partiesAt,
    kind,
    channel,
    byCall,
  }: Omit<AskMeeting, "with" | "words" | "key">,
  snapshot: Snapshot,
  host: string,
  at: Date,
): Omit<Asked, "words"> => ({
  ...{ request, person, language, host, parties, about: { kind, channel } },
  ...defined({ partiesAt }),
  needs: [...new Set(needs)].sort(),
  ...defined({ byCall }),
  ...byWhen(snapshot, "decision", { host, about: { kind, channel } }, at),
});
