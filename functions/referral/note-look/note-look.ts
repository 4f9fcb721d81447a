import type { EventEnvelope } from "../../../events/define-event.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Command } from "../../../shared/journal/journal.ts";
import type { ReferralDeps } from "../deps.ts";
import { type Look, looksId, monthOf } from "../journal-looks.ts";

type Deps = Pick<ReferralDeps, "looks" | "now">;

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
  const hour = look.at.slice(0, 13);
  await note(deps, code, look, {
    actor: `staff:${username}`,
    key: `${username}/${hour}`,
    fingerprint: fingerprintOf({ username, hour }),
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
  const command = { ...head, name: "note-look", correlation: code };
  const id = looksId(code, monthOf(look.at));
  const outcome = await looks.decide(id, command, () => ({ facts: [{ type: "looked", ...look }] }));
  if (!outcome.accepted) throw new Error(`noting a look was refused: ${outcome.refusal.code}`);
}
