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

/** Looks are noted once an hour. */
export const isSameHour = (at: string, other: string): boolean => hourOf(at) === hourOf(other);

/**
 * Whether it is known already that this person looked at the case within this hour: theirs was the first look of the
 * holding unit (R3), or they are among those looking, where nobody stands who was not noted.
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
 * Notes that somebody looks at a whole case, the applicant's words above all; once per person and hour. Whoever shows the
 * case waits for it: what cannot be noted is not shown (R15).
 *
 * @param directory the version under which policy was asked.
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
 * Notes a look at the words of a meeting of the request; once per person, meeting and hour. Meeting shows nothing
 * before it (R15).
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

/** Keeps in the case what identity told of a look at its applicant; told twice, it is one. */
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
  if (!outcome.accepted) throw new Error(`noting a look was refused: ${outcome.refusal.code}`);
}
