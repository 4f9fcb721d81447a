/**
 * The states that operations on emergencies need (S3): inspection has accepted the emergency, or attempts of staff to
 * reach the applicant have failed.
 */

import type { Known } from "./known.ts";
import { say } from "./register.ts";
import type { Need, Needs, Stage } from "./stage.ts";

type Taken = readonly [id: string, body: unknown];

async function takes(stage: Stage, known: Known, steps: readonly Taken[]): Promise<void> {
  for (const [id, body] of steps) {
    const actor = known.expert ?? stage.book.whoIs("expert", known.unit);
    await stage.ask(id, { known, ...(actor !== undefined && { actor }) }, body);
  }
}

async function taken({ book, ...stage }: Stage): Promise<Known> {
  const [reason] = book.keysFor("reason");
  await stage.ask("register-emergency", {}, { reason, mobile: book.mobileOnTheSpot() });
  const known = book.emergencies.at(-1);
  if (!known) throw new Error("No emergency was registered");
  await takes({ book, ...stage }, known, [["accept-case", { points: [say] }]]);
  return known;
}

const lookedFor: Taken = [
  "note-contact",
  { with: { type: "applicant" }, how: "phone", result: "not-reached" },
];

const among: Need["among"] = ({ emergencies }) => emergencies;
const actor: Need["actor"] = ({ expert }) => expert;

export const emergencyNeeds: Needs = {
  "check-on-spot": { among, stands: ({ stage }) => stage === "in-hand", by: taken, actor },
  "close-no-opinion": {
    among,
    stands: ({ stage, mayClose }) => stage === "answered" && mayClose === true,
    by: async (stage, pick) => {
      const known = await taken(stage);
      const [outcome] = stage.book.keysFor("outcome");
      await takes(stage, known, [["draft-answer", { outcome, answers: [say], reasoning: say }]]);
      // An attempt to reach the applicant counts only if it is later than the answer, so the clock moves first.
      stage.pass(1 + (pick % 5));
      await takes(stage, known, [lookedFor, lookedFor]);
    },
    actor,
  },
};
