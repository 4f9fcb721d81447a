import { staffMember } from "../../../../shared/directory/lookups.ts";
import { staffAt } from "../../../../shared/handler/auth/staff.ts";
import { refuse } from "../../../../shared/handler/http/reply.ts";
import { byStaff } from "../../../../shared/journal/actors.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Command } from "../../../../shared/journal/journal.ts";
import { isOfficial, mayArrangeFor } from "../../access/meeting-policy.ts";
import type { MeetingDeps } from "../../adapters/deps.ts";
import { publishingOf } from "../../journals/journal-publishing.ts";
import { isSpan } from "../../queries/list-places.ts";
import { mostDays, type Pattern, publishDays } from "./publish-days.ts";

/** The caller's username, and the idempotency key. */
export interface DayAsk {
  readonly username: string;
  readonly key: string;
}

/**
 * Checks that the caller may arrange this official's public days. Refuses with `forbidden`, `unknown-official`,
 * `not-yours-to-arrange`.
 */
export async function arranging(
  { directory, now }: Pick<MeetingDeps, "directory" | "now">,
  { username, key }: DayAsk,
  host: string,
) {
  const { number, snapshot } = await directory.current();
  const staff = staffAt(snapshot, username, now());
  if (!staff) return refuse("forbidden");
  if (!isOfficial(snapshot, host)) return refuse("unknown-official");
  if (!mayArrangeFor(snapshot, staff, host, now())) return refuse("not-yours-to-arrange");
  const unit = staffMember(snapshot, host)?.unit ?? "";
  const command = { ...byStaff(username, key), correlation: host };
  return { number, snapshot, staff, unit, command };
}

export type Arranging = Exclude<Awaited<ReturnType<typeof arranging>>, { readonly refused: unknown }>;

/**
 * Publishes an official's public days (M4); the caller is the official or the person who arranges the official's
 * meetings. Refuses with `span-too-long`, `key-reused`, and the codes of `arranging`.
 */
export async function publishDaysFor(deps: MeetingDeps, ask: DayAsk, pattern: Omit<Pattern, "unit">) {
  const about = await arranging(deps, ask, pattern.host);
  if ("refused" in about) return about;
  if (!isSpan(pattern, mostDays)) return refuse("span-too-long", { most: mostDays });
  const fingerprint = fingerprintOf({ name: "publish-days", ...pattern });
  const command = { ...about.command, name: "publish-days", fingerprint };
  const asked = await noted(deps, ask, { ...command, directory: about.number }, pattern);
  if (!asked.accepted) return { refused: asked.refusal };
  const results = await publishDays(deps, command, { ...pattern, unit: about.unit });
  return results.some(({ skipped }) => skipped === "key-reused")
    ? refuse("key-reused")
    : results.map(({ day, skipped }) => ({ day, ...told(skipped) }));
}

/** Records the call before any day is published, so that the same idempotency key with other days is refused (P4). */
const noted = (
  { publishings, now }: Pick<MeetingDeps, "publishings" | "now">,
  { username, key }: DayAsk,
  command: Omit<Command, "at">,
  { host, first, last }: Pick<Pattern, "host" | "first" | "last">,
) =>
  publishings.decide(publishingOf(username, key), { ...command, at: now() }, () => ({
    facts: [{ type: "days-asked", host, first, last }],
  }));

/** Leaves `key-reused` out of a day's result, because a reused key refuses the whole call. */
const told = (skipped: Awaited<ReturnType<typeof publishDays>>[number]["skipped"]) =>
  skipped === undefined || skipped === "key-reused" ? {} : { skipped };
