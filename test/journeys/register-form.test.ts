/** Sends the registration form page by page as a browser without JavaScript does, on the real local stack. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stack } from "../../local/stack/stack.ts";
import { deadlineInWords } from "../../web/design/display.ts";
import { e164, type Given, newKey, newRequest, register, registered } from "../support/citizens.ts";
import { codeOn, fillIn } from "../support/filled-form.ts";
import { formTo, submit, textOfPage } from "../support/forms.ts";
import { eventually, startLocalStack } from "../support/local-stack.ts";
import { staffMember } from "../support/staff.ts";
import { type Answer, newVisitor, type Visitor } from "../support/visitor.ts";
import { watchWrites } from "../support/writes.ts";

let stack: Stack;

beforeAll(async () => {
  stack = await startLocalStack();
});

afterAll(() => stack?.stop());

interface Shown {
  readonly expected: { readonly due: string; readonly promised: string };
  readonly holder: { readonly name: { readonly fa: string } };
}

interface Counted {
  readonly what: string;
  readonly key?: string;
  readonly channel: string;
  readonly count: number;
}

const browser = (): Visitor => newVisitor(stack.addresses.pages);

const persian = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)));

describe("the registration form", () => {
  it("leads page by page to a receipt with the tracking code, and the receipt's page can be opened again (S1, C1, C2, C13)", async () => {
    const given = newRequest();
    const visitor = browser();
    const receipt = await submit(visitor, await fillIn(visitor, given), "/register");
    expect([receipt.status, receipt.url.pathname]).toEqual([200, "/receipt"]);
    const code = codeOn(receipt);
    expect(codeOn(await visitor.open("/receipt"))).toBe(code);
    const sms = await eventually("the SMS", () =>
      stack.messages().find(({ to }) => to === e164(given.mobile)),
    );
    expect(sms.text.replaceAll(" ", "")).toContain(code);
    expect(visitor.addresses.join("\n")).not.toMatch(/09\d{9}|\d{10,}/);
  });

  it("loads only text files whose content type names the charset; the content type of the desk's document names it too", async () => {
    const page = await browser().open("/register");
    const files = [...page.text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = ""]) => path);
    const types = await Promise.all(
      [...files, "/desk"].map(async (path) => {
        const answer = await fetch(new URL(path, stack.addresses.pages));
        return [answer.status, answer.headers.get("content-type")];
      }),
    );
    const texts = types.filter(([, type]) => /^text|xml|javascript/.test(String(type)));
    expect(new Set(texts.map(String))).toEqual(
      new Set([
        "200,text/css; charset=utf-8",
        "200,text/html; charset=utf-8",
        "200,text/javascript; charset=utf-8",
        "200,image/svg+xml; charset=utf-8",
      ]),
    );
  });

  it("has at most seven pages of at most 25 KB; it asks about the matter first and about the applicant last (C1)", async () => {
    const visitor = browser();
    const pages: Answer[] = [];
    const seen: Visitor = {
      ...visitor,
      open: async (path, sent) => {
        const page = await visitor.open(path, sent);
        pages.push(page);
        return page;
      },
    };
    await fillIn(seen, newRequest());
    expect(pages.length).toBeLessThanOrEqual(7);
    expect(Math.max(...pages.map(({ text }) => Buffer.byteLength(text)))).toBeLessThanOrEqual(25 * 1024);
    const asksFor = (name: string) => {
      const field = new RegExp(`<(input|textarea|select)(?![^>]*type="hidden")[^>]* name="${name}"`);
      return pages.flatMap(({ text }, at) => (field.test(text) ? [at] : []));
    };
    const asked = ["about", "kind", "subject", "description", "fullName", "mobile", "identityNumber"];
    expect(asked.map(asksFor)).toEqual([[0], [1], [2], [4], [5], [5], [5]]);
  });

  it("accepts an anonymous report and sends its author no notice; staff work on the report, answer it internally and close it (C3)", async () => {
    const visitor = browser();
    const words = "در انبار خیابان نمونه روغن را پنهان کرده‌اند و گران می‌فروشند.";
    const kind = "report-without-identity";
    let page = await visitor.open("/register");
    for (const typed of [{ about: "us" }, { kind }, { subject: "goods-quality", province: "" }])
      page = await submit(visitor, page, "/register", typed);
    // The form shows a short answer to a common question about this subject; the applicant sends the report anyway
    // (C16).
    page = await submit(visitor, page, "/register");
    page = await submit(visitor, page, "/register", { description: words });
    expect(textOfPage(page.text)).toContain("کد رهگیری و رسیدی نمی‌گیرید");
    const messages = stack.messages().length;
    const accepted = await submit(visitor, page, "/register");
    expect([accepted.status, accepted.url.pathname]).toEqual([200, "/register/accepted"]);
    expect(codeOn(accepted)).toBeUndefined();
    expect((await visitor.open("/receipt")).url.pathname).toBe("/track");
    await stack.settled();
    const [expert, head] = [await staffMember(stack, "m.rezaei"), await staffMember(stack, "e.hosseini")];
    const item = (await expert.inbox()).find((one) => one.kind.key === kind);
    const code = item?.case ?? "";
    expect(await expert.look(code)).toMatchObject({ withoutIdentity: true, description: words });
    const tried = await visitor.send("/api/track", {
      method: "POST",
      json: { code, mobile: "09120000001" },
    });
    const wrong = await visitor.send("/api/track", {
      method: "POST",
      json: { code: "407155289363", mobile: "09120000001" },
    });
    expect([tried.status, tried.text]).toEqual([wrong.status, wrong.text]);
    expect((await expert.step(code, "accept", { points: ["انبار"] })).status).toBe(200);
    expect((await expert.step(code, "ask", { question: "کدام انبار؟" })).status).toBe(403);
    const answer = { outcome: "granted", answers: ["بازرسی شد."], reasoning: "انبار بازرسی و پلمب شد." };
    expect((await expert.step(code, "draft", answer)).status).toBe(200);
    expect((await head.step(code, "approve", {})).status).toBe(200);
    expect((await head.look(code)).ended?.how).toBe("without-identity");
    await stack.settled();
    expect(stack.messages()).toHaveLength(messages);
  });

  it("names the office for a complaint about a seller, and shows a short answer to a question about prices; both are counted, and the complaint can still be registered (C5, C16)", async () => {
    const counted = async () => {
      const answer = await (await staffMember(stack, "v.sadeghi")).send("/guidance");
      return answer
        .json<{ counts: readonly Counted[] }>()
        .counts.map(({ what, key, channel, count }) => [what, key, channel, count]);
    };
    const visitor = browser();
    const start = await visitor.open("/register");
    const handedOff = await submit(visitor, start, "/register", { about: "trader" });
    expect(handedOff.text).toMatch(/href="tel:124".*با این حال ثبت می‌کنم/s);
    const kind = await submit(visitor, handedOff, "/register");
    const subject = await submit(visitor, kind, "/register", { kind: "complaint" });
    expect((await visitor.open("/register")).text, "it is kept").toContain("ادامه ثبت نیمه‌کاره");
    expect(subject.url.pathname).toBe("/register/subject");
    const given = newRequest({ about: "trader", subject: "goods-price" });
    const { status } = await register(visitor, given);
    expect(status, "and is registered anyway").toBe(201);

    const other = browser();
    let page = await other.open("/register");
    for (const typed of [{ about: "us" }, { kind: "complaint" }, { subject: "goods-price", province: "" }])
      page = await submit(other, page, "/register", typed);
    expect(textOfPage(page.text)).toContain("کالا را گران‌تر از قیمت درج‌شده فروخته‌اند");
    const enough = await submit(other, page, "/register", { answered: "price-on-label" });
    expect([enough.status, enough.url.pathname]).toEqual([200, "/register/answered"]);

    const clerk = await staffMember(stack, "z.hashemi");
    const noted = { channel: "desk", what: "answered", key: "price-on-label" };
    const headers = { "idempotency-key": newKey() };
    const post = (json: object) => clerk.send("/guidance", { method: "POST", headers, json });
    expect([(await post(noted)).status, (await post(noted)).status]).toEqual([200, 200]);
    expect((await post({ ...noted, key: "warranty-covers" })).status, "another body (P4)").toBe(422);
    expect((await post({ ...noted, key: "nothing-of-the-kind" })).status).toBe(422);
    const all = await counted();
    expect(all, "registered although it is a trader's").toContainEqual(["registered", "trader", "web", 1]);
    expect(all.filter(([what]) => what !== "registered")).toEqual([
      ["answered", "price-on-label", "desk", 1],
      ["answered", "price-on-label", "web", 1],
      ["hand-off", "trader", "web", 1],
    ]);
  });

  it("names the responsible unit and the deadline already on the receipt, as the request's page and the case do later (N8)", async () => {
    const given = newRequest();
    const visitor = browser();
    const receipt = await submit(visitor, await fillIn(visitor, given), "/register");
    const [code = "", said] = [codeOn(receipt), textOfPage(receipt.text)];
    await stack.settled();
    const track = { method: "POST", json: { code, mobile: given.mobile } } as const;
    const { expected, holder } = (await visitor.send("/api/track", track)).json<Shown>();
    const { clocks = [] } = await (await staffMember(stack, "m.rezaei")).look(code);
    expect(clocks.find(({ name }) => name === "answer")).toMatchObject(expected);
    const later = textOfPage((await visitor.open("/receipt")).text);
    for (const page of [said, later]) {
      expect(page.replaceAll(/\s+/g, " ")).toContain(`نتیجه تا ${deadlineInWords(expected.due, "fa")}`);
      expect(page).toContain(holder.name.fa);
    }
  });

  it("registers once when a double click or the back button sends the form twice (P4)", async () => {
    const given = newRequest();
    const visitor = browser();
    const last = await fillIn(visitor, given);
    const receipts = [];
    for (let times = 0; times < 3; times += 1) {
      receipts.push(codeOn(await submit(visitor, last, "/register")));
    }
    const [code] = receipts;
    expect(receipts).toEqual([code, code, code]);
    await stack.settled();
    expect(stack.messages().filter(({ to }) => to === e164(given.mobile))).toHaveLength(1);
  });

  it("keeps typed text when the applicant changes the language or steps back, and stores only an encrypted row and limit counters (C1)", async () => {
    const given = newRequest();
    const visitor = browser();
    const writes = watchWrites(stack);
    const check = await fillIn(visitor, given);
    const back = await submit(visitor, check, "/register", { goto: "words" });
    expect(formTo(back, "/register").fields).toMatchObject({ description: given.description });
    const english = await submit(visitor, back, "/register", { language: "en" });
    expect(english.text).toContain('lang="en"');
    expect(formTo(english, "/register").fields).toMatchObject({ description: given.description });
    const who = await submit(visitor, check, "/register", { goto: "who" });
    expect(formTo(who, "/register").fields).toMatchObject({ mobile: given.mobile });
    expect(writes.sinceLast()).toEqual([]);
  });

  it("shows a browser without the receipt's cookie where to track a request, and no receipt (C2)", async () => {
    const visitor = browser();
    await submit(visitor, await fillIn(visitor, newRequest()), "/register");
    const stranger = await browser().open("/receipt");
    expect(stranger.url.pathname).toBe("/track");
    expect(codeOn(stranger)).toBeUndefined();
  });
});

describe("text typed into the registration form", () => {
  it("in other digits, letters and spaces counts as the same request under the same idempotency key (C13, P4)", async () => {
    const given = newRequest({ description: "کیفیت این کالا خیلی پایین است و یک ماه کار نکرد" });
    const number = "number" in given.identity ? given.identity.number : "";
    const key = newKey();
    const first = await register(browser(), given, key);
    const typed = {
      ...given,
      description: "كيفيت اين كالا خيلي پايين است و يك ماه كار نكرد  ",
      identity: { type: "national-code", number: `${persian(number.slice(0, 3))} ${number.slice(3)}` },
      mobile: `+98 ${persian(given.mobile.slice(1, 4))}-${given.mobile.slice(4)}`,
    };
    const again = await register(browser(), typed, key);
    expect([again.status, again.text]).toEqual([201, first.text]);
  });

  it("may be an identity number of any of the five accepted choices, one of which is “no document available” (C13)", async () => {
    const identities: readonly Given["identity"][] = [
      { type: "national-code", number: "0043119077" },
      { type: "foreigner-code", number: "۱۲۳۴۵۶۷۸۹۰۱" },
      { type: "legal-id", number: "10380284790" },
      { type: "passport", number: "p1234567" },
      { type: "none" },
    ];
    const codes = new Set<string>();
    for (const identity of identities) {
      codes.add(await registered(browser(), newRequest({ identity })));
    }
    expect(codes.size).toBe(5);
  });

  it("is registered once when the same request arrives ten times at the same moment (P4)", async () => {
    const [given, key, visitor] = [newRequest(), newKey(), browser()];
    const answers = await Promise.all(Array.from({ length: 10 }, () => register(visitor, given, key)));
    const taken = answers.filter(({ status }) => status === 201);
    expect(answers.filter(({ status }) => ![201, 503].includes(status))).toEqual([]);
    expect(taken.length).toBeGreaterThan(0);
    expect(new Set(taken.map(({ text }) => text)).size).toBe(1);
    await stack.settled();
    expect(stack.messages().filter(({ to }) => to === e164(given.mobile))).toHaveLength(1);
  });
});
