import { describe, expect, test } from "vitest";
import { renderPage } from "../../design/render-page.ts";
import { choices, frame } from "../../preview/frame.ts";
import { insides, tagsOf } from "../../preview/html.ts";
import {
  type ActProps,
  type ApplicantAction,
  placeOf,
  type RequestProps,
  type TimelineEntry,
} from "../props.ts";
import { ActPage } from "./act.tsx";
import { RequestPage } from "./request.tsx";
import { StatusPage } from "./status.tsx";

const code = "407155289363";
const formKey = "2f1c7c9e-52f0-4e0e-9d5c-0d6a4d1b7a11";
const at = "2026-11-24T08:05:00.000Z";
const office = { fa: "دفتر کالاهای خوراکی", en: "Food Goods Office" };

const request = (props: Partial<RequestProps> = {}): string =>
  renderPage(
    <RequestPage
      {...frame("fa", "/request")}
      channel="web"
      code={code}
      kind={choices.kinds[1].name}
      subject={choices.subjects[0].name}
      words="روغن را گران خریدم."
      timeline={[{ entry: "registered", at }]}
      base="/request"
      mayI={[]}
      formKey={formKey}
      {...props}
    />,
  );

const act = (action: ApplicantAction, props: Partial<ActProps> = {}): string =>
  renderPage(
    <ActPage
      {...frame("fa", "/request")}
      action={action}
      code={code}
      base="/request"
      mayI={[action]}
      formKey={formKey}
      values={{}}
      errors={[]}
      {...props}
    />,
  );

const question = { case: code, at, question: "تاریخ خرید؟", open: true };
const actions = Object.keys(placeOf) as ApplicantAction[];

describe("the request's page", () => {
  test("has one-tap links to objecting and to adding information in its first section, each with its last day (C14, R13)", () => {
    const html = request({ mayI: ["add", "object"], objectUntil: "2026-12-04" });
    const [first = ""] = insides(html, "section");
    expect(first).toMatch(/href="\/request\/objection">به پاسخ اعتراض دارم</);
    expect(first).toMatch(/href="\/request\/information">افزودن توضیح یا مدرک</);
    expect(first).toContain("مهلت اعتراض: تا جمعه ۱۳ آذر ۱۴۰۵");
    expect(first).not.toContain("انصراف");
  });

  test("shows the answer before the messages that announce it, and irreversible steps last (C14, N1)", () => {
    const messages = [{ text: "پاسخ درخواست شما آماده است.", at, isNew: true }];
    const answer = { outcome: office, at, unit: office, points: [], reasoning: "چون رسید داشتید." };
    const mayI: readonly ApplicantAction[] = ["object", "add", "withdraw"];
    const answered = request({ messages, answer, mayI });
    expect(answered.indexOf("چون رسید داشتید.")).toBeLessThan(answered.indexOf("پیام‌های شما"));
    const waiting = request({ messages, mayI });
    expect(waiting.indexOf("پیام‌های شما")).toBeLessThan(waiting.indexOf("روغن را گران خریدم."));
    const [doors = ""] = insides(waiting, "nav").filter((nav) => nav.includes("/request/"));
    expect(doors.lastIndexOf("href=")).toBe(doors.indexOf('href="/request/withdraw"'));
  });

  test("says that the minutes of the last meeting are final, and links to them, until another meeting is requested (M11)", () => {
    const news = (entry: "asked" | "minuted", number: number): TimelineEntry => ({
      ...{ entry: "meeting", at, meeting: { news: entry, number } },
    });
    const registered: TimelineEntry = { entry: "registered", at };
    const final = /نهایی شده است\.\s*<a href="\/request\/meeting">خواندن صورت‌جلسه/;
    const minuted = [registered, news("asked", 1), news("minuted", 1)];
    expect(request({ timeline: minuted })).toMatch(final);
    expect(request({ timeline: minuted, group: { as: "member", members: 1 } })).not.toMatch(final);
    expect(request({ timeline: [...minuted, news("asked", 2)] })).not.toMatch(final);
  });

  test("offers only the steps that the applicant may take now (C14)", () => {
    const html = request({ questions: [question] });
    for (const action of actions) expect(html).not.toContain(`/request/${placeOf[action]}"`);
  });

  test("marks the language of a typed text only if it differs from the page's (WCAG 3.1.2)", () => {
    const english = {
      ...question,
      question: "When did you buy it?",
      open: false,
      reply: "On the first of Azar.",
    };
    const html = request({ questions: [english] });
    expect(html).toContain('<p class="words raised" dir="auto" lang="en">When did you buy it?</p>');
    expect(html).toContain('<span dir="auto" lang="en">On the first of Azar.</span>');
    expect(html).toContain('<p class="words quoted" dir="auto">روغن را گران خریدم.</p>');
  });

  test("shows an open question and its form first, and gives each form its own idempotency key (R8, P4)", () => {
    const part = { ...question, case: "407155289364", part: 1 };
    const html = request({ mayI: ["reply", "rate"], questions: [question, part] });
    const forms = insides(html, "form").filter((form) => form.includes(`value="${formKey}-`));
    const keys = forms.map((form) => /name="key" value="([^"]+)"/.exec(form)?.[1]);
    expect(keys).toEqual([`${formKey}-${code}`, `${formKey}-407155289364`, `${formKey}-rating`]);
    expect(forms[1]).toContain('name="case" value="407155289364"');
    expect(html.indexOf("تاریخ خرید؟")).toBeLessThan(html.indexOf("روغن را گران خریدم."));
  });

  test("asks for no rating after the applicant has rated, and shows when the rating closed the case (S3, R12)", () => {
    const timeline: readonly TimelineEntry[] = [
      { entry: "registered", at },
      { entry: "remedied", at },
    ];
    const asks = "لطفاً نظر بدهید";
    expect(request({ timeline, mayI: ["rate"] })).toContain(asks);
    const rating = { at, process: false, outcome: true };
    const rated = request({ timeline, rating });
    expect(rated).not.toContain(asks);
    expect(rated).toContain("اقدام شد");
    const closed = "پرونده بسته شد";
    expect(rated, "the answer is still to come").not.toContain(closed);
    const answer = { outcome: office, at, unit: office, points: [], reasoning: "چون رسید داشتید." };
    expect(request({ answer, rating })).toContain(closed);
    expect(request({ answer, rating: { ...rating, outcome: false } })).not.toContain(closed);
  });

  test("warns that a rating closes the case only while an objection is still possible (R12, R13)", () => {
    const closes = "دیگر نمی‌توانید اعتراض کنید";
    expect(request({ mayI: ["rate", "object"] })).toContain(closes);
    expect(request({ mayI: ["rate"] })).not.toContain(closes);
  });

  test("asks about handling and outcome separately, preselects no answer, and shows the answers once given (R12)", () => {
    const asked = request({ mayI: ["rate"], rateUntil: "2026-12-04" });
    const radios = tagsOf(asked).filter(({ attributes }) => attributes["type"] === "radio");
    expect(radios.map(({ attributes }) => [attributes["name"], attributes["value"]])).toEqual([
      ["process", "true"],
      ["process", "false"],
      ["outcome", "true"],
      ["outcome", "false"],
    ]);
    expect(radios.some(({ attributes }) => "checked" in attributes)).toBe(false);
    const said = request({ rating: { at, process: true, outcome: false } });
    expect(said).toMatch(/از نحوه رسیدگی<\/dt><dd>راضی بودم<.*از نتیجه<\/dt><dd>راضی نبودم</s);
  });

  test("shows the state of each commitment in words, not only by colour (R11, C1)", () => {
    const standings = ["open", "kept", "not-kept", "late"] as const;
    const commitments = standings.map((standing) => ({ what: standing, due: "2026-12-05", standing }));
    const answer = { outcome: office, at, unit: office, points: [], reasoning: "دلیل.", commitments };
    const [list = ""] = insides(request({ answer }), "ul").filter((ul) => ul.includes("commitments"));
    expect(insides(list, "strong").map((one) => one.replaceAll(/<[^>]+>/g, ""))).toEqual([
      "تعهد در حال انجام",
      "انجام شد",
      "انجام نشد و در حال پیگیری است",
      "انجام نشد و در حال پیگیری است",
    ]);
    expect(list).toContain("تا شنبه ۱۴ آذر ۱۴۰۵");
  });

  test("confirms the applicant's last step in an element that takes the focus, without JavaScript (C1)", () => {
    expect(request({ noted: "add" })).toMatch(
      /role="status" tabindex="-1" autofocus[^>]*>.*توضیح شما ثبت شد\./s,
    );
    expect(request()).not.toContain('role="status"');
  });

  test("says beside the reply field who reads the reply of an applicant hidden from the unit (C15)", () => {
    const asked = { mayI: ["reply", "consent"], questions: [question] } as const;
    const says = "این پاسخ را همان واحدی می‌خواند که پرسیده است";
    expect(request({ ...asked, knownTo: "inspection" })).toMatch(new RegExp(`${says}.*<textarea`, "s"));
    expect(request({ ...asked, knownTo: "unit" })).not.toContain(says);
    expect(request(asked)).not.toContain(says);
  });

  test("shows who knows the applicant's name, and links to giving or withdrawing consent to show it (C15)", () => {
    const hidden = request({ mayI: ["consent"], knownTo: "inspection" });
    expect(hidden).toMatch(/از واحد پوشیده است.*href="\/request\/consent">نام و متن من به واحد گفته شود</s);
    const open = request({ mayI: ["take-back-consent"], knownTo: "unit" });
    expect(open).toMatch(/با رضایت شما.*href="\/request\/take-back-consent">رضایتم را پس می‌گیرم</s);
    expect(request()).not.toMatch(/پوشیده|رضایت/);
  });

  test("shows no unit as the present holder after the answer, and after an objection says that the answer is contested (R13, S3)", () => {
    const registered = { entry: "registered", at } as const;
    const answer = { outcome: office, at, unit: office, points: [], reasoning: "دلیل." };
    const shown = (...entries: readonly TimelineEntry["entry"][]) =>
      request({
        timeline: [registered, ...entries.map((entry) => ({ entry, at }))],
        ...{ holder: office, answer },
      });
    for (const end of ["answered", "final-answered", "closed-no-opinion"] as const)
      expect(shown(end)).not.toContain("اکنون نزد");
    const again = shown("answered", "objection-received", "in-second-stage");
    expect(again).toContain("اکنون نزد");
    expect(again).toContain("پاسخ نخست، که به آن اعتراض کردید");
    const waiting = request({
      timeline: [registered, { entry: "answered", at }, { entry: "objection-received", at }],
    });
    expect(waiting).toContain("شخص دیگری دوباره رسیدگی می‌کند.");
    expect(waiting).not.toMatch(/اکنون نزد|پاسخ از/);
  });

  test("shows no holder and no expected date after the applicant withdrew the request (C14)", () => {
    const timeline = [{ entry: "registered", at } as const, { entry: "withdrawn", at } as const];
    const html = request({ timeline, holder: office });
    expect(html).toContain("<h1>با انصراف شما بسته شد</h1>");
    expect(html).not.toMatch(/اکنون نزد|هنوز پاسخی/);
  });
});

describe("the page of one applicant step", () => {
  test.each(actions)(
    "%s posts to its own address with idempotency key and CSRF token, and links back to the request (C14)",
    (action) => {
      const html = act(action, { question: action === "reply" ? question : undefined });
      const [form = ""] = insides(html, "form").filter((one) => one.includes(formKey));
      expect(form).toContain(`action="/request/${placeOf[action]}"`);
      expect(form).toContain(`name="csrf" value="${frame("fa").csrf}"`);
      expect(html).toMatch(/<a class="button quiet" href="\/request">(?:نه، )?بازگشت به درخواست</);
      expect(form.includes(`name="case" value="${code}"`)).toBe(action === "reply");
    },
  );

  test("keeps the typed text unchanged beside the errors (C1)", () => {
    const words = "«نه»\n<b>قبول</b> & دیگر هیچ";
    const html = act("object", {
      values: { words },
      errors: [{ field: "words", message: "متن کوتاه است." }],
    });
    expect(html).toContain("\n«نه»\n&lt;b>قبول&lt;/b> &amp; دیگر هیچ</textarea>");
    expect(html).toMatch(/href="#words">متن کوتاه است\./);
    expect(html).toMatch(/id="words"[^>]*aria-invalid="true" aria-describedby="words-hint words-error"/);
  });

  test("warns, before a rating, that satisfaction with the outcome closes the case (R12, R13)", () => {
    expect(act("rate")).toContain("اگر از نتیجه راضی باشید، پرونده بسته می‌شود");
  });

  test("weighs at most 25 KB with the longest text, 4,000 letters (C1)", () => {
    for (const action of ["add", "object", "reply"] as const)
      expect(Buffer.byteLength(act(action, { values: { words: "ش".repeat(4_000) } }))).toBeLessThan(25_000);
  });
});

test("the status page, opened with only code and mobile, says that there is a question but does not show the question (C2, R8)", () => {
  const timeline = [{ entry: "registered", at } as const, { entry: "question", at, unit: office } as const];
  const html = renderPage(
    <StatusPage
      {...frame("fa", "/request")}
      channel="web"
      code={code}
      timeline={timeline}
      errors={[]}
      formKey={formKey}
    />,
  );
  expect(html).toContain("<h1>منتظر پاسخ شما (مهلت متوقف است)</h1>");
  expect(html).toContain("پرسشی از شما داریم.");
});

test("the timeline names the channel of a request that was not registered on these pages (C4)", () => {
  expect(request({ channel: "phone-111" })).toContain("<strong>ثبت شد (تلفن ۱۱۱)</strong>");
  expect(request()).toContain("<strong>ثبت شد</strong>");
});
