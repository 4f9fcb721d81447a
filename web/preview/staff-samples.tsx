import type { Language } from "../design/words.ts";
import { CasePage, InboxPage, SignInPage, StaffProblemPage } from "../staff/pages.ts";
import type { Actions, Attempt, CaseProps, CaseView, InboxRow, Stage } from "../staff/props.ts";
import { longWords } from "./citizen-samples.tsx";
import { choices, frame, outcomes, staffFrame, units } from "./frame.ts";
import type { Sample } from "./samples.ts";

const now = "2026-11-24T10:46:10.000Z";
const key = (last: string) => ({ key: `2f1c7c9e-52f0-4e0e-9d5c-0d6a4d1b7a${last}` });

const karimi = { fa: "مریم کریمی", en: "Maryam Karimi" };
const rezaei = { fa: "حسین رضایی", en: "Hossein Rezaei" };
const food = { fa: "دفتر کالاهای خوراکی", en: "Food Goods Office" };
const appliances = { fa: "دفتر لوازم خانگی", en: "Home Appliances Office" };

const row = (code: string, at: string, stage: Stage, kind: 0 | 1 | 2, subject: 0 | 1 | 2): InboxRow => ({
  code,
  kind: choices.kinds[kind].name,
  subject: choices.subjects[subject].name,
  province: subject === 2 ? undefined : choices.provinces[subject].name,
  registeredAt: at,
  stage,
  expert: stage === "waiting" ? undefined : karimi,
});

const rows = [
  row("407155289363", "2026-11-12T06:42:00.000Z", "for-approval", 1, 0),
  row("750394618208", "2026-11-19T08:10:00.000Z", "in-hand", 0, 1),
  row("118820456737", "2026-11-24T06:30:00.000Z", "waiting", 2, 2),
];

const points = {
  fa: ["برگرداندن اضافه پول", "رسیدگی به فروشگاه"],
  en: ["The difference back", "Looking into the shop"],
} as const;

const answers = {
  fa: ["فروشگاه پذیرفت ۶۵ هزار تومان را برگرداند.", "بازرس به فروشگاه رفت و پرونده گران‌فروشی تشکیل شد."],
  en: [
    "The shop agreed to pay back 65,000 tomans.",
    "An inspector went there and opened a case of overpricing.",
  ],
} as const;

const reasoning = {
  fa: "قیمت درج‌شده روی کالا ۲۱۵ هزار تومان است و فروش بالاتر از آن گران‌فروشی است.",
  en: "The price printed on the goods is 215,000 tomans; selling above it is overpricing.",
} as const;

const reasons = {
  fa: ["شکایت از گرانی مواد خوراکی به این دفتر می‌رسد.", "موضوع درباره خوراکی است، نه لوازم خانگی."],
  en: ["Complaints about food prices go to this office.", "This is about food, not home appliances."],
} as const;

const view = (language: Language, stage: Stage): CaseView => ({
  code: "407155289363",
  version: 4,
  stage,
  kind: choices.kinds[1].name,
  subject: choices.subjects[0].name,
  province: choices.provinces[0].name,
  registeredAt: "2026-11-22T06:42:00.000Z",
  words: longWords[language],
  unit: food,
  expert: stage === "waiting" ? undefined : karimi,
  points: stage === "waiting" ? [] : points[language],
  draft:
    stage === "waiting"
      ? undefined
      : {
          outcome: outcomes[0] ?? { key: "granted", name: food },
          answers: answers[language],
          reasoning: reasoning[language],
          at: "2026-11-24T07:20:00.000Z",
          by: karimi,
          sentBack:
            stage === "in-hand"
              ? { at: "2026-11-24T09:00:00.000Z", by: rezaei, reason: reasons[language][0] }
              : undefined,
        },
  hops: [
    {
      unit: appliances,
      kind: "opened",
      reason: reasons[language][0],
      receivedAt: "2026-11-22T06:42:03.000Z",
      seen: { at: "2026-11-22T07:15:00.000Z", by: rezaei },
    },
    {
      unit: food,
      kind: "referred",
      from: appliances,
      by: rezaei,
      reason: reasons[language][1],
      receivedAt: "2026-11-22T07:18:00.000Z",
      seen: { at: "2026-11-22T08:00:00.000Z", by: karimi },
      accepted: stage === "waiting" ? undefined : { at: "2026-11-23T08:05:00.000Z", by: karimi },
      answered: stage === "answered" ? { at: "2026-11-24T10:35:00.000Z", by: rezaei } : undefined,
    },
  ],
});

const offered: Record<Stage, Actions> = {
  waiting: { accept: key("01"), refer: { ...key("02"), units }, return: { ...key("03"), to: appliances } },
  "in-hand": { draft: { ...key("04"), outcomes, fourEyes: true }, refer: { ...key("05"), units } },
  "for-approval": { approve: key("06"), "send-back": key("07") },
  answered: {},
};

interface Extra {
  readonly attempt?: Attempt;
  readonly done?: CaseProps["done"];
  readonly others?: CaseProps["others"];
  readonly actions?: Actions;
}

const casePage = (language: Language, stage: Stage, extra: Extra = {}) => (
  <CasePage
    {...staffFrame(language, "/staff/cases/407155289363")}
    case={view(language, stage)}
    actions={extra.actions ?? offered[stage]}
    others={extra.others ?? []}
    now={now}
    attempt={extra.attempt}
    done={extra.done}
  />
);

const message = (language: Language, fa: string, en: string) => (language === "fa" ? fa : en);

const stale = (language: Language): Attempt => ({
  action: "draft",
  values: { outcome: "granted", "answer-1": answers[language][0], reasoning: reasoning[language] },
  errors: [
    {
      message: message(
        language,
        "پس از آنکه آن را باز کردید، شخص دیگری کاری روی آن انجام داده است. نسخه تازه را ببینید و اگر هنوز لازم است دوباره بفرستید.",
        "After you opened it, somebody else acted on it. Look at the new version and send yours again if it is still needed.",
      ),
    },
  ],
  meanwhile: [{ what: "drafted", at: "2026-11-24T10:40:00.000Z", by: rezaei }],
});

const incomplete = (language: Language): Attempt => ({
  action: "draft",
  values: { outcome: "", "answer-1": answers[language][0], "answer-2": "", reasoning: "" },
  errors: ["outcome", "answer-2", "reasoning"].map((field) => ({
    field,
    message: message(language, `«${field === "outcome" ? "نتیجه" : "پاسخ"}» را بنویسید.`, `Enter: ${field}.`),
  })),
});

/** Every page of staff, in each state. */
export const staffSamples = (language: Language): readonly Sample[] => [
  { name: "staff-sign-in", page: <SignInPage {...frame(language, "/staff")} signInPath="/staff/sign-in" /> },
  {
    name: "staff-signed-out",
    page: <SignInPage {...frame(language, "/staff")} signInPath="/staff/sign-in" because="signed-out" />,
  },
  {
    name: "staff-inbox",
    page: (
      <InboxPage
        {...staffFrame(language)}
        list="unit"
        rows={rows}
        now={now}
        next="/staff?list=unit&after=x"
        done={{ action: "return", code: "118820456737" }}
      />
    ),
  },
  {
    name: "staff-inbox-empty",
    page: <InboxPage {...staffFrame(language)} list="mine" rows={[]} now={now} />,
  },
  { name: "staff-case-waiting", page: casePage(language, "waiting", { others: [rezaei] }) },
  { name: "staff-case-in-hand", page: casePage(language, "in-hand", { done: "accept" }) },
  { name: "staff-case-errors", page: casePage(language, "in-hand", { attempt: incomplete(language) }) },
  { name: "staff-case-for-approval", page: casePage(language, "for-approval") },
  {
    name: "staff-case-stale",
    page: casePage(language, "for-approval", { attempt: stale(language), actions: {} }),
  },
  { name: "staff-case-answered", page: casePage(language, "answered") },
  {
    name: "staff-problem",
    page: (
      <StaffProblemPage
        {...staffFrame(language)}
        status={404}
        title={message(language, "پیدا نشد", "Not found")}
        detail={message(
          language,
          "چنین چیزی نیست یا اجازه دیدن آن را ندارید.",
          "There is no such thing, or you may not see it.",
        )}
        reference="1-6743a1f2-5b6c7d8e9f"
      />
    ),
  },
];
