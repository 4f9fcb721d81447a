import { keyedHash } from "../../../../shared/documents/keyed-hash.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { IdentityForIntake, IssueCode } from "../../../../shared/vault/for-intake.ts";
import type { IdentityDeps } from "../../adapters/deps.ts";
import { isBlocked } from "../../blocks/is-blocked.ts";
import { actorOf } from "../../challenge/code-actor.ts";
import type { Issued } from "../../challenge/journal.ts";
import { keyForCode } from "../../challenge/one-time-code.ts";
import { subjectOf } from "../../challenge/subject.ts";
import { readEntry } from "../../person/vault.ts";
import { challengeFor, issueChallenge } from "../../rules/rules.ts";
import { chooseCode } from "./choose-code.ts";

type Reply = Awaited<ReturnType<IdentityForIntake["issueCode"]>>;
type Deps = Pick<IdentityDeps, "secret" | "codeKeys" | "limits" | "challenges" | "vault" | "blocks" | "now">;

/**
 * Issues a one-time code for a request's tracking code and mobile or, with a `contact`, for an identity and a mobile
 * (C14). Notification sends the SMS on the event. A contact without a request also gets a challenge, but no SMS, and
 * every code is wrong; so replies do not reveal whether a person is known.
 *
 * Attempts by other people never lock out the owner of the mobile: `chooseCode` then gives a code that cannot be
 * guessed, or the code of the newest SMS (ADR 0032). Refuses with `blocked` (C17) and `no-codes-now` (the limit for all
 * people is reached).
 */
export async function issueCode(deps: Deps, ask: IssueCode): Promise<Reply> {
  const { key, from, reserve, long, ...about } = ask;
  const at = deps.now();
  const subject = subjectOf(about);
  const id = asUuid(keyedHash(await deps.secret.get(), "challenge", subject, key));
  const chosen: Awaited<ReturnType<typeof choose>> = (await deps.challenges.seen(id, key))
    ? {}
    : await choose(deps, { ...ask, once: id }, at);
  if ("refused" in chosen) return chosen;
  const { id: codeKey } = await keyForCode(deps.codeKeys, chosen.standing);
  const command = {
    name: "issue-code",
    actor: actorOf(about),
    key,
    fingerprint: fingerprintOf({ subject, person: about.person, language: about.language }),
    at,
    directory: 0,
    correlation: about.request ?? id,
  };
  const outcome = await deps.challenges.decide(id, command, ({ state }) =>
    issueChallenge(state, challengeFor({ ...about, ...chosen, ...(codeKey > 0 && { codeKey }) }, at)),
  );
  if (!outcome.accepted) return { refused: outcome.refusal };
  return { challenge: id, expiresAt: outcome.loaded.state.issued?.expiresAt ?? "" };
}

async function choose(
  deps: Deps,
  { key: _, ...ask }: IssueCode & { readonly once: string },
  at: Date,
): ReturnType<typeof chooseCode> {
  if (await turnedAway(deps, ask)) return { refused: { code: "blocked" } };
  return chooseCode(deps.limits, ask, at);
}

/**
 * Whether the request's mobile or identity is blocked. When an identity and a mobile were given instead of a request,
 * `find-person` has already checked the block list.
 */
async function turnedAway(
  deps: Deps,
  { request, contact }: Pick<Issued, "request" | "contact">,
): Promise<boolean> {
  if (request === undefined || contact !== undefined) return false;
  const entry = await readEntry(deps.vault, request);
  return entry !== undefined && entry !== "erased" && isBlocked(deps, entry.applicant);
}

/** Makes a UUID of the first 128 bits, of version 8 (RFC 9562: for an application's own scheme). */
function asUuid(hash: Buffer): string {
  const bytes = Buffer.from(hash.subarray(0, 16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
