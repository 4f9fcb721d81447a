/** Samples of the request's page and of the applicant's steps: empty, filled and with errors. */
import { textIn } from "../../shared/contracts/fields/language.ts";
import { ActPage } from "../citizen/follow-up/act.tsx";
import { NewsPage } from "../citizen/follow-up/news.tsx";
import { RequestPage } from "../citizen/follow-up/request.tsx";
import type {
  ActProps,
  AnswerView,
  NewsProps,
  QuestionView,
  RequestProps,
  TimelineEntry,
} from "../citizen/props.ts";
import type { Language } from "../design/words.ts";
import { empty, refused } from "./errors.ts";
import { choices, frame } from "./frame.ts";
import { longWords } from "./long-words.ts";
import type { Sample } from "./sample.ts";

const code = "407155289363";
const part = "407155289364";
const formKey = "2f1c7c9e-52f0-4e0e-9d5c-0d6a4d1b7a11";

const office = { fa: "دفتر کالاهای خوراکی", en: "Food Goods Office" };
const inspection = { fa: "واحد بازرسی", en: "Inspection Office" };

const at = (day: number, hour = 8): string => new Date(Date.UTC(2026, 10, day, hour, 5)).toISOString();
const entry = (name: TimelineEntry["entry"], day: number, more: Partial<TimelineEntry> = {}) =>
  ({ entry: name, at: at(day), ...more }) satisfies TimelineEntry;

const begun = [
  entry("registered", 14),
  entry("referred", 14, { unit: office }),
  entry("under-review", 15, { unit: office }),
];
const split = [
  ...begun,
  entry("referred", 16, { unit: inspection, part: 1 }),
  entry("information-added", 16),
  entry("question", 17, { unit: office }),
  entry("part-answered", 18, { unit: inspection, part: 1 }),
];
const done = [
  ...split,
  entry("question-replied", 19),
  entry("answered", 20, { unit: office }),
  entry("commitment-kept", 21, { unit: office }),
];
const twice = [
  ...done,
  entry("objection-received", 22),
  entry("in-second-stage", 23, { unit: inspection }),
  entry("final-answered", 24, { unit: inspection }),
];

const points = {
  fa: [
    {
      point: "برگرداندن اضافه پول",
      answer: "فروشگاه پذیرفت ۶۵ هزار تومان را برگرداند. با کارت خود به فروشگاه مراجعه کنید.",
    },
    {
      point: "رسیدگی به فروشگاه",
      answer: "بازرس در ۲ آذر به فروشگاه رفت و برای آن پرونده گران‌فروشی تشکیل شد.",
    },
  ],
  en: [
    {
      point: "The difference back",
      answer: "The shop agreed to pay back 65,000 tomans. Go there with your card.",
    },
    { point: "Looking into the shop", answer: "An inspector went there and opened a case of overpricing." },
  ],
} as const;

const reasoning = {
  fa: "قیمت درج‌شده روی کالا ۲۱۵ هزار تومان است و فروش بالاتر از آن گران‌فروشی به شمار می‌آید.",
  en: "The price printed on the goods is 215,000 tomans; selling above it is overpricing.",
} as const;

const say = (language: Language, fa: string, en: string): string => (language === "fa" ? fa : en);

const answer = (language: Language): AnswerView => ({
  outcome: { fa: "موافقت شد", en: "Granted" },
  at: at(20),
  unit: office,
  points: textIn(points, language),
  reasoning: textIn(reasoning, language),
  commitments: [
    {
      what: say(language, "بازگرداندن ۶۵ هزار تومان", "Paying back 65,000 tomans"),
      due: "2026-12-05",
      standing: "open",
    },
    {
      what: say(language, "بازدید دوباره از فروشگاه", "Visiting the shop again"),
      due: "2026-11-21",
      standing: "kept",
    },
    {
      what: say(language, "نصب برچسب قیمت", "Putting up price labels"),
      due: "2026-11-20",
      standing: "late",
    },
  ],
});

const ofPart = (language: Language) => ({
  ...answer(language),
  part: 1,
  unit: inspection,
  commitments: [],
  points: textIn(points, language).slice(1),
});

const question = (language: Language): QuestionView => ({
  case: code,
  open: true,
  at: at(17),
  question: say(
    language,
    "تاریخ خرید و نشانی فروشگاه را بنویسید.",
    "Write the date of purchase and the shop’s address.",
  ),
});

const replied = (language: Language): QuestionView => ({
  ...question(language),
  open: false,
  reply: say(language, "دوم آذر، خیابان نمونه، شماره ۸.", "23 November, 8 Nemuneh Street."),
});

const added = (language: Language) => [
  { at: at(16), words: say(language, "رسید خرید را هم پیدا کردم.", "I found the receipt, too.") },
];

const objection = (language: Language) => ({
  at: at(22),
  words: say(language, "هنوز پولی برنگردانده‌اند.", "Nothing was paid back yet."),
});

const told = (language: Language) =>
  [
    say(language, "پاسخ درخواست شما آماده است.", "The answer to your request is ready."),
    say(
      language,
      "قرار ملاقات شما چهارشنبه ۵ آذر ساعت ۰۹:۲۰ است.",
      "Your meeting is on Wednesday 5 Azar at 09:20.",
    ),
    say(
      language,
      "مهلت پاسخ تا پنجشنبه ۶ آذر ۱۴۰۵ تمدید شد.",
      "The answer is now due by Thursday 6 Azar 1405.",
    ),
    say(language, "درخواست شما ثبت شد.", "Your request is registered."),
  ].map((text, n) => ({ text, at: at(20 - n), isNew: n === 0 }));

const page = (language: Language, name: string, props: Partial<RequestProps>): Sample => ({
  name,
  page: (
    <RequestPage
      {...frame(language, "/request")}
      channel="web"
      code={code}
      kind={choices.kinds[1].name}
      subject={choices.subjects[0].name}
      province={choices.provinces[0].name}
      words={textIn(longWords, language)}
      timeline={begun}
      messages={told(language)}
      holder={office}
      base="/request"
      mayI={["add", "withdraw"]}
      formKey={formKey}
      {...props}
    />
  ),
});

const news = (language: Language, name: string, props: Partial<NewsProps>): Sample => ({
  name,
  page: (
    <NewsPage
      {...frame(language, "/request/news")}
      {...{ base: "/request", code, formKey, errors: [], messenger: "bale" }}
      values={{ channel: "call", wanted: "no-reminders", language: "fa" }}
      saidAt={at(18)}
      noted={props.errors === undefined}
      {...props}
    />
  ),
});

const act = (
  language: Language,
  name: string,
  action: ActProps["action"],
  props: Partial<ActProps> = {},
): Sample => ({
  name: `act-${name}`,
  page: (
    <ActPage
      {...frame(language, "/request")}
      action={action}
      code={code}
      base="/request"
      mayI={[action]}
      objectUntil="2026-12-04"
      rateUntil="2026-12-04"
      formKey={formKey}
      values={{}}
      errors={[]}
      {...props}
    />
  ),
});

export const requestSamples = (language: Language): readonly Sample[] => [
  page(language, "request-open", {}),
  page(language, "request-by-proxy", { proxy: { relation: "guardian", authority: "none" } }),
  page(language, "request-for-you", {
    ...{ proxy: { relation: "lawyer", authority: "seen" }, forYou: true, mayI: ["withdraw"] },
  }),
  page(language, "request-of-group", { group: { as: "representative", members: 12 } }),
  page(language, "request-as-member", {
    ...{ group: { as: "member", members: 12 }, words: undefined, mayI: [] },
  }),
  page(language, "request-question", {
    timeline: split,
    questions: [question(language), { ...question(language), case: part, part: 1, at: at(18) }],
    parts: [ofPart(language)],
    added: added(language),
    mayI: ["add", "reply", "withdraw"],
    noted: "add",
  }),
  page(language, "request-hidden", {
    timeline: [
      ...begun,
      entry("consent-given", 15),
      entry("consent-taken-back", 16),
      entry("question", 17, { unit: office }),
    ],
    knownTo: "inspection",
    questions: [question(language)],
    mayI: ["add", "reply", "consent", "withdraw"],
    noted: "take-back-consent",
  }),
  page(language, "request-answered", {
    timeline: done,
    answer: answer(language),
    parts: [ofPart(language)],
    questions: [replied(language)],
    added: added(language),
    mayI: ["add", "object", "rate"],
    objectUntil: "2026-12-04",
    rateUntil: "2026-12-04",
  }),
  page(language, "request-short", {
    timeline: [...begun.slice(0, 3), entry("answered", 20, { unit: office })],
    answer: { ...answer(language), points: textIn(points, language).slice(0, 1), commitments: [] },
    mayI: ["add", "object", "rate"],
    objectUntil: "2026-12-04",
    rateUntil: "2026-12-04",
  }),
  page(language, "request-final", {
    timeline: twice,
    holder: inspection,
    answer: { ...answer(language), unit: inspection, at: at(24), commitments: [] },
    firstAnswer: answer(language),
    objection: objection(language),
    questions: [replied(language)],
    rating: { at: at(23), process: true, outcome: false },
    mayI: [],
    more: true,
    base: `/my/requests/${code}`,
  }),
  page(language, "request-withdrawn", {
    timeline: [...begun, entry("withdrawn", 16)],
    mayI: [],
    noted: "withdraw",
  }),
  page(language, "request-imported", {
    ...{ channel: "paper", imported: { code: "1403-118" }, messages: [] },
    timeline: [entry("registered", -820), entry("imported", 14), ...begun.slice(1)],
  }),
  page(language, "request-imported-answered", {
    ...{ channel: "paper", imported: { code: "1403-119" }, messages: [], holder: undefined, mayI: [] },
    timeline: [
      entry("registered", -820),
      entry("final-answered", -790, { unit: office }),
      entry("imported", 14),
    ],
    answer: { ...answer(language), at: at(-790), commitments: [] },
  }),
  act(language, "add-empty", "add"),
  act(language, "add-errors", "add", {
    errors: [empty(language, "words", "added")],
  }),
  act(language, "reply-errors", "reply", {
    question: question(language),
    errors: [empty(language, "words", "replied")],
  }),
  act(language, "object-filled", "object", { values: { words: objection(language).words } }),
  act(language, "object-late-errors", "object", {
    values: { words: objection(language).words },
    errors: [refused(language, "too-late", { days: 10 })],
  }),
  act(language, "withdraw", "withdraw", { more: true, base: `/my/requests/${code}` }),
  act(language, "add-hidden", "add", { knownTo: "inspection" }),
  act(language, "consent", "consent", { knownTo: "inspection" }),
  act(language, "take-back-consent", "take-back-consent", { knownTo: "unit" }),
  news(language, "news", {}),
  news(language, "news-errors", {
    values: { wanted: "required" },
    errors: [empty(language, "channel", "choose")],
  }),
  act(language, "rate-empty", "rate"),
  act(language, "rate-errors", "rate", {
    values: { process: "true" },
    errors: [empty(language, "outcome", "outcome")],
  }),
];
