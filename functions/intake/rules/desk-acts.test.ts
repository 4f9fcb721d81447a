/**
 * Tests that the applicant's timeline shows every act of a clerk in the applicant's name, with the clerk's name. Every
 * operation must be in this test, so no new act can be forgotten (C6, ADR 0036).
 */
import { describe, expect, it } from "vitest";
import { operations } from "../../../shared/contracts/operations.ts";
import { actForApplicant as actContract } from "../../../shared/contracts/staff/desk-acts.ts";
import { envelopesOf } from "../../../shared/journal/envelopes.ts";
import { withEmergencies } from "../../../test/support/emergencies.ts";
import { requests } from "../../../test/support/requests.ts";
import { actForApplicant } from "../clerk/act-for-applicant.ts";
import { askMeetingForApplicant } from "../clerk/ask-meeting-for-applicant.ts";
import { contactApplicant } from "../clerk/contact-applicant.ts";
import { identifyApplicant } from "../clerk/identify-applicant.ts";
import { printReceipt } from "../clerk/print-receipt.ts";
import { rateForApplicant } from "../clerk/rate-for-applicant.ts";
import { registerEmergencyForApplicant } from "../clerk/register-emergency-for-applicant.ts";
import { registerForApplicant } from "../clerk/register-for-applicant.ts";
import { showApplicantsRequest } from "../clerk/show-applicants-request.ts";
import { tellApplicant } from "../clerk/tell-applicant.ts";
import { statusReplied } from "../http/replies.ts";
import { statusOf } from "../http/status.ts";

const clerk = "c.ahmadi";
const identity = { type: "national-code", number: "0499370899" } as const;
const words = "رسید خرید را آورد.";

/** A clerk, an applicant with a request, and the event bus between the identity, meeting and intake services. */
async function desk(complaint: Parameters<ReturnType<typeof requests>["register"]>[0] = {}) {
  const world = requests({ ...withEmergencies, deputies: [] });
  const { clerks, deps, directory, rows } = world;
  const code = await world.register(complaint);
  let keys = 0;
  const by = () => ({ clerk, key: `key-${++keys}` });
  const pass = async () => {
    const identified = await identifyApplicant(clerks, { identity, seen: "document" }, clerk);
    if ("refused" in identified) throw new Error(identified.refused.code);
    return identified.pass;
  };
  const opened = async () => ({ request: code, pass: await pass() });
  type Act = Parameters<typeof actForApplicant>[1]["act"];
  const act = async (what: Act) => actForApplicant(clerks, { ...(await opened()), act: what }, by());
  const hearsRows = async (service: string, command: string) => {
    for (const row of rows.filter((one) => one.command === command))
      for (const event of envelopesOf(service, row)) await world.hear(event);
  };
  /** The acts in the timeline that the applicant sees, each with the clerk's name. */
  const acts = async (of = code) => {
    const { timeline } = statusReplied(
      statusOf(of, await world.state(of)),
      (await directory.current()).snapshot,
    );
    return timeline.flatMap(({ entry, act: done, by: who }) => {
      if (entry === "registered" && who) return [["registered", who.fa]];
      return entry === "at-desk" ? [[done, who?.fa]] : [];
    });
  };
  return { ...world, deps, code, by, pass, opened, act, acts, hearsRows };
}

type Desk = Awaited<ReturnType<typeof desk>>;
type Does = (at: Desk) => Promise<unknown>;

const asked = {
  channel: "desk",
  readBack: true,
  ...{ kind: "complaint", subject: "price" },
  description: "سه بار آمده‌ام؛ پاسخی نگرفتم.",
  applicant: { type: "given", identity, seen: "document", fullName: "زهرا نمونه" },
} as const;

/** Each act, by its type: how the test performs the act, and the act's name in the timeline. */
const actsOf: Readonly<Record<string, { readonly does: Does; readonly told: string }>> = {
  add: { told: "added", does: ({ act }) => act({ type: "add", words }) },
  reply: {
    told: "replied",
    does: async ({ act, asks, code }) => {
      await asks(code, "تاریخ خرید؟");
      return act({ type: "reply", case: code, words, readBack: true });
    },
  },
  withdraw: { told: "withdrawn", does: ({ act }) => act({ type: "withdraw" }) },
  object: {
    told: "objected",
    does: async ({ act, answers, code }) => {
      await answers(code);
      return act({ type: "object", words });
    },
  },
  consent: { told: "consented", does: ({ act }) => act({ type: "consent", given: true }) },
  news: {
    told: "news-chosen",
    does: ({ act }) => act({ type: "news", channel: "sms", wanted: "required", language: "fa" }),
  },
  "show-authority": { told: "authority-seen", does: ({ act }) => act({ type: "show-authority" }) },
};

const represented = {
  type: "another",
  relation: "guardian",
  fullName: "رحیم نمونه",
  identity: { type: "national-code", number: "0081027168" },
} as const;
const starts: Readonly<Record<string, object>> = {
  consent: { knownTo: "inspection", kind: "complaint" },
  "show-authority": { onBehalfOf: represented },
};

/** The operations that change something for an applicant: how the test calls each, and its name in the timeline. */
const told: Readonly<Record<string, { readonly does: Does; readonly told: string }>> = {
  "identify-applicant": {
    told: "identified",
    does: async ({ pass, hearsRows }) => {
      await pass();
      await hearsRows("identity", "attest");
    },
  },
  "rate-for-applicant": {
    told: "rated",
    does: async ({ answers, clerks, code, opened, by }) => {
      await answers(code);
      return rateForApplicant(clerks, { ...(await opened()), process: true, outcome: true }, by());
    },
  },
  "contact-applicant": {
    told: "contacted",
    does: async ({ clerks, opened, by }) =>
      contactApplicant(clerks, { ...(await opened()), how: "phone", words }, by()),
  },
  "print-receipt": {
    told: "receipt-printed",
    does: async ({ clerks, opened, by }) => printReceipt(clerks, await opened(), by()),
  },
  "ask-meeting-for-applicant": {
    told: "meeting-asked",
    does: async ({ deps, clerks, opened, by, hear, code }) => {
      const wants = { with: { unit: "legal" }, words, needs: [] };
      await askMeetingForApplicant({ ...clerks, ...deps }, { ...(await opened()), ...wants }, by());
      await hear(meetingTold(code, "meeting-asked", { enteredBy: clerk }));
    },
  },
  "take-walk-in": {
    told: "arrived",
    does: async ({ hear, code }) => {
      const place = { host: "h.moradi", day: "2026-11-24", time: "09:00" };
      await hear(meetingTold(code, "attendance-noted", { what: "arrived", place, by: clerk }));
    },
  },
  "tell-applicant": {
    told: "contacted",
    does: async ({ asks, code, deps, hear, news, clerks, by }) => {
      await asks(code, "تاریخ خرید؟");
      const { version, state } = await deps.requests.load(code);
      const notice = `intake/${code}/${version}/0`;
      const person = state.registration?.person ?? "";
      await hear({
        ...news("x", code, {}),
        ...{ id: `notification/${notice.replaceAll("/", ".")}/1/1`, type: "notification.notice-untold.v1" },
        data: { notice, request: code, person, template: "question", why: "failed" },
      });
      const said = { request: code, how: "phone", result: "reached", notices: [notice] } as const;
      return tellApplicant(clerks, said, by());
    },
  },
};

/** An event of the meeting service. */
const meetingTold = (code: string, type: string, data: object) => ({
  ...{ specversion: "1.0" as const, source: "peygir.meeting", type: `meeting.${type}.v1` },
  ...{ id: `meeting/${code}.1/1/0`, subject: `${code}.1`, sequence: 1, time: "2026-11-24T08:00:00.000Z" },
  ...{ correlationid: code, causationid: "test" },
  data: { meeting: `${code}.1`, request: code, at: "2026-11-24T08:00:00.000Z", ...data },
});

/** The operations that register a request; each request names its clerk. */
const registers: Readonly<Record<string, (at: Desk) => Promise<{ readonly code?: string }>>> = {
  "register-for-applicant": async ({ clerks, by }) => registerForApplicant(clerks, asked, by()) as never,
  "register-emergency-for-applicant": async ({ clerks, by }) =>
    registerEmergencyForApplicant(
      clerks,
      { reason: "absent-employee", mobile: "+989123456789", readBack: true },
      by(),
    ) as never,
};

/** The operations that change nothing in the applicant's name, each with the reason. */
const lookOnly: Readonly<Record<string, string>> = {
  "show-applicants-request": "identity keeps the look, and the case shows it",
  "list-likely-duplicates": "it shows what identify-applicant told of",
  "list-untold": "codes alone",
  "open-untold": "identity keeps the look, and the case shows it",
  "send-receipt-code": "the SMS tells",
  "register-from-partner": "the partner's own webhook would have told the same; the row keeps the clerk",
  "act-for-applicant": "by each act below",
  "suggest-for-text": "it reads the text that the clerk types, and no request",
};

const forApplicants = [
  ...["identify-applicant", "rate-for-applicant", "contact-applicant", "take-walk-in", "tell-applicant"],
  ...["register-for-applicant", "act-for-applicant"],
];
const ofClerks = operations.filter((one) => one.audience === "staff" && forApplicants.includes(one.action));

describe("a clerk's act in an applicant's name", () => {
  it("has a test in this file for every operation of the API by which clerks act for applicants", () => {
    const walked = [told, registers, lookOnly].flatMap((table) => Object.keys(table));
    expect(walked.sort()).toEqual(ofClerks.map(({ id }) => id).sort());
    const types = actContract.body.shape.act.def.options.map((one) => one.shape.type.def.values[0]);
    expect(Object.keys(actsOf).sort()).toEqual([...types].sort());
  });

  it.each(Object.entries({ ...told, ...actsOf }))(
    "of the kind “%s” appears in the timeline with the clerk's name, and is announced",
    async (name, { does, told: act }) => {
      const at = await desk(starts[name] as never);
      expect((await does(at)) ?? {}).not.toHaveProperty("refused");
      expect(await at.acts()).toContainEqual([act, "چمن احمدی"]);
      const { person } = (await at.state(at.code)).registration ?? {};
      const events = at.rows.flatMap((row) => row.events);
      expect(events).toContainEqual(
        expect.objectContaining({
          type: "intake.acted-at-desk.v1",
          data: expect.objectContaining({ request: at.code, person, act, by: clerk }),
        }),
      );
    },
  );

  it.each([
    ["add", "information-added"],
    ["reply", "question-replied"],
    ["withdraw", "request-withdrawn"],
    ["object", "answer-objected"],
    ["consent", "consent-changed"],
  ])("of the kind “%s” is reported to the case with the clerk who entered the act", async (name, event) => {
    const at = await desk(starts[name] as never);
    await actsOf[name]?.does(at);
    const told = at.rows.flatMap((row) => row.events).find(({ type }) => type === `intake.${event}.v1`);
    expect(told).toMatchObject({ data: { request: at.code, by: clerk } });
  });

  it.each(Object.entries(registers))(
    "of the kind “%s” is stored in the request with the clerk's name",
    async (_, register) => {
      const at = await desk();
      const { code = "" } = await register(at);
      expect(await at.acts(code)).toEqual([["registered", "چمن احمدی"]]);
    },
  );

  it("is never recorded or announced when the applicant took the step", async () => {
    const at = await desk();
    await at.answers(at.code);
    expect(await at.acts()).toEqual([]);
    expect(at.rows.flatMap((row) => row.events).map(({ type }) => type)).not.toContain(
      "intake.acted-at-desk.v1",
    );
  });

  it("is recorded once as an identification of the person, also when its event is repeated, and never on a request that a proxy made for this person (P4, C11)", async () => {
    const at = await desk();
    await at.pass();
    for (let n = 0; n < 3; n += 1) await at.hearsRows("identity", "attest");
    expect(await at.acts()).toEqual([["identified", "چمن احمدی"]]);
  });

  it("is listed, if done since the last receipt, for the clerk who tells the answer and reads the list out to an applicant who gets no messages (C18)", async () => {
    const { clerks, by, pass } = await desk();
    const registered = await registerForApplicant(clerks, asked, by());
    if ("refused" in registered) throw new Error(registered.refused.code);
    const opened = async () => ({ request: registered.code, pass: await pass() });
    const shown = async () => {
      const found = await showApplicantsRequest(clerks, await opened(), clerk);
      return "refused" in found ? found : found.acts;
    };
    await actForApplicant(clerks, { ...(await opened()), act: { type: "add", words } }, by());
    expect(await shown()).toMatchObject([{ act: "added", by: clerk }]);
    await printReceipt(clerks, await opened(), by());
    expect(await shown()).toEqual([]);
  });

  it("is not listed for the clerk to read out to an applicant with a mobile, who gets a daily digest", async () => {
    const { clerks, opened, act } = await desk();
    await act({ type: "add", words });
    expect(await showApplicantsRequest(clerks, await opened(), clerk)).toMatchObject({ acts: [] });
  });

  it("is printed on the next receipt, if done since the previous receipt (C18)", async () => {
    const { clerks, opened, by, act } = await desk();
    const print = async () => printReceipt(clerks, await opened(), by());
    await act({ type: "add", words });
    expect(await print()).toMatchObject({ acts: [{ act: "added", by: clerk }] });
    expect(await print()).toMatchObject({ acts: [] });
    await act({ type: "withdraw" });
    expect(await print()).toMatchObject({ acts: [{ act: "withdrawn" }] });
  });
});
