import { keyedHash } from "../../../shared/documents/keyed-hash.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { IdentityForIntake, IssueCode } from "../../../shared/vault/for-intake.ts";
import type { IdentityDeps } from "../deps.ts";
import { challengeFor, codesPerHour, failuresInAll, failureWindowDays, issueChallenge } from "../rules.ts";

type Reply = Awaited<ReturnType<IdentityForIntake["issueCode"]>>;

/**
 * Makes a one-time code for somebody who gave the code and mobile of a request; the SMS follows the event.
 *
 * Refuses `too-many` (an hour's budget per request) and `ask-a-clerk` (too many wrong codes in all).
 */
export async function issueCode(
  deps: Pick<IdentityDeps, "secret" | "limits" | "challenges" | "now">,
  { request, person, language, key }: IssueCode,
): Promise<Reply> {
  const at = deps.now();
  const id = asUuid(keyedHash(await deps.secret.get(), "challenge", request, key));
  const failures = await deps.limits.count(`failures/${person}`, failureWindowDays * 86_400, at);
  if (failures >= failuresInAll) return { refused: { code: "ask-a-clerk" } };
  if (!(await deps.challenges.seen(id, key)) && !(await withinBudget(deps.limits, request, at))) {
    return { refused: { code: "too-many" } };
  }
  const command = {
    name: "issue-code",
    actor: `applicant:${person}`,
    key,
    fingerprint: fingerprintOf({ request, person, language }),
    at,
    directory: 0,
    correlation: request,
  };
  const outcome = await deps.challenges.decide(id, command, ({ state }) =>
    issueChallenge(state, challengeFor({ request, person, language }, at)),
  );
  if (!outcome.accepted) return { refused: outcome.refusal };
  return { challenge: id, expiresAt: outcome.loaded.state.issued?.expiresAt ?? "" };
}

const withinBudget = (limits: IdentityDeps["limits"], request: string, at: Date): Promise<boolean> =>
  limits.take(`codes/${request}`, codesPerHour, 3_600, at);

/** The first 128 bits as a UUID of version 8 (RFC 9562: made by an application's own rule). */
function asUuid(hash: Buffer): string {
  const bytes = Buffer.from(hash.subarray(0, 16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
