/** The commands of an applicant after registering, with the events of the case that must come before them. */

import { addInformation } from "../../functions/intake/applicant/add-information.ts";
import { giveConsent } from "../../functions/intake/applicant/give-consent.ts";
import { objectToAnswer } from "../../functions/intake/applicant/object-to-answer.ts";
import { preferNews } from "../../functions/intake/applicant/prefer-news.ts";
import { rateAnswer } from "../../functions/intake/applicant/rate-answer.ts";
import { replyToQuestion } from "../../functions/intake/applicant/reply-to-question.ts";
import { takeBackConsent } from "../../functions/intake/applicant/take-back-consent.ts";
import { withdrawRequest } from "../../functions/intake/applicant/withdraw-request.ts";
import { beginAttachment } from "../../functions/intake/attachments/begin-attachment.ts";
import { quarantineKey } from "../../functions/intake/attachments/quarantine-key.ts";
import { settleAttachment } from "../../functions/intake/attachments/settle-attachment/settle-attachment.ts";
import { actForApplicant } from "../../functions/intake/clerk/act-for-applicant.ts";
import { contactApplicant } from "../../functions/intake/clerk/contact-applicant.ts";
import { printPad } from "../../functions/intake/clerk/print-pad.ts";
import { printReceipt } from "../../functions/intake/clerk/print-receipt.ts";
import { rateForApplicant } from "../../functions/intake/clerk/rate-for-applicant.ts";
import { registerForApplicant } from "../../functions/intake/clerk/register-for-applicant.ts";
import { sendReceiptCode } from "../../functions/intake/clerk/send-receipt-code.ts";
import { tellApplicant } from "../../functions/intake/clerk/tell-applicant.ts";
import { retentionRunsId } from "../../functions/intake/journals/journal-retention-runs.ts";
import { buildRequestViews } from "../../functions/intake/projections/build-views.ts";
import {
  extendTimeline,
  hearParties,
} from "../../functions/intake/reactions/extend-timeline/extend-timeline.ts";
import { listNotice } from "../../functions/intake/reactions/extend-timeline/list-notice.ts";
import { noteDeskAct } from "../../functions/intake/reactions/note-desk-act/note-desk-act.ts";
import { noteIdentified } from "../../functions/intake/reactions/note-identified.ts";
import { eraseApplicant } from "../../functions/intake/retention/erase-applicant.ts";
import { liftHold } from "../../functions/intake/retention/lift-hold.ts";
import { placeHold } from "../../functions/intake/retention/place-hold.ts";
import { runAtNight } from "../../functions/intake/retention/run-retention.ts";
import { switchRetention } from "../../functions/intake/retention/switch-retention.ts";
import { directoryOf } from "../../shared/directory/reader.ts";
import type { Directory } from "../../shared/directory/snapshot.ts";
import { tagOf } from "../../shared/files/memory.ts";
import { viewBuilder } from "../../shared/journal/view-builder.ts";
import { jpeg } from "../attachments/files.ts";
import type { Story, TriedCommand } from "./tried.ts";
import type { Running } from "./world.ts";

const photo = jpeg();
const at = "2026-11-24T08:00:01.000Z";
const said = { process: true, outcome: false };

/** The input of a step by the applicant, who has a session for this request. */
const ask = ({ code }: Story, key: string) => ({ code, session: { request: code }, key });

/** An event of the case, from the row `sequence` of the case. */
const event = (code: string, sequence: number) => ({
  ...{ id: `referral/${code}/${sequence}/0`, subject: code, correlationid: code },
  sequence,
});

type News = Parameters<typeof extendTimeline>[2];
const tells =
  (sequence: number, news: (code: string) => News) =>
  ({ intake }: Running, { code }: Story) =>
    extendTimeline(intake, event(code, sequence), news(code));

const answered = ["register-request", "tell-answer"];

/** A directory that retains ended requests for a month. */
const keepingAMonth = ({ snapshot, ...current }: Awaited<ReturnType<Directory["current"]>>) => ({
  ...current,
  snapshot: {
    ...snapshot,
    clocks: [{ clock: "retention", when: {}, takes: 1, in: "months" } as const],
  },
});

export const followUpCommands: Readonly<Record<string, TriedCommand>> = {
  "tell-question": {
    after: ["register-request"],
    run: tells(3, (code) => ({ entry: "question", at, question: `referral/${code}/question` })),
  },
  "tell-answer": {
    after: ["register-request"],
    run: tells(4, (code) => ({
      ...{ entry: "answered", at },
      answer: { document: `referral/${code}/answer`, outcome: "granted" },
    })),
  },
  "hear-parties": {
    after: ["register-request"],
    run: ({ intake }, { code }) =>
      hearParties(intake, event(code, 2), { units: ["legal"], people: ["e.karimi"] }),
  },
  "add-information": {
    after: ["register-request"],
    run: ({ intake }, story) => addInformation(intake, ask(story, "add-words-key-1"), "رسید را دارم."),
  },
  "prefer-news": {
    after: ["register-request"],
    run: ({ intake }, story) =>
      preferNews(intake, ask(story, "prefer-key-1"), { channel: "call", wanted: "required", language: "fa" }),
  },
  "begin-attachment": {
    after: ["register-request"],
    run: ({ intake }, story) => beginAttachment(intake, ask(story, "attach-key-1")),
  },
  "settle-attachment": {
    after: ["register-request", "begin-attachment"],
    run: async ({ files }, { code }) => {
      const key = quarantineKey(code, 1);
      const { stored, quarantined } = files.files;
      if (stored.size === 0) quarantined.set(key, photo);
      await settleAttachment(files, { id: "scan-1", key, etag: tagOf(photo), found: "nothing" });
      return [stored.size, quarantined.size];
    },
  },
  "reply-to-question": {
    after: ["register-request", "tell-question"],
    run: ({ intake }, story) =>
      replyToQuestion(intake, ask(story, "reply-words-key-1"), { case: story.code, words: "بله." }),
  },
  "withdraw-request": {
    after: ["register-request"],
    run: ({ intake }, story) => withdrawRequest(intake, ask(story, "withdraw-key-1")),
  },
  "erase-applicant": {
    after: ["register-request", "begin-attachment", "settle-attachment", "withdraw-request"],
    run: async ({ erasing, files }, { code }) => {
      const ask = { request: code, because: "asked", by: "v.admin", key: "erase-key-1" } as const;
      const erased = await eraseApplicant(erasing, ask);
      return [erased, files.files.stored.size];
    },
  },
  "switch-retention": {
    after: ["register-request", "begin-attachment", "settle-attachment", "withdraw-request"],
    run: ({ erasing }) => {
      const looked = { ready: 1, waiting: 0 };
      return switchRetention(erasing, { on: true, looked, by: "v.admin", key: "retention-key-1" });
    },
  },
  // Runs in a night a year later, when the list of requests to erase contains the ended request.
  "run-retention": {
    after: [
      ...["register-request", "begin-attachment", "settle-attachment", "withdraw-request"],
      "switch-retention",
    ],
    run: async ({ erasing, mine, files }, { code }) => {
      await viewBuilder(mine.requests, mine.views, buildRequestViews)(code);
      const directory = directoryOf(async () => keepingAMonth(await erasing.directory.current()));
      const now = () => new Date("2027-11-24T22:30:00.000Z");
      await runAtNight({ ...erasing, directory, now }, { hasTime: () => true });
      return [(await erasing.runs.load(retentionRunsId)).state, files.files.stored.size];
    },
  },
  "place-hold": {
    after: ["register-request"],
    run: ({ erasing }, { code }) =>
      placeHold(erasing, { request: code, by: "v.admin", key: "hold-key-1" }, { because: "court" }),
  },
  "lift-hold": {
    after: ["register-request", "place-hold"],
    run: ({ erasing }, { code }) => liftHold(erasing, { request: code, by: "v.admin", key: "lift-hold-1" }),
  },
  "object-to-answer": {
    after: answered,
    run: ({ intake }, story) => objectToAnswer(intake, ask(story, "object-key-1"), "قبول ندارم."),
  },
  "rate-answer": {
    after: answered,
    run: ({ intake }, story) => rateAnswer(intake, ask(story, "rate-key-1"), said),
  },
  "contact-applicant": {
    after: ["register-request", "identify-applicant"],
    run: ({ clerks }, { code, pass = "" }) => {
      const call = { day: "2026-12-01", time: "10:30", reason: "نتیجه را بگوییم." };
      const contact = { request: code, pass, how: "in-person", words: "آمده بود.", call } as const;
      return contactApplicant(clerks, contact, { clerk: "c.ahmadi", key: "contact-desk-1" });
    },
  },
  "list-notice": {
    after: ["register-request", "tell-question"],
    run: ({ intake }, { code }) =>
      listNotice(intake, {
        ...{ id: `notification/intake.${code}.2.0/1/1`, correlationid: code },
        data: {
          ...{ notice: `intake/${code}/2/0`, request: code, person: "0".repeat(32), at },
          ...{ template: "question", why: "no-address" },
        },
      }),
  },
  "tell-applicant": {
    after: ["register-request", "tell-question", "list-notice"],
    run: ({ clerks }, { code }) => {
      const notices = [`intake/${code}/2/0`];
      const told = { request: code, how: "phone", result: "reached", notices, words: "گفته شد." } as const;
      return tellApplicant(clerks, told, { clerk: "c.ahmadi", key: "told-desk-1" });
    },
  },
  "give-consent": {
    after: ["register-hidden"],
    run: ({ intake }, story) => giveConsent(intake, ask(story, "consent-key-1")),
  },
  "take-back-consent": {
    after: ["register-hidden", "give-consent"],
    run: ({ intake }, story) => takeBackConsent(intake, ask(story, "back-consent-key-1")),
  },
  "register-for-applicant": {
    after: ["register-request", "identify-applicant"],
    run: ({ clerks }, { code, pass = "" }) =>
      registerForApplicant(
        clerks,
        {
          ...{ channel: "desk", kind: "complaint", subject: "price", readBack: true },
          description: "سه بار آمده‌ام.",
          applicant: { type: "known", as: code, pass },
        },
        { clerk: "c.ahmadi", key: "enter-desk-1" },
      ),
  },
  "print-pad": {
    after: [],
    run: async ({ clerks }, story) => {
      const pad = await printPad(clerks, { receipts: 3 }, { clerk: "c.ahmadi", key: "pad-desk-1" });
      if ("receipts" in pad) story.padCode = pad.receipts[1]?.code ?? "";
      return pad;
    },
  },
  "register-from-pad": {
    after: ["print-pad"],
    run: ({ clerks }, { padCode }) =>
      registerForApplicant(
        clerks,
        {
          ...{ channel: "paper", kind: "complaint", subject: "price", handedIn: "2026-11-23", padCode },
          description: "سه بار آمده‌ام.",
          applicant: { type: "given", identity: { type: "none" }, seen: "nothing", fullName: "رحیم نمونه" },
        },
        { clerk: "c.ahmadi", key: "enter-pad-1" },
      ),
  },
  "act-for-applicant": {
    after: [...answered, "identify-applicant"],
    run: ({ clerks }, { code, pass = "" }) =>
      actForApplicant(
        clerks,
        { request: code, pass, act: { type: "object", words: "قبول ندارم." } },
        { clerk: "c.ahmadi", key: "act-desk-1" },
      ),
  },
  "note-identified": {
    after: ["register-request"],
    run: async ({ intake }, { code }) => {
      const { person = "" } = (await intake.requests.load(code)).state.registration ?? {};
      const views = { list: async () => ({ items: [{ data: { code } }] }) } as never;
      const data = { person, what: "attested", by: "c.ahmadi", at };
      return noteIdentified({ ...intake, views }, { id: `identity/person-${person}/1/0`, time: at, data });
    },
  },
  "send-receipt-code": {
    after: ["register-request", "identify-applicant"],
    run: ({ clerks }, { code, pass = "" }) =>
      sendReceiptCode(clerks, { request: code, pass }, { clerk: "c.ahmadi", key: "code-desk-1" }),
  },
  "print-receipt": {
    after: ["register-request", "identify-applicant"],
    run: ({ clerks }, { code, pass = "" }) =>
      printReceipt(clerks, { request: code, pass }, { clerk: "c.ahmadi", key: "receipt-desk-1" }),
  },
  "note-desk-act": {
    after: ["register-request"],
    run: ({ intake }, { code }) => {
      const heard = { id: `intake/${code}/2/0`, time: at, actor: "staff:c.ahmadi" };
      return noteDeskAct(intake, heard, "withdrawal", code);
    },
  },
  "rate-for-applicant": {
    after: [...answered, "identify-applicant"],
    run: ({ clerks }, { code, pass = "" }) =>
      rateForApplicant(clerks, { request: code, pass, ...said }, { clerk: "c.ahmadi", key: "rate-desk-1" }),
  },
};
