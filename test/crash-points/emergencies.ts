/** Commands of administrative emergencies (S3), each with the commands that must run before. */

import { registerEmergencyForApplicant } from "../../functions/intake/clerk/register-emergency-for-applicant.ts";
import { acceptCase } from "../../functions/referral/commands/accept-case.ts";
import { checkOnSpot } from "../../functions/referral/commands/check-on-spot.ts";
import { closeNoOpinion } from "../../functions/referral/commands/close-no-opinion.ts";
import { draftAnswer } from "../../functions/referral/commands/draft-answer/draft-answer.ts";
import { noteContact } from "../../functions/referral/commands/note-contact.ts";
import { openCase } from "../../functions/referral/reactions/open-case/open-case.ts";
import { step, type TriedCommand } from "./tried.ts";

const about = {
  person: "",
  kind: "service-failure",
  subject: "absent-employee",
  channel: "foad-web",
  language: "fa",
} as const;

const accepted = ["register-request", "open-emergency", "accept-emergency"];
const answered = [...accepted, "answer-emergency"];
const inspector = "i.inspection";
const remedied = { outcome: "remedied", answers: ["جانشین مستقر شد."], reasoning: "در محل دیده شد." };

/** The command that records a failed attempt to reach the applicant, `minutes` after the answer. */
const lookedFor = (minutes: number): TriedCommand => ({
  after: answered,
  run: (services, story) => {
    const now = () => new Date(services.referral.now().getTime() + minutes * 60_000);
    const contact = { with: { type: "applicant" }, how: "phone", result: "not-reached" } as const;
    const take = step(noteContact, inspector, `looked-key-${minutes}`, 0, contact);
    return take({ ...services, referral: { ...services.referral, now } }, story);
  },
});

export const emergencyCommands: Readonly<Record<string, TriedCommand>> = {
  "register-emergency-for-applicant": {
    after: [],
    run: ({ clerks }) =>
      registerEmergencyForApplicant(
        clerks,
        { reason: "absent-employee", mobile: "+989123456789", readBack: true },
        { clerk: "c.ahmadi", key: "called-desk-1" },
      ),
  },
  "open-emergency": {
    after: ["register-request"],
    run: async ({ intake, referral }, { code }) => {
      const { registration } = (await intake.requests.load(code)).state;
      if (!registration) throw new Error("not registered");
      const { person, words, at: registeredAt } = registration;
      const event = { id: `intake/${code}/1/0`, subject: code, correlationid: code };
      return openCase(referral, event, { ...about, person, words, registeredAt });
    },
  },
  "accept-emergency": {
    after: ["register-request", "open-emergency"],
    run: step(acceptCase, inspector, "emergency-key-1", 0, { points: ["جانشین نبود"] }),
  },
  "check-on-spot": {
    after: accepted,
    run: step(checkOnSpot, inspector, "emergency-key-2", 2, { findings: "کارمند غایب بود." }),
  },
  "answer-emergency": { after: accepted, run: step(draftAnswer, inspector, "emergency-key-3", 2, remedied) },
  "look-for-applicant": lookedFor(1),
  "look-for-applicant-again": lookedFor(2),
  "close-no-opinion": {
    after: [...answered, "look-for-applicant", "look-for-applicant-again"],
    run: step(closeNoOpinion, inspector, "emergency-key-4", 3, { reason: "دو بار پاسخ نداد." }),
  },
};
