/**
 * Does the due work of a notice: sends a postponed notice (N4), or asks the provider for the outcome of a message that it
 * took or may have taken (N3). The decision is a row of the notice's journal, so of two concurrent runs only one
 * succeeds.
 */

import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Loaded, Standing } from "../../../shared/journal/journal.ts";
import type { Provider } from "../../../shared/messages/provider.ts";
import type { NotificationDeps } from "../adapters/deps.ts";
import { repeatByMessenger } from "../commands/send-notice/repeat-by-messenger.ts";
import { providerCalled, sendNotice } from "../commands/send-notice/send-notice.ts";
import type { NoticeState } from "../notice/journal.ts";
import { nextDue } from "../rules/next-due.ts";
import { type Found, heardOf } from "../rules/rules.ts";

export async function actOnDue(deps: NotificationDeps, id: string): Promise<void> {
  const known = await deps.notices.standing(id);
  const due = nextDue(known.state);
  if (due === undefined || Date.parse(due) > deps.now().getTime()) return;
  await (known.state.stage === "settled" ? askAfter(deps, id, known) : sendAgain(deps, id, known.state));
}

/** Sends a postponed notice. When no provider takes it, the notice stays due, and the next minute tries again. */
async function sendAgain(deps: NotificationDeps, id: string, state: NoticeState): Promise<void> {
  const { notice, happenedAt } = state;
  if (notice === undefined || happenedAt === undefined) throw new Error("A notice that was put off has both");
  await sendNotice(deps, { id, time: happenedAt, correlationid: notice.request }, notice);
}

async function askAfter(deps: NotificationDeps, id: string, known: Standing<NoticeState>): Promise<void> {
  const { state, version } = known;
  const asked = providerCalled(deps, state.provider);
  const found = await ask(deps, id, state, asked);
  const command = {
    name: "follow-notice",
    actor: "clock",
    // Only one decision is taken on each version of the notice, so a retry changes nothing.
    key: `follow/${version}`,
    fingerprint: fingerprintOf({ notice: id, version }),
    at: deps.now(),
    directory: 0,
    correlation: state.notice?.request ?? id,
  };
  const follows = asked?.follow !== undefined;
  const decide = ({ state: now }: Loaded<NoticeState>) => heardOf(now, found, command.at, follows);
  const outcome = await deps.notices.decide(id, command, decide, known);
  if (!outcome.accepted) throw new Error(`what became of a notice was refused: ${outcome.refusal.code}`);
}

async function ask(
  deps: NotificationDeps,
  id: string,
  state: NoticeState,
  asked: Provider | undefined,
): Promise<Found> {
  const { outcome, providerId } = state;
  const nothing = { result: "nothing" } as const;
  if (outcome === "unknown") {
    if (asked?.again) return repeatByMessenger(deps, id, state, asked);
    const found = (await asked?.seek?.(id)) ?? nothing;
    return found.result === "unknown" ? nothing : found;
  }
  const report = providerId ? await asked?.follow?.(providerId) : undefined;
  return report === undefined || report.arrival === "on-its-way"
    ? nothing
    : { result: "reported", ...report };
}
