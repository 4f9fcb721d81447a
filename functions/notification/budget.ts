/** What is spent on telling everybody that they registered (C17). */

import type { Limits } from "../../shared/limits/limits.ts";
import { Outage } from "../../shared/outage.ts";
import { registrationNotices } from "./rules.ts";

/** Used up: the notice comes again, and is sent when there is room or recorded when it is too old. The log's `error`. */
export class OverBudget extends Outage {
  override readonly name = "OverBudget";
}

/** @throws OverBudget when as many were told in this hour or on this day as may be. */
export type Spend = () => Promise<void>;

export function spendOn(limits: Limits, now: () => Date): Spend {
  return async () => {
    const at = now();
    const allowed =
      (await limits.take("registration-notices", registrationNotices.hour, 3_600, at)) &&
      (await limits.take("registration-notices", registrationNotices.day, 86_400, at));
    if (!allowed) throw new OverBudget("the notices of registrations are used up for now");
  };
}
