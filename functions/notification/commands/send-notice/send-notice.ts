/**
 * Sends one notice about one event to one person, at most once (N1, N2, law 2). A message is two rows: `sending`, then
 * its outcome. A notice with `sending` and no outcome is never sent again automatically, because Amazon SNS and SES
 * cannot say whether they took it. It becomes `unknown`, and staff see it.
 */

import type { EventEnvelope } from "../../../../events/define-event.ts";
import { defined } from "../../../../shared/defined.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Command, Loaded, Standing } from "../../../../shared/journal/journal.ts";
import type { Message, Provider } from "../../../../shared/messages/provider.ts";
import { carriesCode } from "../../../../shared/notices/codes.ts";
import type { NotificationDeps } from "../../adapters/deps.ts";
import { wishesId } from "../../journals/journal-wishes.ts";
import { channelFor, composeMessage, type Reachable, templateFor } from "../../notice/compose-message.ts";
import type { Notice, NoticeState, Settled, Withheld } from "../../notice/journal.ts";
import { digestDue } from "../../rules/digest.ts";
import { quietHoursOf } from "../../rules/quiet-hours.ts";
import { beginSending, defer, maySettleItself, type Outcome, settle } from "../../rules/rules.ts";
import { withheldBy } from "../../rules/withheld.ts";
import { waitFor } from "./wait-for.ts";

/** The fields that a notice needs of the event that causes it. */
export type Cause = Pick<EventEnvelope, "id" | "time" | "correlationid">;

/**
 * The result of an attempt. `later`: no provider took the message, so the event must come again. `postponed`: a task
 * that runs each minute will send it. `usedUp`: the notice was postponed because the budget for all people is used up
 * (N4).
 */
export type Told =
  | { readonly done: Settled | Withheld | "postponed"; readonly usedUp?: true | undefined }
  | { readonly later: true };

export async function sendNotice(
  deps: NotificationDeps,
  cause: Cause,
  notice: Notice,
  challenge?: string,
): Promise<Told> {
  const before = await deps.notices.standing(cause.id);
  const ended = await alreadyBegun(deps, cause, before);
  if (ended) return ended;
  const address = await deps.identity.addressOf({
    request: notice.request,
    person: notice.person,
    ...defined({ challenge }),
  });
  if ("erased" in address)
    return begin(deps, { cause, notice, directory: await deps.directory.recent() }, before, undefined);
  const [{ wish }, directory] = await Promise.all([wishesOf(deps, notice, address), deps.directory.recent()]);
  const wished = wish ? { ...notice, language: wish.language } : notice;
  const hours = quietHoursOf(directory.snapshot.timeLimits);
  const told = { cause, notice: wished, directory };
  const due = digestDue(notice, hours);
  const isEarly = due !== undefined && deps.now() < due;
  const withheld = isEarly ? undefined : wish && withheldBy(wish, notice, address, deps.now(), hours);
  const channel = withheld ? undefined : channelFor(address, wish);
  return channel === undefined
    ? begin(deps, told, before, undefined, withheld)
    : offer(deps, told, before, { address, channel });
}

/** A notice to send, with the directory in force, read once. */
interface Telling {
  readonly cause: Cause;
  readonly notice: Notice;
  readonly directory: Awaited<ReturnType<NotificationDeps["directory"]["recent"]>>;
}

/**
 * The person's choices of notices (N5). No choice applies to a one-time code, which always goes to the mobile, in the
 * language of the page that requested it.
 */
const wishesOf = async ({ wishes }: NotificationDeps, notice: Notice, { contact }: Reachable) =>
  carriesCode(notice.template) ? {} : (await wishes.load(wishesId({ ...notice, contact }))).state;

/** Tries the providers one after the other, until one takes the message or the outcome is unknown (N3). */
async function offer(
  deps: NotificationDeps,
  telling: Telling,
  known: Standing<NoticeState>,
  to: Pick<Way, "address" | "channel">,
): Promise<Told> {
  let told: Told = { later: true };
  for (const [n, provider] of deps.providers[to.channel]().entries()) {
    const before = n === 0 ? known : await deps.notices.standing(telling.cause.id);
    told = await begin(deps, telling, before, { ...to, provider });
    if ("done" in told) return told;
  }
  return told;
}

/** The address and the provider of an attempt. */
interface Way {
  readonly address: Reachable;
  readonly channel: "sms" | "email";
  readonly provider: Provider;
}

async function begin(
  deps: NotificationDeps,
  { cause, notice, directory: { number, snapshot } }: Telling,
  before: Standing<NoticeState>,
  way: Way | undefined,
  withheld?: Withheld,
): Promise<Told> {
  const template = await templateFor(snapshot, notice, way?.channel ?? "sms");
  const at = deps.now();
  const counted = before.state.attempts > 0;
  const wait = way && (await waitFor(deps, snapshot, notice, { channel: way.channel, counted, at }));
  const circumstances = {
    ...{ wait, withheld },
    ...(way && { way: { channel: way.channel, provider: way.provider.name } }),
    happenedAt: new Date(cause.time),
    tellWithinMinutes: template.tellWithinMinutes,
  };
  const command = commandOf(cause, `begin/${deps.attemptId()}`, notice, at, number);
  let decided = false;
  const decide = ({ state }: Loaded<NoticeState>) => {
    const decision = beginSending(state, notice, circumstances, at);
    decided = "facts" in decision && decision.facts.length > 0;
    return decision;
  };
  const begun = await deps.notices.decide(cause.id, command, decide, before);
  if (!begun.accepted) throw new Error(`A notice was refused: ${begun.refusal.code}`);
  if (wait?.usedUp && begun.loaded.state.stage === "postponed") return { done: "postponed", usedUp: true };
  // Only this attempt has this idempotency key. A row under the key is therefore this attempt's, even if the reply to
  // the write was lost.
  const isOurs = decided || begun.replayed;
  if (!isOurs || begun.loaded.state.stage !== "sending" || !way) return resume(deps, cause);
  const message = composeMessage(template, notice, { address: way.address, id: cause.id, snapshot });
  return handOver(deps, cause, message, way.provider, begun.standing);
}

/** Sends nothing, because another delivery of the same event wrote its row first, or the notice has ended. */
async function resume(deps: NotificationDeps, cause: Cause): Promise<Told> {
  return (await alreadyBegun(deps, cause, await deps.notices.standing(cause.id))) ?? { later: true };
}

/**
 * Handles a notice that an earlier delivery of its event began. An ended notice is done. When it began just now, its
 * sender may still end it, so this delivery returns later. When it began long ago, its sender is dead and the outcome is
 * unknown.
 */
async function alreadyBegun(
  deps: NotificationDeps,
  cause: Cause,
  current: Standing<NoticeState>,
): Promise<Told | undefined> {
  const { stage, outcome, until = "" } = current.state;
  if (stage === "settled") return { done: outcome ?? "unknown" };
  if (stage === "postponed" && deps.now().toISOString() < until) return { done: "postponed" };
  if (maySettleItself(current.state, deps.now())) return { later: true };
  return stage === "sending" ? settleAs(deps, cause, current, { outcome: "unknown" }) : undefined;
}

async function handOver(
  deps: NotificationDeps,
  cause: Cause,
  message: Message,
  provider: Provider,
  begun: Standing<NoticeState> | undefined,
): Promise<Told> {
  const handed = await provider.send(message).catch(() => ({ result: "unknown" }) as const);
  // The notice as this attempt's row left it. If another delivery has ended the notice since, the append fails.
  const current = begun ?? (await deps.notices.standing(cause.id));
  if (handed.result === "sent") {
    const asks = provider.follow && { asks: true as const };
    return settleAs(deps, cause, current, { outcome: "sent", providerId: handed.providerId, ...asks });
  }
  if (handed.result === "refused") {
    const why = handed.reason && { reason: handed.reason };
    return settleAs(deps, cause, current, { outcome: "failed", ...why });
  }
  if (handed.result === "unknown") {
    const asks = provider.seek && { asks: true as const };
    return settleAs(deps, cause, current, { outcome: "unknown", ...asks });
  }
  const key = `defer-${current.state.attempts}`;
  const command = commandOf(cause, key, {}, deps.now(), 0);
  await deps.notices.decide(cause.id, command, ({ state }) => defer(state), current);
  return { later: true };
}

async function settleAs(
  deps: NotificationDeps,
  cause: Cause,
  current: Standing<NoticeState>,
  ended: Outcome,
): Promise<Told> {
  const key = `settle-${current.state.attempts}-${ended.outcome}`;
  const settled = await deps.notices.decide(
    cause.id,
    commandOf(cause, key, ended, deps.now(), 0),
    ({ state }) => settle(state, ended),
    current,
  );
  if (!settled.accepted) throw new Error(`A notice was refused: ${settled.refusal.code}`);
  // When the first sender has postponed the notice meanwhile, the notice is not done, and the event must be delivered
  // again.
  const { stage, outcome } = settled.loaded.state;
  return stage === "settled" ? { done: outcome ?? ended.outcome } : { later: true };
}

const commandOf = (cause: Cause, step: string, input: object, at: Date, directory: number): Command => ({
  name: "send-notice",
  actor: `event:${cause.id}`,
  key: `${cause.id}#${step}`,
  fingerprint: fingerprintOf(input),
  at,
  directory,
  correlation: cause.correlationid,
});
