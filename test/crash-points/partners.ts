/** Commands about requests that applicants registered in a partner system, which sends them to Peygir (C8). */

import { hearPartner } from "../../functions/intake/partner/hear-partner/hear-partner.ts";
import { endPartnerKey, makePartnerKey } from "../../functions/intake/partner/keep-partner-key.ts";
import { registerFromPartner } from "../../functions/intake/partner/register-from-partner.ts";
import { enterResult } from "../../functions/referral/commands/enter-result.ts";
import { directoryOf } from "../../shared/directory/reader.ts";
import type { Partner } from "../../shared/directory/snapshot.ts";
import { step, type TriedCommand } from "./tried.ts";
import type { Running } from "./world.ts";

const samad: Partner = {
  key: "samad",
  name: { fa: "سامد", en: "SAMAD" },
  channel: "partner-samad",
  keyNumber: 1,
};
const foad: Partner = { ...samad, key: "foad", channel: "partner-foad" };
const timestamp = "2026-11-24T08:00:00Z";
const externalCode = "SMD-1";

const asked = {
  ...{ externalCode, kind: "complaint", subject: "price", fullName: "زهرا نمونه" },
  description: "قیمت روغن از قیمت مصوب بیشتر است.",
  identity: { type: "national-code", number: "0499370899" },
  mobile: "+989123456789",
} as const;

const tells = ({ partners }: Running, news: Parameters<typeof hearPartner>[2], message: string) =>
  hearPartner(partners, samad, news, message);

const keyAsk = (key: string) => ({ partner: "samad", by: "v.admin", key });

/** The dependencies of commands about a partner's keys, with a directory that has SAMAD as its only partner. */
const keysOf = ({ partners }: Running): Running["partners"] => ({
  ...partners,
  directory: directoryOf(async () => {
    const { number, snapshot } = await partners.directory.current();
    return { number, snapshot: { ...snapshot, partners: [samad] } };
  }),
});

export const partnerCommands: Readonly<Record<string, TriedCommand>> = {
  "make-partner-key": {
    after: [],
    run: (services) => makePartnerKey(keysOf(services), keyAsk("make-key-1"), { overlapDays: 7 }),
  },
  "end-partner-key": {
    after: [],
    run: (services) => endPartnerKey(keysOf(services), keyAsk("end-key-1"), 1),
  },
  "partner-registers": {
    after: [],
    run: async (services, story) => {
      const heard = await tells(
        services,
        { type: "request.registered", timestamp, data: asked },
        "message-key-1",
      );
      if ("code" in heard) story.code = heard.code;
      return heard;
    },
  },
  "partner-registers-emergency": {
    after: [],
    run: (services) => {
      const data = { externalCode: "FOD-1", reason: "absent-employee", room: "۲۱۴", mobile: "+989123456789" };
      const news = { type: "emergency.registered", timestamp, data } as const;
      return hearPartner(services.partners, foad, news, "message-key-4");
    },
  },
  "register-from-partner": {
    after: ["partner-registers"],
    run: ({ clerks }) =>
      registerFromPartner(
        clerks,
        { partner: "samad", request: { ...asked, externalCode: "SMD-2" } },
        { clerk: "c.ahmadi", key: "row-key-1" },
      ),
  },
  "enter-result": {
    after: ["partner-registers", "open-case", "accept-case", "draft-answer", "approve-answer"],
    run: step(enterResult, "c.ahmadi", "enter-key-1", 0, { result: 1 }),
  },
  "partner-adds": {
    after: ["partner-registers"],
    run: (services) => {
      const data = { externalCode, words: "رسید خرید را دارم." };
      return tells(services, { type: "request.information-added", timestamp, data }, "message-key-2");
    },
  },
  "partner-withdraws": {
    after: ["partner-registers"],
    run: (services) =>
      tells(services, { type: "request.withdrawn", timestamp, data: { externalCode } }, "message-key-3"),
  },
};
