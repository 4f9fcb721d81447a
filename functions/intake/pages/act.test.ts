import { describe, expect, it } from "vitest";
import { partOf } from "../../../shared/domain/cases/case-id.ts";
import { applicantSessions, type Opens } from "../../../shared/handler/auth/session.ts";
import type { Reply } from "../../../shared/handler/http/reply.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { memoryEndings } from "../../../shared/limits/memory-endings.ts";
import { refused, requests } from "../../../test/support/requests.ts";
import { returnedPage } from "../../../test/support/returned-page.ts";
import { doAct, showAct } from "./act.ts";
import type { PageDeps } from "./frame.ts";
import { showWhole } from "./request.ts";
import { citizenTokens } from "./tokens.ts";
import { oneOfMine, openedRequest } from "./where.ts";

function pages() {
  const world = requests();
  const { intake } = world;
  let keys = 0;
  const deps: PageDeps = {
    ...world.deps,
    provider: false,
    sessions: applicantSessions(intake.sessionKeys, memoryEndings()),
    tokens: citizenTokens(intake.formKeys),
    assetBase: "/assets",
    mintKey: () => {
      keys += 1;
      return `minted-key-${keys}`;
    },
  };
  const request = (opens: Opens | undefined, change: Partial<PageRequest> = {}): PageRequest => ({
    path: "/request",
    headers: {},
    cookies: {},
    language: "fa",
    address: "192.0.2.1",
    session: opens && { ...opens, expiresAt: "2026-11-24T09:00:00.000Z" },
    log: { add: () => {}, line: () => {} },
    params: {},
    query: {},
    form: {},
    csrf: "token",
    idempotencyKey: undefined,
    ...change,
  });
  /** A call of the page `act` of a request, with the session of that request. */
  const at = (code: string, act: string, form: PageRequest["form"] = {}, key?: string) =>
    request({ request: code }, { params: { act }, form, idempotencyKey: key });
  const form = (code: string, act: string) => {
    const asked = at(code, act);
    return showAct(deps, asked, openedRequest(asked));
  };
  const post = async (code: string, act: string, fields: PageRequest["form"] = {}, key?: string) => {
    const asked = at(code, act, fields, key);
    const reply = await doAct(deps, asked, openedRequest(asked));
    return returnedPage(reply, asked, (again) => showAct(deps, again, openedRequest(again)));
  };
  const whole = (code: string, noted?: string) => {
    const asked = request({ request: code }, { query: noted === undefined ? {} : { noted } });
    return showWhole(deps, asked, openedRequest(asked));
  };
  return { ...world, deps, request, form, post, whole };
}

const location = (reply: object) => ("headers" in reply ? (reply as Reply).headers?.["Location"] : undefined);
const page = (reply: object): string => ("html" in reply ? ((reply as Reply).html ?? "") : "");
const status = (reply: object) => ("status" in reply ? reply.status : undefined);

describe("the pages of an applicant's steps", () => {
  it("redirect to the request after adding, replying, objecting, rating and withdrawing, and confirm the step (C14, R8, R12, R13)", async () => {
    const { register, asks, answers, post, whole, read } = pages();
    const [code, other] = [await register(), await register()];
    await asks(code, "تاریخ خرید؟");
    const done = [
      [code, "information", { words: "رسید را پیدا کردم." }, "توضیح شما ثبت شد."],
      [code, "reply", { case: code, words: "دوم آذر." }, "پاسخ شما به پرسش ثبت شد."],
      [other, "withdraw", {}, "انصراف شما ثبت شد"],
    ] as const;
    for (const [of, act, form, said] of done) {
      const reply = await post(of, act, form);
      expect([status(reply), location(reply)]).toEqual([303, `/request?noted=${act}`]);
      expect(page(await whole(of, act))).toMatch(new RegExp(`role="status"[^>]*>.*${said}`, "s"));
    }
    await answers(code);
    await post(code, "rating", { process: "true", outcome: "false" });
    await post(code, "objection", { words: "پول برنگشته است." });
    expect(page(await whole(code, "rating"))).toContain("نظر شما ثبت شد.");
    expect(page(await whole(code, "objection"))).toContain("اعتراض شما ثبت شد. شخص دیگری");
    expect(await read(code)).toMatchObject({
      added: [{ words: "رسید را پیدا کردم." }],
      questions: [{ reply: "دوم آذر." }],
      rating: { process: true, outcome: false },
      objection: { words: "پول برنگشته است." },
    });
  });

  it("confirm no step that was not taken, even when the page's address names the step, since anybody can make such a link (C14)", async () => {
    const { register, whole } = pages();
    const code = await register();
    for (const noted of ["information", "reply", "withdraw", "objection", "rating", "nonsense"])
      expect(page(await whole(code, noted))).not.toContain('role="status"');
  });

  it("record a step once, even when its form is sent several times (P4)", async () => {
    const { register, post, read } = pages();
    const code = await register();
    for (const _ of [1, 2]) await post(code, "information", { words: "همین." }, "posted-key-0001");
    expect((await read(code)).added).toHaveLength(1);
  });

  it("show the form again with each error beside its field, a summary, and the typed text (C1)", async () => {
    const { register, answers, form, post, read } = pages();
    const code = await register();
    await answers(code);
    expect(page(await form(code, "rating"))).not.toContain("checked");
    const empty = await post(code, "objection");
    expect(page(empty)).toMatch(/class="summary".*href="#words".*id="words-error"/s);
    const short = page(await post(code, "objection", { words: "نه" }));
    expect(short).toMatch(/<textarea[^>]*aria-invalid="true"[^>]*>\s*نه</);
    const half = page(await post(code, "rating", { process: "true" }));
    expect(half).toMatch(/href="#outcome"/);
    expect(half).toMatch(/name="process" value="true" checked/);
    expect((await read(code)).rating).toBeUndefined();
  });

  it("show why a rule refused the step, with the typed text, and record no step (R8, R13)", async () => {
    const { register, post, read } = pages();
    const code = await register();
    const objected = await post(code, "objection", { words: "قبول ندارم." });
    expect(page(objected)).toContain("هنوز پاسخی داده نشده است");
    expect(page(objected)).toContain("قبول ندارم.");
    const replied = await post(code, "reply", { case: code, words: "دوم آذر." });
    expect(page(replied)).toContain("دوم آذر.");
    expect((await read(code)).status.timeline).toHaveLength(1);
  });

  it("keep the text that the applicant typed when the session ended meanwhile, for that request only (C1, C2)", async () => {
    const { register, deps, request } = pages();
    const [code, other] = [await register(), await register()];
    const words = "رسید را پیدا کردم و اینجا می‌نویسم.";
    const path = "/request/information";
    const asked = request(undefined, { path, params: { act: "information" }, form: { words, about: code } });
    const reply = (await doAct(deps, asked, openedRequest(asked))) as Reply;
    expect(location(reply)).toBe("/track");
    const kept = (reply.cookies ?? []).map(({ name, value }) => [name, value] as const);
    const cookies = Object.fromEntries(kept);
    expect(cookies["return-to"]).toBe(`${path}?draft=returned`);
    const opened = async (of: string) => {
      const again = request(
        { request: of },
        { path, params: asked.params, query: { draft: "returned" }, cookies },
      );
      return page(await showAct(deps, again, openedRequest(again)));
    };
    expect(await opened(code)).toContain(words);
    expect(await opened(other)).not.toContain(words);
  });

  it("ask before withdrawing, and warn that the withdrawal is final (C14)", async () => {
    const { register, form, read } = pages();
    const code = await register();
    const asked = page(await form(code, "withdraw"));
    expect(asked).toContain("این کار برگشت ندارد.");
    expect(asked).toContain('action="/request/withdraw"');
    expect((await read(code)).mayI).toContain("withdraw");
  });

  it("exist only for steps possible now; otherwise the request's page shows the possible steps (C14)", async () => {
    const { register, form } = pages();
    const code = await register();
    for (const act of ["objection", "rating", "reply"])
      expect(location(await form(code, act))).toBe("/request");
    expect(status(await form(code, "information"))).toBe(200);
    expect(await form(code, "constructor")).toEqual(refused("not-found"));
  });

  it("show a question about a part of a divided request separately, and send the reply to that part (R6, R8)", async () => {
    const { register, asks, whole, post, read } = pages();
    const code = await register();
    const part = partOf(code, 1);
    await asks(code, "تاریخ خرید؟");
    await asks(code, "چه کسی فروخت؟", part);
    expect(page(await whole(code))).toMatch(/پرسش از شما<.*پرسش از شما \(بخش ۱\)</s);
    await post(code, "reply", { case: part, words: "فروشنده" });
    expect(page(await whole(code))).toContain("<h1>منتظر پاسخ شما (مهلت متوقف است)</h1>");
    await post(code, "reply", { case: code, words: "دوم آذر." });
    expect(page(await whole(code))).not.toContain("<h1>منتظر پاسخ شما");
    expect((await read(code)).questions.map(({ reply }) => reply)).toEqual(["دوم آذر.", "فروشنده"]);
  });

  it("do nothing without a session that opens the request (C2, C14)", async () => {
    const { register, deps, request, read, state } = pages();
    const [code, others] = [await register(), await register()];
    const { person = "" } = (await state(code)).registration ?? {};
    const mine = (opens: Opens | undefined, params = { code, act: "withdraw" }) => request(opens, { params });
    const tries = [
      [mine(undefined), oneOfMine, "/my"],
      [mine({ request: code }), oneOfMine, "/my"],
      [mine(undefined), openedRequest, "/track"],
      [mine({ person }), openedRequest, "/my"],
      [mine({ request: "407155289363" }), openedRequest, "/track"],
    ] as const;
    for (const [asked, where, to] of tries) {
      expect(location(await doAct(deps, asked, where(asked)))).toBe(to);
      expect(location(await showAct(deps, asked, where(asked)))).toBe(to);
    }
    const stranger = mine({ person: "f".repeat(32) });
    expect(await doAct(deps, stranger, oneOfMine(stranger))).toEqual(refused("not-found"));
    const odd = mine({ person }, { code: "../my", act: "withdraw" });
    expect(await doAct(deps, odd, oneOfMine(odd))).toEqual(refused("not-found"));
    for (const one of [code, others]) expect((await read(one)).mayI).toContain("withdraw");
  });

  it("redirect to the request's page under /my/requests when the applicant took the step there (C14)", async () => {
    const { register, deps, request, read, state } = pages();
    const code = await register();
    const { person = "" } = (await state(code)).registration ?? {};
    const asked = request({ person }, { params: { code, act: "information" }, form: { words: "همین." } });
    const shown = page(await showAct(deps, asked, oneOfMine(asked)));
    expect(shown).toContain(`action="/my/requests/${code}/information"`);
    expect(location(await doAct(deps, asked, oneOfMine(asked)))).toBe(
      `/my/requests/${code}?noted=information`,
    );
    expect((await read(code)).added).toHaveLength(1);
  });
});

describe("the request's page", () => {
  it("shows the first answer beside the second answer after an objection, the state of commitments, and the unit that answered (R11, R13)", async () => {
    const { register, answers, post, hears, whole, clock } = pages();
    const code = await register();
    const owner = { unit: "price-control" };
    await answers(code, {
      reasoning: "رأی نخست.",
      commitments: [
        { what: "بازدید", due: "2026-11-20", owner },
        { what: "بازگرداندن پول", due: "2026-12-20", owner },
        { what: "برچسب قیمت", due: "2026-12-20", owner },
      ],
    });
    await hears("commitment-judged", code, { commitment: 3, kept: true });
    await post(code, "objection", { words: "قبول ندارم." });
    clock.at = new Date(clock.at.getTime() + 3_600_000);
    await hears("second-stage-opened", code, { from: "price-control", unit: "legal" });
    expect(page(await whole(code))).toContain("<h1>در حال رسیدگی دوباره (توسط شخص دیگر)</h1>");
    await answers(code, { reasoning: "رأی دوم." }, { final: true, unit: "legal" });
    const shown = page(await whole(code));
    expect(shown).toMatch(/نتیجه نهایی \(رسیدگی دوباره\).*رأی دوم.*پاسخ نخست.*رأی نخست/s);
    expect(shown).toMatch(
      /بازدید.*انجام نشد و در حال پیگیری است.*بازگرداندن پول.*تعهد در حال انجام.*برچسب قیمت.*انجام شد/s,
    );
    expect(shown).not.toMatch(/\/objection"/);
  });

  it("shows the answer to one part of a divided request while the other parts are open (R6)", async () => {
    const { register, answers, whole } = pages();
    const code = await register();
    await answers(code, { reasoning: "فقط این بخش." }, {}, partOf(code, 2));
    const shown = page(await whole(code));
    expect(shown).toContain("<h1>بخشی از پاسخ آماده است (بخش ۲)</h1>");
    expect(shown).toMatch(/پاسخ به بخش ۲.*فقط این بخش/s);
    expect(shown).toContain('href="/request/withdraw"');
  });
});
