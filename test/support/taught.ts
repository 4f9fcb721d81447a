/** Closed cases of many people in memory, from which the model of suggestions is trained (R20). */

import { train } from "../../functions/referral/clock/train/train.ts";
import { modelRows, readModel } from "../../functions/referral/projections/model-rows.ts";
import { hearWithdrawn } from "../../functions/referral/reactions/hear-applicant/hear-applicant.ts";
import type { Registered } from "../../functions/referral/reactions/open-case/open-case.ts";
import type { Trial } from "../../functions/referral/rules/trying.ts";
import { casework } from "./casework.ts";

/** Two o'clock on Friday, 4 December 2026 in Tehran. */
export const friday = "2026-12-03T22:30:00.000Z";
export const nextFriday = "2026-12-10T22:30:00.000Z";

export const personNumber = (n: number): string => String(n).padStart(32, "0");

export const benches: About = {
  description: "لطفا در ایستگاه نیمکت بگذارید",
  kind: "suggestion",
  subject: "other",
};

/** A trial in which the model named kinds better than always the most frequent kind. */
export const betterThanUsual: Trial = { "kind/suggestion": { cases: 24, right: 20, usual: 3 } };

/** Limits that a test can reach with a few cases. */
const least = { people: 2, cases: 4 };

export type About = Partial<Registered> & { readonly description?: string };

export const bread: About = { description: "نانوایی نان سنگک را گران می‌فروشد", subject: "price" };
export const phone: About = { description: "تلفن اداره جواب نمی‌دهد", subject: "other" };

export function taught() {
  const work = casework();
  const deps = { ...work.deps, models: work.views, least };
  let count = 0;
  /** Opens a case of a person of its own, and closes it. */
  const closed = async (about: About): Promise<string> => {
    count += 1;
    const code = await work.open(count, { person: personNumber(count), ...about });
    await hearWithdrawn(deps, { id: `intake/${code}/2/0`, data: { request: code } });
    return code;
  };
  return {
    ...work,
    deps,
    closed,
    /** Opens and closes three cases about bread and three about phones. */
    six: async (): Promise<readonly string[]> => {
      const codes: string[] = [];
      for (const about of [bread, bread, bread, phone, phone, phone]) codes.push(await closed(about));
      return codes;
    },
    /** Replaces the trial of the model, as if earlier models had fared so. */
    fared: async (trial: Trial): Promise<void> => {
      const model = await readModel(work.views);
      if (!model) throw new Error("There is no model");
      for (const row of modelRows({ ...model, number: model.number + 1, trial })) await work.views.put(row);
    },
    trainAt: async (at: string, hasTime = () => true) => {
      await work.settle();
      work.clock.at = new Date(at);
      await train(deps, { hasTime });
      return readModel(work.views);
    },
  };
}
