/**
 * Simulates a clerk who identifies one person after another although none of them is present, and does nothing for any of
 * them (R15).
 */

import type { EventEnvelope } from "../../events/define-event.ts";
import { attest } from "../../functions/identity/commands/attest.ts";
import { listDeskNotices } from "../../functions/intake/clerk/list-desk-notices.ts";
import { buildDeskDayViews } from "../../functions/intake/projections/views-of-desk-days.ts";
import { deskHandlers } from "../../functions/intake/reactions/note-desk-act/desk-handlers.ts";
import { exampleNationalCode } from "../../shared/domain/people/national-code.ts";
import { staffIn } from "../../shared/handler/auth/staff.ts";
import { envelopesOf } from "../../shared/journal/envelopes.ts";
import { viewBuilder } from "../../shared/journal/view-builder.ts";
import { memoryWorld } from "../support/memory-world.ts";
import { organisation } from "../support/organisation.ts";

const [clerk, head] = ["c.ahmadi", "h.desk"];

/**
 * For each limit, after how many identifications the head of the desk was first notified, and how often the head was
 * notified.
 */
export type LookedThrough = Readonly<Record<string, { readonly after: number; readonly times: number }>>;

/** Has a clerk identify this many people. Each event is delivered three times, since a queue may deliver repeats. */
export async function lookThrough(people: number, secondsApart = 30): Promise<LookedThrough> {
  const world = memoryWorld();
  const handlers = deskHandlers(world.intake);
  const build = viewBuilder(world.intake.deskDays, world.views, buildDeskDayViews);
  const found: Record<string, { after: number; times: number }> = {};
  for (let n = 1; n <= people; n += 1) {
    world.clock.at = new Date(world.clock.at.getTime() + secondsApart * 1_000);
    const given = { identityType: "national-code", identityNumber: exampleNationalCode(n) } as const;
    await attest(world.identity, { ...given, seen: "document", by: clerk, directory: 1 });
    const row = world.rows.at(-1);
    for (const event of row ? envelopesOf("identity", row) : [])
      for (let times = 0; times < 3; times += 1)
        await handlers["identity.standing-changed.v1"](event as EventEnvelope<never>);
    for (const { limit } of newLimits(world.rows.at(-1)?.facts ?? []))
      found[limit] = { after: n, times: (found[limit]?.times ?? 0) + 1 };
  }
  for (const { id } of world.rows.filter((row) => row.id.startsWith("desk-day."))) await build(id);
  const staff = staffIn(organisation, head, "2026-11-24");
  const told = staff ? await listDeskNotices({ ...world, ...world.intake }, staff) : [];
  return Object.fromEntries(
    Object.entries(found).filter(([limit]) => told.some((one) => one.limit === limit)),
  );
}

const newLimits = (facts: readonly object[]): readonly { readonly limit: string }[] =>
  facts.filter((fact): fact is { readonly limit: string } => "limit" in fact);
