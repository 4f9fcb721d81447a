/** Simulates visitors without a booked time, who get a waiting number at the desk if one is left for the day (M9). */

import { takeWalkIn } from "../../../../functions/intake/clerk/take-walk-in.ts";
import { meetingId } from "../../../../functions/meeting/meeting/meeting-id.ts";
import type { Cast } from "../cast.ts";
import { clerk, identify } from "../identify.ts";
import { canary } from "../people.ts";

/** Asks for a waiting number, mostly for an official who receives applicants. */
export async function comesWithoutATime(cast: Cast, request: string, key: string): Promise<void> {
  const { run, intake } = cast.world;
  const pass = await identify(cast, request);
  if (pass === undefined) return;
  const official = run.random.chance(0.9) ? run.random.pick(cast.receiving) : "h.legal";
  const words = `${canary}: بی‌نوبت آمده‌ام. ${run.random.below(1_000_000)}`;
  const reply = await cast.client.command({
    name: "take-walk-in",
    who: clerk,
    key: `${request}/${clerk}/${key}`,
    // A retry is refused when the clerk is now in conflict of interest with the case.
    lapsesTo: "not-found",
    send: (body) =>
      intake.staffApi.invoke((deps) =>
        takeWalkIn(
          deps,
          { request, pass, official, words: body === "own" ? words : `${words} (دیگر)` },
          { clerk, key },
        ),
      ),
    read: (told) =>
      "refused" in told ? { accepted: false, code: told.refused.code } : { accepted: true, value: told },
  });
  if (!("refused" in reply)) cast.meetings.add(meetingId(request, reply.meeting));
}

/** A few visitors come on an official's public day, one soon after the other. */
export async function fewWithoutATime(cast: Cast, key: string): Promise<void> {
  const { random, scheduler } = cast.world.run;
  const codes = [...cast.registered.keys()];
  const come = async (n: number) => {
    await scheduler.sleep(random.between(1_000, 120_000));
    await comesWithoutATime(cast, random.pick(codes), `${key}-${n}`);
  };
  if (codes.length > 0) await Promise.all(Array.from({ length: random.between(0, 3) }, (_, n) => come(n)));
}
