/** The victims: people with one request each. The attacker knows everything about them but the content of their SMS. */

import { findMe, type Me } from "../../functions/intake/applicant/my-requests/my-code.ts";
import { registerRequest } from "../../functions/intake/applicant/register-request/register-request.ts";
import { registrationByApplicant } from "../../functions/intake/applicant/register-request/registration-by-applicant.ts";
import { registrationByClerk } from "../../functions/intake/clerk/registration-by-clerk.ts";
import { buildRequestViews } from "../../functions/intake/projections/build-views.ts";
import { exampleNationalCode } from "../../shared/domain/people/national-code.ts";
import { viewBuilder } from "../../shared/journal/view-builder.ts";
import type { Limits } from "../../shared/limits/limits.ts";
import { memoryWorld } from "../support/memory-world.ts";

export interface Victim extends Me {
  readonly code: string;
  readonly mobile: string;
  readonly nationalCode: string;
}

/** Texts of the victims' requests, which no reply to an attacker may contain. */
export const words = "کفش پس از یک بار پوشیدن پاره شد و پول را پس ندادند";
export const fullName = "نرگس نمونه‌ای";

export type World = ReturnType<typeof memoryWorld>;

/** Whether the counter with this name is switched off, to prove that the attack succeeds without this defence. */
export type Without = (name: string) => boolean;

export const everyDefence: Without = () => false;

/**
 * Returns the limits, some of whose counters are switched off.
 * @param without selects these counters
 */
export const weakened = (limits: Limits, without: Without): Limits => ({
  take: async (name, most, ...rest) => without(name) || limits.take(name, most, ...rest),
  takeOnce: async (name, ...rest) => (without(name) ? "first" : limits.takeOnce(name, ...rest)),
  takeTogether: async (row, counters, at) =>
    limits.takeTogether(
      row,
      counters.filter(({ name }) => !without(name)),
      at,
    ),
  giveBack: async (name, ...rest) => limits.giveBack(name, ...rest),
  count: async (name, ...rest) => (without(name) ? 0 : limits.count(name, ...rest)),
});

/**
 * Makes a system in memory, some of whose limits are switched off.
 * @param without selects the counters that are switched off
 */
export function worldWithout(start: string, without: Without): World {
  const world = memoryWorld(start);
  const { identity, intake } = world;
  Object.assign(identity, { limits: weakened(identity.limits, without) });
  Object.assign(intake, { limits: weakened(intake.limits, without) });
  return world;
}

export async function victims(world: World, count: number): Promise<readonly Victim[]> {
  const build = viewBuilder(world.intake.requests, world.views, buildRequestViews);
  const found: Victim[] = [];
  for (let n = 0; n < count; n += 1) {
    const mobile = `+98912${String(1_000_000 + n)}`;
    const nationalCode = exampleNationalCode(10_000 + n * 7_919);
    const asked = {
      kind: "complaint",
      subject: "price",
      description: words,
      applicant: {
        fullName,
        identityType: "national-code" as const,
        identityNumber: nationalCode,
        mobile,
        contactBy: "sms" as const,
      },
      channel: "web",
      language: "fa" as const,
    };
    const registered = await registerRequest(world.intake, registrationByApplicant(asked, `victim-${n}`));
    if (!registered.registered) throw new Error(registered.refusal.code);
    await build(registered.code);
    const identity = { type: "national-code" as const, number: nationalCode };
    found.push({
      code: registered.code,
      mobile,
      nationalCode,
      ...(await findMe(world.intake, { identity, mobile })),
    });
  }
  return found;
}

/** Registers a request at the desk for an applicant without a mobile, who gets a paper receipt. @returns the tracking code */
export async function onPaper({ intake }: World): Promise<string> {
  const applicant = { fullName, identityType: "none" as const, contactBy: "sms" as const };
  const asked = { kind: "complaint", subject: "price", description: words, applicant, enteredBy: "c.ahmadi" };
  const registered = await registerRequest(
    intake,
    registrationByClerk({ ...asked, channel: "desk", language: "fa" as const }, "on-paper"),
  );
  if (!registered.registered) throw new Error(registered.refusal.code);
  return registered.code;
}
