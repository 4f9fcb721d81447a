import type { Refusal } from "../../../../shared/journal/journal.ts";
import type { Limits } from "../../../../shared/limits/limits.ts";
import type { IssueCode } from "../../../../shared/vault/for-intake.ts";
import type { Issued, StandingCode } from "../../challenge/journal.ts";
import { shortCodesGuessed } from "../../challenge/short-codes.ts";
import { hourOf, hourSeconds, standingUses } from "../../challenge/standing-code.ts";
import { subjectOf } from "../../challenge/subject.ts";
import { codesForAll, codesForAllOpen, codesSent, standingSms } from "../../rules/rules.ts";

/** `once` identifies the call: a retry with the same idempotency key is not counted again, even in parallel (P4). */
type Ask = Omit<IssueCode, "key"> & { readonly once: string };
type Chosen = Pick<Issued, "long" | "standing" | "silent">;
type Reply = Chosen | { readonly refused: Refusal };

/**
 * Chooses the kind of code, and whether an SMS is sent (ADR 0032): six digits; sixteen after too many wrong attempts,
 * or when the caller wants a long code; or the standing code of the hour once the SMS of the hour or day are used up.
 * Known and unknown people are counted alike. Refuses with `no-codes-now`.
 */
export async function chooseCode(limits: Limits, ask: Ask, at: Date): Promise<Reply> {
  const name = `codes/${subjectOf(ask)}`;
  const inHour = await limits.takeOnce(name, ask.once, codesSent.hour, hourSeconds, at);
  if (inHour === "full" || (await limits.takeOnce(name, ask.once, codesSent.day, daySeconds, at)) === "full")
    return standingCode(limits, ask, at);
  if (!(await mayBeSent(limits, ask, inHour, at))) return noCodesNow;
  const long = ask.long === true || (await shortCodesGuessed(limits, ask, at));
  return long ? { long: true } : {};
}

const daySeconds = 86_400;
const noLimit = Number.MAX_SAFE_INTEGER;
const noCodesNow = { refused: { code: "no-codes-now" } };

async function standingCode(limits: Limits, ask: Ask, at: Date): Promise<Reply> {
  const standing = await standingNow(limits, ask, at);
  const name = `standing-sms/${subjectOf(ask)}/${standing.used}`;
  const own = await limits.takeOnce(name, ask.once, standingSms, hourSeconds, at);
  if (own === "full") return { standing, ...(ask.request !== undefined && { silent: true }) };
  if (await mayBeSent(limits, ask, own, at)) return { standing };
  await limits.giveBack(name, hourSeconds, at, ask.once);
  return noCodesNow;
}

async function standingNow(limits: Limits, ask: Ask, at: Date): Promise<StandingCode> {
  const used = await limits.count(standingUses(ask), hourSeconds, at);
  return { hour: hourOf(at), used };
}

/**
 * Whether the limit for all people allows another SMS. A call for an unknown person sends no SMS and is not counted;
 * otherwise an attacker who guesses identities would use up the codes of others. Such a call increments a counter
 * without effect instead, so that known and unknown people cannot be told apart. A repeated call is not counted again:
 * the person's own counters list their calls, while the counters for all people are too large for such a list.
 */
async function mayBeSent(
  limits: Limits,
  { request, reserve }: Ask,
  own: "first" | "again",
  at: Date,
): Promise<boolean> {
  const { hour, day } = reserve ? codesForAll : codesForAllOpen;
  const all = "codes-for-all";
  const left =
    (await limits.count(all, hourSeconds, at)) < hour && (await limits.count(all, daySeconds, at)) < day;
  if (!left || own === "again") return left;
  const counted =
    request === undefined ? { name: "codes-unsent", hour: noLimit, day: noLimit } : { name: all, hour, day };
  return (
    (await limits.take(counted.name, counted.hour, hourSeconds, at)) &&
    limits.take(counted.name, counted.day, daySeconds, at)
  );
}
