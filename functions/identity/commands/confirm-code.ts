import { defined } from "../../../shared/defined.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Loaded } from "../../../shared/journal/journal.ts";
import type { Key } from "../../../shared/secrets/ring.ts";
import type { ConfirmCode, IdentityForIntake } from "../../../shared/vault/for-intake.ts";
import type { IdentityDeps } from "../adapters/deps.ts";
import { actorOf } from "../challenge/code-actor.ts";
import type { ChallengeState, Issued } from "../challenge/journal.ts";
import { codeOf, sameCode } from "../challenge/one-time-code.ts";
import { giveTryBack, mayTry } from "../challenge/short-codes.ts";
import { isFirstUse } from "../challenge/standing-code.ts";
import { answerChallenge } from "../rules/rules.ts";

type Reply = Awaited<ReturnType<IdentityForIntake["confirmCode"]>>;
type Deps = Pick<IdentityDeps, "codeKeys" | "limits" | "challenges" | "now">;

/**
 * Checks a one-time code and returns its person when the code is right. Refuses a code that is wrong, too late, tried
 * too often, or issued for another purpose. Each wrong attempt is a row of the challenge. A six-digit code is compared
 * only while its person has attempts left (ADR 0032). Without attempts left, every six-digit code is refused as
 * `code-expired`, and the next code has sixteen digits.
 */
export async function confirmCode(deps: Deps, ask: ConfirmCode): Promise<Reply> {
  const before = await deps.challenges.standing(ask.challenge);
  const { issued } = before.state;
  if (!issued || !isFor(issued, ask.about)) return expired;
  // The key of the code was removed, so no code can be right (ADR 0052).
  const key = await deps.codeKeys.find(issued.codeKey ?? 0);
  if (!key) return expired;
  const at = deps.now();
  // A retry of an attempt whose reply was lost is not another attempt.
  const first = !before.keys.has(ask.key);
  const trial = answerChallenge(before.state, false, at);
  if (first && "refused" in trial) return trial;
  const counted = { person: issued.person, ...defined({ from: ask.from }) };
  const command = commandOf(ask, issued, at);
  const once = fingerprintOf({ key: ask.key, of: command.fingerprint });
  if (first && !(await mayTry(deps.limits, issued, counted, once, at))) return expired;
  const right = isRight(key, ask, issued);
  if (first && right && !(await isFirstUse(deps.limits, issued, once))) return expired;
  const outcome = await deps.challenges.decide(
    ask.challenge,
    command,
    (current: Loaded<ChallengeState>) => answerChallenge(current.state, right, at),
    before,
  );
  if (!outcome.accepted) return { refused: outcome.refusal };
  const { state: after } = outcome.loaded;
  if (after.confirmedAt === undefined) return wrong(after);
  if (first) await giveTryBack(deps.limits, issued, counted, once, at);
  return { person: issued.person, at: after.confirmedAt };
}

const expired: Reply = { refused: { code: "code-expired" } };

/**
 * Whether the entered code is right. When the person or request is unknown, no SMS was sent and every code is wrong.
 * The code is compared all the same, so that the reply takes as long as for a known person.
 */
function isRight({ bytes }: Key, { challenge, oneTimeCode }: ConfirmCode, issued: Issued) {
  const same = sameCode(codeOf(bytes, challenge, issued), oneTimeCode);
  return same && issued.request !== undefined;
}

/**
 * Whether the code was issued for this use. A code for one request opens that request. A code for a person's mobile
 * opens all of the person's requests with that mobile. A code for a clerk's receipt opens no request.
 */
const isFor = (issued: Issued, about: ConfirmCode["about"]): boolean =>
  "request" in about
    ? issued.contact === undefined &&
      (issued.request ?? issued.asked) === about.request &&
      issued.receiptFor === about.receiptFor
    : issued.contact === about.contact && issued.person === about.person && issued.receiptFor === undefined;

const wrong = (state: ChallengeState): Reply => ({
  refused: { code: "wrong-code", details: { tries: state.tries } },
});

const commandOf = ({ key, challenge, oneTimeCode: given, input }: ConfirmCode, issued: Issued, at: Date) => ({
  name: "confirm-code",
  actor: actorOf(issued),
  key,
  fingerprint: fingerprintOf({ challenge, oneTimeCode: given, ...defined({ input }) }),
  at,
  directory: 0,
  correlation: issued.request ?? challenge,
});
