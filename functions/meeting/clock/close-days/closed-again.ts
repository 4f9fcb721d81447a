import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { After } from "../../../../shared/journal/view-builder.ts";
import { cancelDay } from "../../commands/cancel-day/cancel-day.ts";
import { whyShut } from "../../commands/publish-days/publish-days.ts";
import { type DayState, isOn } from "../../journals/journal-days.ts";
import { dayOf, isDayId } from "../../journals/place-id.ts";
import type { CloseDaysDeps } from "./close-days.ts";

/**
 * Cancels an official's public day (for visitors) that just changed when the directory in force closes its date (D3).
 * `closeDays`, which runs for a new directory, may miss a day that was published shortly before and is not in the lists
 * yet.
 */
export const closedAgain =
  (deps: Omit<CloseDaysDeps, "views">): After<unknown> =>
  async ({ id, version, state }) => {
    if (!isDayId(id)) return;
    const day = state as DayState;
    const on = dayOf(id);
    if (!day.published || !isOn(day) || on.day < tehranDay(deps.now())) return;
    const { number, snapshot } = await deps.directory.current();
    if (!whyShut(snapshot, day.published.unit, on.day)) return;
    const command = {
      name: "close-day",
      actor: "clock",
      key: `close-day/${version}/${number}`,
      fingerprint: fingerprintOf({ name: "close-day", ...on }),
      at: deps.now(),
      directory: number,
      correlation: on.host,
    };
    const outcome = await cancelDay(deps, command, on, "holiday");
    if (!outcome.accepted) throw new Error(`closing a day was refused: ${outcome.refusal.code}`);
  };
