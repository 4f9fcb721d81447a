import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Loaded } from "../../../shared/journal/journal.ts";
import type { ConfirmCode, IdentityForIntake } from "../../../shared/vault/for-intake.ts";
import type { IdentityDeps } from "../deps.ts";
import { failureCounter } from "../failures.ts";
import type { ChallengeState, Issued } from "../journal.ts";
import { oneTimeCode, sameCode } from "../one-time-code.ts";
import { answerChallenge, failuresInAll, failureWindowDays } from "../rules.ts";

type Reply = Awaited<ReturnType<IdentityForIntake["confirmCode"]>>;
type Deps = Pick<IdentityDeps, "secret" | "limits" | "challenges" | "now">;

/**
 * Takes a one-time code back. Right: whose it is. Wrong, too late, tried too often, or made for something else: refused,
 * and every wrong try is a row of the challenge and one more of the person's failures.
 */
export async function confirmCode(deps: Deps, ask: ConfirmCode): Promise<Reply> {
  const before = await deps.challenges.standing(ask.challenge);
  const { issued } = before.state;
  if (!issued || !isFor(issued, ask.about)) return { refused: { code: "code-expired" } };
  const right =
    issued.request !== undefined &&
    sameCode(oneTimeCode(await deps.secret.get(), ask.challenge), ask.oneTimeCode);
  const at = deps.now();
  // A try that comes twice, because nobody answered the first time, is one failure.
  const counted = right || before.keys.has(ask.key) || (await countFailure(deps, issued, at));
  if (!counted) return { refused: { code: "ask-a-clerk" } };
  const outcome = await deps.challenges.decide(
    ask.challenge,
    commandOf(ask, issued, at),
    (current: Loaded<ChallengeState>) => answerChallenge(current.state, right, at),
    before,
  );
  if (!outcome.accepted) return { refused: outcome.refusal };
  const { state: after } = outcome.loaded;
  return after.confirmedAt === undefined ? wrong(after) : { person: issued.person, at: after.confirmedAt };
}

/** A code for one request opens that request; one for a person's requests with a mobile, those. */
const isFor = (issued: Issued, about: ConfirmCode["about"]): boolean =>
  "request" in about
    ? issued.contact === undefined && issued.request === about.request
    : issued.contact === about.contact && issued.person === about.person;

const countFailure = (deps: Deps, issued: Issued, at: Date): Promise<boolean> =>
  deps.limits.take(failureCounter(issued), failuresInAll, failureWindowDays * 86_400, at);

const wrong = (state: ChallengeState): Reply => ({
  refused: { code: "wrong-code", details: { tries: state.tries } },
});

const commandOf = ({ key, challenge, oneTimeCode: given, input }: ConfirmCode, issued: Issued, at: Date) => ({
  name: "confirm-code",
  actor: `applicant:${issued.person}`,
  key,
  fingerprint: fingerprintOf({ challenge, oneTimeCode: given, ...(input !== undefined && { input }) }),
  at,
  directory: 0,
  correlation: issued.request ?? challenge,
});
