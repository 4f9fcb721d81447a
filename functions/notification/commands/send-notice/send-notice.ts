/**
 * Sends one notice about one event to one person, at most once (N1, N2, law 2). A message is two rows: `sending`, then
 * its outcome. A notice with `sending` and no outcome is never sent again automatically by SMS or e-mail, because Amazon
 * SNS and SES cannot say whether they took it. It becomes `unknown`, and staff see it. A messenger that recognises a
 * repeated message gets it again later (`repeat-by-messenger.ts`, N9).
 */

import type { EventEnvelope } from "../../../../events/define-event.ts";
import type { Messenger } from "../../../../shared/contracts/fields/messenger.ts";
import { defined } from "../../../../shared/defined.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Command, Loaded, Standing } from "../../../../shared/journal/journal.ts";
import type { Message, Provider } from "../../../../shared/messages/provider.ts";
import { carriesCode } from "../../../../shared/notices/codes.ts";
import type { NotificationDeps } from "../../adapters/deps.ts";
import { type Wished, wishesId } from "../../journals/journal-wishes.ts";
import {
  channelFor,
  composeMessage,
  messengerFor,
  type Reachable,
  type Recipient,
  templateFor,
} from "../../notice/compose-message.ts";
import type { Notice, NoticeState, Settled, Withheld } from "../../notice/journal.ts";
import { digestDue } from "../../rules/digest.ts";
import { quietHoursOf } from "../../rules/quiet-hours.ts";
import { beginSending, defer, maySettleItself, type Outcome, settle } from "../../rules/rules.ts";
import { withheldBy } from "../../rules/withheld.ts";
import { isFirstCode } from "./first-code.ts";
import { type Attempt, waitFor } from "./wait-for.ts";

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
  const [own, directory] = await Promise.all([wishOf(deps, notice, address), deps.directory.recent()]);
  // A one-time code always goes to the mobile, in the language of the page that requested it.
  const wish = carriesCode(notice.template) ? undefined : own;
  const wished = wish ? { ...notice, language: wish.language } : notice;
  const hours = quietHoursOf(directory.snapshot.timeLimits);
  const told = { cause, notice: wished, directory };
  const due = digestDue(notice, hours);
  const isEarly = due !== undefined && deps.now() < due;
  const withheld = isEarly ? undefined : wish && withheldBy(wish, notice, address, deps.now(), hours);
  const channel = withheld ? undefined : channelFor(address, wish);
  if (channel === undefined) return begin(deps, told, before, undefined, withheld);
  const messenger = await messengerOf(deps, told, before.state, messengerFor(address, own), address);
  return offer(deps, told, before, { address, channel, messenger });
}

/** A notice to send, with the directory in force, read once. */
interface Telling {
  readonly cause: Cause;
  readonly notice: Notice;
  readonly directory: Awaited<ReturnType<NotificationDeps["directory"]["recent"]>>;
}

/**
 * The person's choices of notices (N5). For a one-time code only the choice of a messenger matters (N9), which is read only
 * if the organisation uses one.
 */
export async function wishOf(
  { wishes, providers }: Pick<NotificationDeps, "wishes" | "providers">,
  notice: Notice,
  { contact }: Reachable,
): Promise<Wished | undefined> {
  if (carriesCode(notice.template) && !providers.sms().some(({ messenger }) => messenger)) return undefined;
  return (await wishes.load(wishesId({ ...notice, contact }))).state.wish;
}

/**
 * The messenger that may carry this notice (N9). None, when a messenger left the notice to SMS before. A one-time code
 * goes to a messenger at most once in a quarter of an hour: a person who asks again has not received it, and gets an
 * SMS.
 */
async function messengerOf(
  { limits, now }: NotificationDeps,
  { cause, notice }: Telling,
  { passedOn }: NoticeState,
  chosen: Messenger | undefined,
  { contact }: Reachable,
): Promise<Messenger | undefined> {
  if (chosen === undefined || passedOn) return undefined;
  if (!carriesCode(notice.template)) return chosen;
  return (await isFirstCode(limits, `${notice.person}/${contact}`, cause.id, now())) ? chosen : undefined;
}

/** Tries the providers one after the other, until one takes the message or the outcome is unknown (N3). */
async function offer(
  deps: NotificationDeps,
  telling: Telling,
  known: Standing<NoticeState>,
  { messenger, ...to }: Pick<Way, "address" | "channel"> & { readonly messenger: Messenger | undefined },
): Promise<Told> {
  let told: Told = { later: true };
  const open = deps.providers[to.channel]().filter((one) => !one.messenger || one.messenger === messenger);
  for (const [n, provider] of open.entries()) {
    const before = n === 0 ? known : await deps.notices.standing(telling.cause.id);
    told = await begin(deps, telling, before, { ...to, provider });
    if ("done" in told) return told;
  }
  return told;
}

/** The address and the provider of an attempt. */
interface Way {
  readonly address: Recipient;
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
  const wait = way && (await waitFor(deps, snapshot, notice, attemptOf(way, before.state, at)));
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
  return handOver(deps, cause, { message, notice }, way.provider, begun.standing);
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
  if (stage !== "sending") return undefined;
  const { provider, notice } = current.state;
  const asks = notice && mayRepeat(providerCalled(deps, provider), notice) && { asks: true as const };
  return settleAs(deps, cause, current, { outcome: "unknown", ...asks });
}

/**
 * Whether a message without an answer may go to this provider again. A one-time code may not, because it soon expires
 * (N9).
 */
const mayRepeat = (provider: Provider | undefined, { template }: Notice): boolean =>
  provider?.again !== undefined && !carriesCode(template);

/** The provider with this name; undefined when the organisation no longer uses that provider. */
export const providerCalled = (
  { providers }: Pick<NotificationDeps, "providers">,
  name: string | undefined,
): Provider | undefined =>
  [...providers.sms(), ...providers.email()].find((provider) => provider.name === name);

const attemptOf = (
  { address, channel, provider }: Way,
  { attempts, bySms }: NoticeState,
  at: Date,
): Attempt => ({
  ...{ channel, recipient: address.recipients[channel], at },
  isSms: channel === "sms" && !provider.messenger,
  ...{ counted: attempts > 0, countedAsSms: bySms === true },
});

async function handOver(
  deps: NotificationDeps,
  cause: Cause,
  { message, notice }: { readonly message: Message; readonly notice: Notice },
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
    const asks = (provider.seek || mayRepeat(provider, notice)) && { asks: true as const };
    return settleAs(deps, cause, current, { outcome: "unknown", ...asks });
  }
  const key = `defer-${current.state.attempts}`;
  const command = commandOf(cause, key, {}, deps.now(), 0);
  const why = handed.result === "passed-on" ? handed.why : undefined;
  await deps.notices.decide(cause.id, command, ({ state }) => defer(state, why), current);
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
