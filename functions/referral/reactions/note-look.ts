import type { EventEnvelope } from "../../../events/define-event.ts";
import { requestOf } from "../../../shared/domain/cases/case-id.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Command } from "../../../shared/journal/journal.ts";
import type { Looker } from "../../../shared/presence/presence.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import type { CaseState } from "../case/case-state.ts";
import { type Look, looksId, monthOf } from "../journals/journal-looks.ts";

type Deps = Pick<ReferralDeps, "looks" | "now">;

const hourOf = (at: string): string => at.slice(0, 13);

/** Whether two times are within the same hour. The access log gets one entry per person and hour. */
export const isSameHour = (at: string, other: string): boolean => hourOf(at) === hourOf(other);

/**
 * Whether the access log already has an entry for this person in this hour: as the first person of the unit who opened
 * the case (R3), or because the person is in the list of people who have the case open. A person enters that list only
 * after the entry is recorded.
 */
export function isNoted(
  { hops }: CaseState,
  lookers: readonly Looker[],
  username: string,
  at: Date,
): boolean {
  const first = hops.flatMap(({ seen }) => (seen ? [{ username: seen.by, at: seen.at }] : []));
  const now = at.toISOString();
  return [...first, ...lookers].some((look) => look.username === username && isSameHour(look.at, now));
}

/**
 * Records in the access log that a person reads a whole case, once per person and hour. Called before the case is
 * shown, so that no reading is unrecorded (R15).
 *
 * @param directory the version number of the directory by which the policy was decided.
 */
export async function noteLookAtCase(
  deps: Deps,
  code: string,
  username: string,
  directory: number,
): Promise<void> {
  const at = deps.now();
  const look = { by: username, at: at.toISOString(), what: "case" } as const;
  const hour = hourOf(look.at);
  await note(deps, code, look, {
    actor: `staff:${username}`,
    key: `${username}/${hour}`,
    fingerprint: fingerprintOf({ username, hour }),
    at,
    directory,
  });
}

/**
 * Records in the access log that a person opens a file of the applicant, once per person, file and hour. Called before
 * the file's address is returned (C12, R15).
 */
export async function noteLookAtFile(
  deps: Deps,
  { code, file, by }: { readonly code: string; readonly file: number; readonly by: string },
  directory: number,
): Promise<void> {
  const at = deps.now();
  const look = { by, at: at.toISOString(), what: "case", file } as const;
  const hour = hourOf(look.at);
  await note(deps, code, look, {
    actor: `staff:${by}`,
    key: `${by}/file-${file}/${hour}`,
    fingerprint: fingerprintOf({ by, file, hour }),
    at,
    directory,
  });
}

/**
 * Records in the access log that a person reads the texts of a meeting, once per person, meeting and hour. Called
 * before the meeting service shows the texts (R15).
 */
export async function noteLookAtMeeting(
  deps: Deps,
  { request, meeting, by }: { readonly request: string; readonly meeting: string; readonly by: string },
  directory: number,
): Promise<void> {
  const at = deps.now();
  const look = { by, at: at.toISOString(), what: "meeting", meeting } as const;
  const hour = hourOf(look.at);
  await note(deps, request, look, {
    actor: `staff:${by}`,
    key: `${by}/${meeting}/${hour}`,
    fingerprint: fingerprintOf({ by, meeting, hour }),
    at,
    directory,
  });
}

/**
 * Records in the access log that a person read the applicant's data, as the identity service reported. A repeated event
 * adds no second entry.
 */
export async function noteLookAtApplicant(
  deps: Deps,
  event: Pick<EventEnvelope<Look & { readonly request: string }>, "id" | "data">,
): Promise<void> {
  const { request, ...look } = event.data;
  await note(deps, request, look, {
    actor: `event:${event.id}`,
    key: event.id,
    fingerprint: fingerprintOf(look),
    at: deps.now(),
    directory: 0,
  });
}

async function note(
  { looks }: Deps,
  code: string,
  look: Look,
  head: Omit<Command, "name" | "correlation">,
): Promise<void> {
  const command = { ...head, name: "note-look", correlation: requestOf(code) };
  const id = looksId(code, monthOf(look.at));
  const outcome = await looks.decide(id, command, () => ({ facts: [{ type: "looked", ...look }] }));
  if (!outcome.accepted) throw new Error(`recording a look was refused: ${outcome.refusal.code}`);
}
