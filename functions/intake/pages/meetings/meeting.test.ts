import { describe, expect, it } from "vitest";
import type { EventEnvelope } from "../../../../events/define-event.ts";
import { memoryLog } from "../../../../shared/audit/log/log-store.ts";
import { publicRefusals } from "../../../../shared/contracts/refusals/refusals-public.ts";
import { defined } from "../../../../shared/defined.ts";
import type { Unit } from "../../../../shared/directory/lookups.ts";
import type { Cleared } from "../../../../shared/domain/cases/clearance.ts";
import { applicantSessions } from "../../../../shared/handler/auth/session.ts";
import { httpEvent, testContext, testEnvironment } from "../../../../shared/handler/fakes.ts";
import { api } from "../../../../shared/handler/http/api.ts";
import type { Reply } from "../../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import { envelopesOf } from "../../../../shared/journal/envelopes.ts";
import { memoryEndings } from "../../../../shared/limits/memory-endings.ts";
import { readCalendar } from "../../../../test/support/icalendar.ts";
import { morning, placeAt, tuesday } from "../../../../test/support/meetings.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import { requests } from "../../../../test/support/requests.ts";
import { returnedPage } from "../../../../test/support/returned-page.ts";
import { publishDays } from "../../../meeting/commands/publish-days/publish-days.ts";
import type { MeetingFact } from "../../../meeting/meeting/meeting-facts.ts";
import { meetingPages } from "../../applicant/meetings/meeting-pages.ts";
import { meetingRoutes } from "../../applicant/meetings/meeting-routes.ts";
import { withdrawRequest } from "../../applicant/withdraw-request.ts";
import triggers from "../../triggers.ts";
import type { PageDeps } from "../frame.ts";
import { showWhole } from "../request.ts";
import { citizenTokens } from "../tokens.ts";
import { openedRequest } from "../where.ts";
import { showInvitation } from "./invitation.ts";
import { askForMeeting, type MeetingPageDeps, moveMeeting, showMeetings } from "./meeting.ts";

const host = "h.moradi" as Cleared;
const words = "شکایت من ۴۵ روز است بی‌پاسخ مانده.";

async function applicants(visit: Partial<Unit> = {}) {
  const world = requests({
    units: organisation.units.map((one) => (one.key === "price-control" ? { ...one, ...visit } : one)),
  });
  const { intake, arranged } = world;
  let keys = 0;
  const mintKey = () => `minted-key-${++keys}`;
  const sessions = applicantSessions(intake.sessionKeys, memoryEndings());
  const tokens = citizenTokens(intake.formKeys);
  const deps: PageDeps & MeetingPageDeps = {
    ...world.deps,
    provider: false,
    sessions,
    tokens,
    assetBase: "/assets",
    mintKey,
  };
  const command = (key: string) => {
    const by = { actor: "staff:test", at: world.now(), directory: 1, correlation: "test" };
    return { name: "staff", key, fingerprint: key, ...by };
  };
  const pattern = { ...morning, host, unit: "price-control", weekdays: ["tuesday" as const] };
  await publishDays(arranged, command("days"), { ...pattern, first: tuesday, last: tuesday });
  const request = (code: string, change: Partial<PageRequest> = {}): PageRequest => ({
    ...{ path: "/request/meeting", headers: {}, cookies: {}, language: "fa", address: "192.0.2.1" },
    session: { request: code, expiresAt: "2026-11-24T09:00:00.000Z" },
    ...{ log: { add: () => {}, line: () => {} }, params: {}, query: {}, form: {}, csrf: "token" },
    ...{ idempotencyKey: mintKey(), ...change },
  });
  const at = (code: string, change: Partial<PageRequest> = {}) => {
    const asked = request(code, change);
    return [deps, asked, openedRequest(asked)] as const;
  };
  const shown = (asked: PageRequest) => showMeetings(deps, asked, openedRequest(asked));
  const staffDo = (code: string, facts: readonly MeetingFact[]) =>
    arranged.meetings.decide(`${code}.1`, command(mintKey()), () => ({ facts }));
  /** Delivers the meeting journal's events to intake. */
  const settle = async () => {
    const told = world.rows.filter(({ id }) => /^\d{12}\.\d$/.test(id));
    for (const row of told)
      for (const event of envelopesOf("meeting", row)) await world.hear(event as EventEnvelope);
  };
  /** Builds the meeting service's lists of meeting days and of their times. */
  const listed = async () => {
    for (const id of new Set(world.rows.map((row) => row.id)))
      if (/^(day|place)\./.test(id)) await world.buildMeetings(id);
  };
  const handler = api({
    refusals: async () => publicRefusals,
    environment: testEnvironment,
    triggers: triggers["meetings-api"],
    routes: [
      ...meetingRoutes(deps),
      ...meetingPages({
        ...deps,
        freeDays: async () => ({ days: [] }),
        history: memoryLog(),
        figures: { readPublicFigures: async () => ({ none: true }) },
      }),
    ],
    ...{ now: world.now, log: () => {}, applicants: sessions },
  });
  const call = async (method: string, place: string, code: string, body?: object, number?: string) => {
    const { token } = await sessions.replace(undefined, { request: code }, world.now());
    const headers = {
      "content-type": "application/json",
      "idempotency-key": mintKey(),
      authorization: `Bearer ${token}`,
    };
    const params = { code, ...defined({ number }) };
    const sent = { headers, params, ...(body && { body: JSON.stringify(body) }) };
    const key = `${method} /api/requests/{code}/meetings${place}`;
    const reply = (await handler(httpEvent(key, sent), testContext())) as {
      statusCode: number;
      body: string;
    };
    return { status: reply.statusCode, body: JSON.parse(reply.body) };
  };
  return {
    ...world,
    call,
    settle,
    listed,
    staffDo,
    show: (code: string, noted?: string) =>
      showMeetings(...at(code, noted === undefined ? {} : { query: { noted } })),
    ask: async (code: string, form: PageRequest["form"]) => {
      const asked = at(code, { form });
      return returnedPage(await askForMeeting(...asked), asked[1], shown);
    },
    move: async (code: string, move: string, form: PageRequest["form"] = {}) => {
      const asked = at(code, { params: { move }, form: { meeting: "1", ...form } });
      return returnedPage(await moveMeeting(...asked), asked[1], shown);
    },
    invitation: (code: string) => showInvitation(deps, openedRequest(request(code))),
    whole: async (code: string) => page(await showWhole(...at(code))),
    offer: (code: string, times: readonly string[]) =>
      staffDo(code, [
        { type: "approved", host },
        {
          type: "offered",
          places: times.map((time) => placeAt(time)),
          until: "2026-12-09T20:30:00.000Z",
        },
      ]),
  };
}

const page = (reply: object): string => ("html" in reply ? ((reply as Reply).html ?? "") : "");
const location = (reply: object) => ("headers" in reply ? (reply as Reply).headers?.["Location"] : undefined);
const status = (reply: object) => ("status" in reply ? reply.status : undefined);

/** The fields to which the error summary links, in its order. */
const errorsIn = (html: string) =>
  [...html.matchAll(/<li><a href="#(\w+)">/g)].map(([, field = ""]) => field);

describe("the page of meetings, without JavaScript", () => {
  it("tells an applicant whose identity is hidden from the units which staff read the text, and that the official will meet them (C15)", async () => {
    const { register, show } = await applicants();
    const hint = "فقط بازرسی می‌خواند";
    expect(page(await show(await register({ knownTo: "inspection" })))).toContain(hint);
    expect(page(await show(await register()))).not.toContain(hint);
  });

  it("is one link away from the request's page, takes the applicant's wish for a meeting, and names who decides on it and by when (M1)", async () => {
    const { register, whole, show, ask } = await applicants();
    const code = await register();
    expect(await whole(code)).toContain('href="/request/meeting">درخواست ملاقات حضوری');
    const form = page(await show(code));
    expect(form).toMatch(/<option value="price-control"[^>]*>نظارت بر قیمت – هومن مرادی/);
    expect(form, "the outside authority receives nobody here").not.toContain("هوشنگ داور");
    const asked = await ask(code, { unit: "price-control", words, wheelchair: "yes" });
    expect(location(asked)).toBe("/request/meeting?noted=asked");
    const now = page(await show(code, "asked"));
    for (const said of [
      "درخواست ملاقات شما ثبت شد.",
      "درخواست ملاقات در حال بررسی است",
      "هومن مرادی، مدیر «نظارت بر قیمت»",
      "سه‌شنبه ۱۰ آذر ۱۴۰۵",
      "با صندلی چرخ‌دار می‌آیم",
      words,
    ])
      expect(now).toContain(said);
  });

  it("shows errors beside their fields, and keeps the typed text", async () => {
    const { register, ask } = await applicants();
    const code = await register();
    const reply = await ask(code, { words, companion: "yes" });
    expect(page(reply)).toContain('id="unit-error"');
    expect(page(reply)).toContain(words);
    expect(page(reply)).toMatch(/name="companion"[^>]*checked/);
    expect(page(await ask(code, { unit: "price-control", words: "" }))).toContain('id="words-error"');
    const nothing = page(await ask(code, {}));
    expect(errorsIn(nothing)).toEqual(["unit", "words"]);
    expect(nothing).toContain("بنویسید درباره چه می‌خواهید صحبت کنید.");
  });

  it("offers the choice of an inspector's presence or another official to an applicant who accuses the unit itself (M3)", async () => {
    const { register, ask, show, arranged } = await applicants();
    const code = await register({ complainedOfUnit: "price-control" });
    const question = await ask(code, { unit: "price-control", words });
    expect(page(question)).toContain(
      "این درخواست درباره همان واحد است. ملاقات با مدیر واحد با حضور بازرس، یا با مسئول دیگر؟",
    );
    expect(page(question), "nothing is wrong").not.toContain('class="summary"');
    const again = { unit: "price-control", asked: "price-control", words };
    const neither = await ask(code, again);
    expect(page(neither)).toContain('id="insist-error"');
    const both = await ask(code, { unit: "price-control", asked: "price-control", insist: "no" });
    expect(errorsIn(page(both)), "all at once").toEqual(["unit", "words"]);
    expect(page(await ask(code, { ...again, insist: "no" }))).toContain('id="unit-error"');
    expect(status(await ask(code, { ...again, insist: "yes" }))).toBe(303);
    expect((await arranged.meetings.load(`${code}.1`)).state.asked?.despiteConflict).toBe(true);
    expect(page(await show(code))).toContain("در حال بررسی است");
  });

  it("offers times as radio buttons; a time taken meanwhile is reported, and the other times remain (M5, M6)", async () => {
    const { register, ask, offer, move, show, call } = await applicants();
    const [zahra, other] = [await register(), await register({ description: "موضوع دیگری است." })];
    for (const code of [zahra, other]) {
      await ask(code, { unit: "price-control", words });
      await offer(code, ["09:00", "09:20"]);
    }
    expect(page(await show(zahra)).match(/type="radio"/g)).toHaveLength(2);
    expect(location(await move(other, "choose", { place: `${tuesday} 09:00` }))).toContain("noted=choose");
    const taken = await move(zahra, "choose", { place: `${tuesday} 09:00` });
    expect(page(taken)).toContain("این زمان همین حالا پر شد");
    expect(page(taken).match(/type="radio"[^>]*disabled/g)).toHaveLength(1);
    const refused = await call("POST", "/{number}/choose", zahra, { day: tuesday, time: "09:00" }, "1");
    expect(refused).toMatchObject({
      status: 409,
      body: { type: "urn:peygir:problem:place-taken", alternatives: [{ host, day: tuesday, time: "09:20" }] },
    });
    expect(page(await move(zahra, "choose", { place: "whenever" })), "no such time").toContain(
      'id="place-error"',
    );
    expect(page(await move(zahra, "choose"))).toContain("یکی از زمان‌ها را انتخاب کنید.");
    expect(status(await move(zahra, "choose", { place: `${tuesday} 09:20` }))).toBe(303);
    expect(page(await show(zahra, "choose"))).toContain("سه‌شنبه ۲۴ آذر ۱۴۰۵، ساعت ۰۹:۲۰");
  });

  it("exchanges the chosen time for a free time in one action, and shows the old time until then (M8)", async () => {
    const { register, ask, offer, move, show, settle, rows, arranged, listed, call } = await applicants();
    const code = await register();
    await ask(code, { unit: "price-control", words });
    await offer(code, ["09:00"]);
    await move(code, "choose", { place: `${tuesday} 09:00` });
    expect(page(await show(code))).toContain("اکنون زمان خالی دیگری نیست.");
    await listed();
    const shown = page(await show(code));
    expect(shown).toContain("<summary>تغییر زمان</summary>");
    expect(shown).toContain(`name="instead" value="${tuesday} 09:00"`);
    expect(shown).not.toContain(`value="${tuesday} 09:00" required`);
    const to = { instead: `${tuesday} 09:00`, place: `${tuesday} 09:20` };
    const none = page(await move(code, "change", { instead: to.instead }));
    expect(none).toContain("یکی از زمان‌ها را انتخاب کنید.");
    expect(none).toMatch(/<details class="step" open/);
    expect(location(await move(code, "change", to))).toContain("noted=change");
    const after = page(await show(code, "change"));
    expect(after).toContain("زمان ملاقات تغییر کرد");
    expect(after).toContain("سه‌شنبه ۲۴ آذر ۱۴۰۵، ساعت ۰۹:۲۰");
    expect(page(await move(code, "change", to)), "the page was old").toContain('class="summary"');
    const body = { day: tuesday, time: "09:40", instead: { day: tuesday, time: "09:20" } };
    expect((await call("POST", "/{number}/change", code, body, "1")).status).toBe(200);
    await settle();
    expect((await arranged.meetings.load(`${code}.1`)).state.place?.time).toBe("09:40");
    const news = rows.flatMap(({ events }) =>
      events
        .filter(({ type }) => type === "intake.meeting-shown.v1")
        .map(({ data }) => data as { readonly news: string }),
    );
    expect(news.slice(-3).map((one) => one.news)).toEqual(["booked", "moved", "moved"]);
  });

  it("shows a meeting's outcome above the form for another meeting (M1, M2)", async () => {
    const { register, ask, staffDo, show } = await applicants();
    const code = await register();
    await ask(code, { unit: "price-control", words });
    await staffDo(code, [{ type: "refused", because: "already-met" }]);
    const shown = page(await show(code));
    const [outcome, another] = ["با ملاقات موافقت نشد", "درخواست ملاقات دیگر"].map((text) =>
      shown.indexOf(text),
    );
    expect(outcome).toBeGreaterThan(0);
    expect(another).toBeGreaterThan(outcome ?? Number.POSITIVE_INFINITY);
    expect(shown).toContain("<h1>ملاقات حضوری</h1>");
  });

  it("shows the place, what to bring and a map once the meeting has a time (M8)", async () => {
    const { register, ask, offer, move, show } = await applicants({
      address: { fa: "خیابان نمونه، شماره ۱", en: "1 Street" },
      ...{ room: { fa: "اتاق ۲۱۴", en: "Room 214" }, bring: { fa: "کارت ملی", en: "Your card" } },
      map: "https://map.example/?place=1",
    });
    const code = await register();
    await ask(code, { unit: "price-control", words });
    await offer(code, ["09:00"]);
    expect(page(await show(code)), "no time yet").not.toContain("خیابان نمونه");
    await move(code, "choose", { place: `${tuesday} 09:00` });
    const shown = page(await show(code));
    expect(shown).toMatch(
      /نشانی<\/dt><dd>خیابان نمونه، شماره ۱<.*محل<\/dt><dd>اتاق ۲۱۴<.*همراه بیاورید<\/dt><dd>کارت ملی</,
    );
    expect(shown).toContain('href="https://map.example/?place=1"');
  });

  it("links to a calendar file while the meeting has a time; once the time is lost, it links to a file that removes the entry from the calendar (M13)", async () => {
    const { register, ask, offer, move, show, invitation } = await applicants();
    const code = await register();
    await ask(code, { unit: "price-control", words });
    await offer(code, ["09:00"]);
    const link = 'href="/request/meeting/calendar"';
    expect(page(await show(code)), "no time yet").not.toContain(link);
    expect(location(await invitation(code))).toBe("/request/meeting");
    await move(code, "choose", { place: `${tuesday} 09:00` });
    expect(page(await show(code))).toContain(link);
    expect(page(await show(code))).toContain("افزودن به تقویم");
    const { file: given } = (await invitation(code)) as Reply;
    expect(given?.type).toBe("text/calendar; charset=utf-8");
    expect(readCalendar(given?.text ?? "")).toMatchObject({
      method: "REQUEST",
      events: [{ begins: "2026-12-15T05:30:00.000Z" }],
    });
    await move(code, "cancel");
    expect(page(await show(code))).toContain("حذف زمان لغوشده از تقویم");
    const lost = (await invitation(code)) as Reply;
    expect(readCalendar(lost.file?.text ?? "").method).toBe("CANCEL");
  });

  it("lets the applicant cancel a time, decline a deputy, and withdraw the meeting (M8, M10)", async () => {
    const { register, ask, offer, move, show, staffDo } = await applicants();
    const code = await register();
    await ask(code, { unit: "price-control", words });
    await offer(code, ["09:00"]);
    await move(code, "choose", { place: `${tuesday} 09:00` });
    expect(page(await show(code))).not.toContain("جانشین را نمی‌پذیرم");
    await staffDo(code, [{ type: "deputised", deputy: "h.legal" as Cleared }]);
    expect(page(await show(code))).toContain("جانشین را نمی‌پذیرم");
    expect(location(await move(code, "decline-deputy"))).toContain("noted=decline-deputy");
    expect(page(await show(code, "decline-deputy"))).toContain("نوبت بعدی با اولویت شماست");
    expect(page(await move(code, "cancel")), "there is nothing to cancel").toContain('class="summary"');
    expect(location(await move(code, "withdraw"))).toContain("noted=withdraw");
    const after = page(await show(code, "withdraw"));
    expect(after).toContain("انصراف شما از ملاقات ثبت شد.");
    expect(after, "another one can be asked for").toContain("ثبت درخواست ملاقات");
    expect(after, "and the lost time leaves one's calendar (M13)").toContain("حذف زمان لغوشده از تقویم");
    expect(await move(code, "no-such-move")).toEqual({ refused: { code: "not-found" } });
  });

  it("accepts no wish for a meeting about a withdrawn request, and shows no meetings of another person's request", async () => {
    const { register, ask, call, deps, show } = await applicants();
    const [code, other] = [await register(), await register({ description: "موضوع دیگری است." })];
    await ask(code, { unit: "price-control", words });
    expect((await call("GET", "", other)).body).toEqual({ meetings: [], mayAsk: true });
    await withdrawRequest(deps, { code: other, session: { request: other }, key: "w" });
    expect(page(await show(other))).not.toContain("ثبت درخواست ملاقات");
    expect(page(await ask(other, { unit: "price-control", words }))).toContain('class="summary"');
  });
});

describe("the public timeline of a request with a meeting (M14)", () => {
  it("shows each event of the meeting once and in order, and the meeting leaves the request's status unchanged", async () => {
    const { register, ask, offer, move, settle, state, whole, read, rows, hears } = await applicants();
    const code = await register();
    await hears("case-accepted", code);
    await ask(code, { unit: "price-control", words });
    await offer(code, ["09:00"]);
    await move(code, "choose", { place: `${tuesday} 09:00` });
    await move(code, "cancel");
    await settle();
    const count = rows.length;
    await settle();
    expect(rows, "told twice is once").toHaveLength(count);
    const news = ["asked", "approved", "offered", "booked", "cancelled"];
    expect((await state(code)).meetings.map((one) => one.news)).toEqual(news);
    const { timeline } = (await read(code)).status;
    expect(timeline.flatMap(({ meeting }) => meeting?.news ?? [])).toEqual(news);
    expect(await whole(code)).toContain("<h1>در حال بررسی</h1>");
    expect(await whole(code)).toContain("زمان ملاقات تعیین شد: سه‌شنبه ۲۴ آذر ۱۴۰۵، ساعت ۰۹:۰۰");
    const shown = rows.flatMap(({ events }) =>
      events.filter(({ type }) => type === "intake.meeting-shown.v1"),
    );
    expect(shown).toHaveLength(5);
    expect(shown[3]?.data).toMatchObject({ news: "booked", place: { day: tuesday, time: "09:00" } });
  });

  it.each([
    ["holiday", "چون آن روز تعطیل یا دورکاری اعلام شد، ملاقات"],
    ["official", "<strong>ملاقات"],
  ] as const)(
    "gives the reason when the meeting's time was lost through a closure: %s (D3)",
    async (because, begins) => {
      const { register, ask, offer, move, staffDo, settle, read, whole } = await applicants();
      const code = await register();
      await ask(code, { unit: "price-control", words });
      await offer(code, ["09:00"]);
      await move(code, "choose", { place: `${tuesday} 09:00` });
      await staffDo(code, [{ type: "cancelled", place: placeAt("09:00"), by: "organisation", because }]);
      await settle();
      const lost = `${begins} سه‌شنبه ۲۴ آذر ۱۴۰۵، ساعت ۰۹:۰۰ از طرف سازمان لغو شد؛ اولویت با شماست`;
      expect(await whole(code)).toContain(lost);
      const { timeline } = (await read(code)).status;
      expect(timeline.at(-1)?.meeting?.because).toBe(because === "holiday" ? because : undefined);
    },
  );
});
