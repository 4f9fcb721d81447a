import { keyedHash } from "../../../shared/documents/keyed-hash.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { IdentityForIntake, IssueCode } from "../../../shared/vault/for-intake.ts";
import { isBlocked } from "../blocks/is-blocked.ts";
import type { IdentityDeps } from "../deps.ts";
import { failureCounter } from "../failures.ts";
import type { Issued } from "../journal.ts";
import {
  challengeFor,
  codesForAll,
  codesPerHour,
  failuresInAll,
  failureWindowDays,
  issueChallenge,
} from "../rules.ts";
import { readEntry } from "../vault.ts";

type Reply = Awaited<ReturnType<IdentityForIntake["issueCode"]>>;
type Deps = Pick<IdentityDeps, "secret" | "limits" | "challenges" | "vault" | "blocks" | "now">;

/**
 * Makes a one-time code for somebody who gave the code and mobile of a request, or, with a `contact`, an identity and a
 * mobile (C14); the SMS follows the event. A contact without a request gets a challenge like any other, which nothing
 * fits and of which no SMS tells: whether such a person is known here cannot be seen from the answers.
 *
 * Refuses `blocked` (C17), `too-many` (an hour's budget per request or contact), `ask-a-clerk` (too many wrong codes in all) and
 * `no-codes-now` (what may be sent to everybody is used up).
 */
export async function issueCode(deps: Deps, { key, ...about }: IssueCode): Promise<Reply> {
  const at = deps.now();
  const subject = subjectOf(about);
  const id = asUuid(keyedHash(await deps.secret.get(), "challenge", subject, key));
  const refusal = await reasonNot(deps, id, key, about, at);
  if (refusal) return { refused: refusal };
  const command = {
    name: "issue-code",
    actor: `applicant:${about.person}`,
    key,
    fingerprint: fingerprintOf({ subject, person: about.person, language: about.language }),
    at,
    directory: 0,
    correlation: about.request ?? id,
  };
  const outcome = await deps.challenges.decide(id, command, ({ state }) =>
    issueChallenge(state, challengeFor(about, at)),
  );
  if (!outcome.accepted) return { refused: outcome.refusal };
  return { challenge: id, expiresAt: outcome.loaded.state.issued?.expiresAt ?? "" };
}

type About = Omit<Issued, "expiresAt">;

/** What the budget of an hour is for: one request, or one mobile of one person. */
const subjectOf = ({ request, person, contact }: About): string =>
  contact === undefined ? (request ?? "") : `${person}/${contact}`;

async function reasonNot(
  deps: Deps,
  id: string,
  key: string,
  about: About,
  at: Date,
): Promise<Refusal | undefined> {
  const { limits, challenges } = deps;
  const failures = await limits.count(failureCounter(about), failureWindowDays * 86_400, at);
  if (failures >= failuresInAll) return { code: "ask-a-clerk" };
  if (await challenges.seen(id, key)) return undefined;
  if (await turnedAway(deps, about)) return { code: "blocked" };
  if (!(await limits.take(`codes/${subjectOf(about)}`, codesPerHour, 3_600, at))) return { code: "too-many" };
  const taken = about.request === undefined ? someLeft(limits, at) : takeOfAll(limits, at);
  return (await taken) ? undefined : { code: "no-codes-now" };
}

/** Who asks with an identity and a mobile was looked up on the list by `find-person`. */
async function turnedAway(deps: Deps, { request, contact }: About): Promise<boolean> {
  if (request === undefined || contact !== undefined) return false;
  const entry = await readEntry(deps.vault, request);
  return entry !== undefined && entry !== "erased" && isBlocked(deps, entry.applicant);
}

const [hour, day] = [3_600, 86_400];

async function takeOfAll(limits: Deps["limits"], at: Date): Promise<boolean> {
  return (
    (await limits.take("codes-for-all", codesForAll.hour, hour, at)) &&
    limits.take("codes-for-all", codesForAll.day, day, at)
  );
}

/** Where no SMS goes out none is counted, or guessing identities would use up the codes of others. */
async function someLeft(limits: Deps["limits"], at: Date): Promise<boolean> {
  return (
    (await limits.count("codes-for-all", hour, at)) < codesForAll.hour &&
    (await limits.count("codes-for-all", day, at)) < codesForAll.day
  );
}

/** The first 128 bits as a UUID of version 8 (RFC 9562: made by an application's own rule). */
function asUuid(hash: Buffer): string {
  const bytes = Buffer.from(hash.subarray(0, 16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
