/** Makes, revokes and shows the calendar feed of an official's meetings, which has a secret address (M13). */

import type { Language } from "../../../shared/contracts/fields/language.ts";
import { staffAt } from "../../../shared/handler/auth/staff.ts";
import { type Refused, refuse } from "../../../shared/handler/http/reply.ts";
import { byStaff } from "../../../shared/journal/actors.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Command } from "../../../shared/journal/journal.ts";
import { stillOpens } from "../access/feed-access.ts";
import { feedHash, feedSecret } from "../access/feed-secret.ts";
import { isOfficial, mayKeepFeed } from "../access/meeting-policy.ts";
import { namesIn } from "../access/names.ts";
import type { FeedDeps } from "../adapters/deps.ts";
import { type FeedState, feedId } from "../journals/journal-feeds.ts";

/** The caller, and the official whose meetings the feed shows. */
export interface FeedAsk {
  readonly username: string;
  readonly host: string;
}

interface FeedStep extends FeedAsk {
  readonly key: string;
}

/**
 * Makes a feed and closes the official's earlier one. The address is derived from the idempotency key, so a retry
 * returns the same address (P4); no other call reveals the address again. Refuses with `forbidden`, `not-found` (no
 * such official), `not-yours-to-keep`, `key-reused`.
 */
export async function makeFeed(deps: FeedDeps, step: FeedStep, language: Language) {
  const about = await keeping(deps, step);
  if ("refused" in about) return about;
  const opens = await feedSecret(deps.secret, step);
  const hash = feedHash(opens);
  const command = commandOf(deps, about.number, step, { name: "make-feed", language });
  const outcome = await deps.feeds.decide(feedId(step.host), command, () => ({
    facts: [{ type: "made", hash, language }],
  }));
  if (!outcome.accepted) return refuse(outcome.refusal.code);
  const { feed } = outcome.loaded.state;
  if (!feed) throw new Error("The feed just made is missing from its journal");
  return { url: `${deps.publicUrl}/calendar/${opens}`, feed: about.told(feed) };
}

/**
 * Closes the official's feed; changes nothing when there is none. @returns the refusal (the codes of `makeFeed`), or
 * undefined.
 */
export async function revokeFeed(deps: FeedDeps, step: FeedStep): Promise<Refused | undefined> {
  const about = await keeping(deps, step);
  if ("refused" in about) return about;
  const command = commandOf(deps, about.number, step, { name: "revoke-feed" });
  const outcome = await deps.feeds.decide(feedId(step.host), command, ({ state }) => ({
    facts: state.feed ? [{ type: "revoked" }] : [],
  }));
  return outcome.accepted ? undefined : refuse(outcome.refusal.code);
}

/**
 * Returns when and by whom the open feed was made; empty when there is no feed. Refuses with `forbidden`, `not-found`,
 * `not-yours-to-keep`.
 */
export async function readFeed(deps: FeedDeps, ask: FeedAsk) {
  const about = await keeping(deps, ask);
  if ("refused" in about) return about;
  const { state } = await deps.feeds.load(feedId(ask.host));
  const opens = state.feed && stillOpens(about.snapshot, ask.host, state.feed, deps.now());
  return opens && state.feed ? { feed: about.told(state.feed) } : {};
}

/**
 * Checks that the caller may have this official's feed under the directory in force; returns the refusal, or the data
 * that the command needs.
 */
async function keeping({ directory, now }: FeedDeps, { username, host }: FeedAsk) {
  const { number, snapshot } = await directory.current();
  const staff = staffAt(snapshot, username, now());
  if (!staff) return refuse("forbidden");
  if (!isOfficial(snapshot, host)) return refuse("not-found");
  if (!mayKeepFeed(snapshot, staff, host, now())) return refuse("not-yours-to-keep");
  const names = namesIn(snapshot);
  const told = ({ at, by }: NonNullable<FeedState["feed"]>) => ({ madeAt: at, by: names.staff(by) });
  return { number, snapshot, told };
}

const commandOf = (
  { now }: FeedDeps,
  directory: number,
  { username, host, key }: FeedStep,
  input: { readonly name: string; readonly language?: Language },
): Command => ({
  name: input.name,
  ...byStaff(username, key),
  fingerprint: fingerprintOf(input),
  at: now(),
  directory,
  correlation: host,
});
