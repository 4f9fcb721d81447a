import { textIn } from "../../shared/contracts/fields/language.ts";
import { refusalWords } from "../../shared/contracts/refusals/refusal-text.ts";
import { publicRefusals } from "../../shared/contracts/refusals/refusals-public.ts";
import { AnsweredPage } from "../citizen/follow-up/answered.tsx";
import { CodeHelpPage } from "../citizen/follow-up/code-help.tsx";
import { OneTimeCodePage } from "../citizen/follow-up/one-time-code.tsx";
import { StatusPage } from "../citizen/follow-up/status.tsx";
import { TrackPage } from "../citizen/follow-up/track.tsx";
import { HomePage } from "../citizen/home.tsx";
import { NotFoundPage, ProblemPage, ServerErrorPage } from "../citizen/problem.tsx";
import { type RegisterProps, steps, type TimelineEntry } from "../citizen/props.ts";
import { AcceptedPage } from "../citizen/register/accepted.tsx";
import { ClearedPage, DraftsPage, SentPage } from "../citizen/register/drafts.tsx";
import { FoadPage, foadSteps } from "../citizen/register/foad.tsx";
import { ReceiptPage } from "../citizen/register/receipt.tsx";
import { registerWords } from "../citizen/register/register.text.ts";
import { RegisterPage } from "../citizen/register/register.tsx";
import { Likely } from "../citizen/register/register-likely.tsx";
import { qrOf } from "../design/qr-code.ts";
import { trackingAddress } from "../design/tracking-address.ts";
import type { Language } from "../design/words.ts";
import { empty, invalid, refused } from "./errors.ts";
import { choices, frame, guidance, units } from "./frame.ts";
import { longWords } from "./long-words.ts";
import { mine } from "./my-samples.tsx";
import { requestSamples } from "./request-samples.tsx";
import type { Sample } from "./sample.ts";

const code = "407155289363";
const formKey = "2f1c7c9e-52f0-4e0e-9d5c-0d6a4d1b7a11";
const draft = { draftId: "sample-1", draft: "sealed" };

const filled = (language: Language): RegisterProps["values"] => ({
  about: "trader",
  kind: "complaint",
  subject: "overpricing",
  province: "tehran",
  complainedOfUnit: "food",
  complainedOfPerson: language === "fa" ? "بهرام نمونه" : "Bahram Nemuneh",
  description: textIn(longWords, language),
  fullName: language === "fa" ? "زهرا نمونه‌پور" : "Zahra Nemunehpur",
  identityType: "national-code",
  identityNumber: "0012345679",
  mobile: "09123456789",
  contactBy: "sms",
  messenger: "bale",
  behalf: "another",
  relation: "guardian",
  representedName: language === "fa" ? "رحیم نمونه‌پور" : "Rahim Nemunehpur",
  representedType: "national-code",
  representedNumber: "0081027168",
  representedMobile: "09123456780",
});

const register = (
  language: Language,
  step: RegisterProps["step"],
  values: RegisterProps["values"],
  errors: RegisterProps["errors"] = [],
  likely: RegisterProps["likely"] = [],
) => (
  <RegisterPage
    {...frame(language, "/register")}
    likely={likely}
    aside={<Likely language={language} likely={likely} />}
    step={step}
    values={values}
    errors={errors}
    choices={choices}
    guidance={guidance}
    messenger="bale"
    {...draft}
  />
);

const errorsOf = (language: Language) => ({
  about: [{ field: "about", message: registerWords[language].about.missing }],
  kind: [empty(language, "kind", "kind")],
  subject: [empty(language, "subject", "subject")],
  words: [invalid(language, "description", "too-few-characters", { minimum: 10 })],
  who: [
    empty(language, "fullName"),
    invalid(language, "identityNumber", "wrong-check-digit", undefined, ["identity", "number"]),
    invalid(language, "mobile", "not-a-mobile"),
    invalid(language, "email", "needed-for-email"),
  ],
  check: [refused(language, "busy")],
});

const registered: TimelineEntry = { entry: "registered", at: "2026-11-22T06:42:00.000Z" };
/** The list of files of a new request, which is empty. */
const newFiles = {
  ...{ base: "/receipt", formKey, now: "2026-11-22T06:43:00.000Z", attachments: [], sent: [] },
  ...{ mayAttach: true, wantsAuthority: false },
} as const;
const office = { fa: "دفتر کالاهای خوراکی", en: "Food Goods Office" };
const referred: TimelineEntry = { entry: "referred", at: "2026-11-22T06:42:03.000Z", unit: office };
const review: TimelineEntry = { entry: "under-review", at: "2026-11-23T08:05:00.000Z", unit: office };
const eid = { fa: "عید فطر", en: "Eid al-Fitr" };
const moved: TimelineEntry = {
  ...{ entry: "date-moved", at: "2026-11-23T08:20:00.000Z", due: "2026-12-07T20:30:00.000Z" },
  what: [{ did: "came", from: "2026-11-29", to: "2026-11-29", name: eid }],
};
const corrected: readonly TimelineEntry[] = [
  {
    ...{ entry: "corrected", at: "2026-11-23T08:25:00.000Z" },
    ...{
      kind: { fa: "پیشنهاد", en: "Suggestion" },
      subject: { fa: "خدمات نمایندگی خودرو", en: "Car dealers' service" },
    },
  },
  { entry: "date-corrected", at: "2026-11-23T08:25:00.000Z", due: "2027-01-05T20:30:00.000Z" },
];
const question: TimelineEntry = { entry: "question", at: "2026-11-23T09:00:00.000Z", unit: office };
const answered: TimelineEntry = { entry: "answered", at: "2026-11-24T10:35:00.000Z", unit: office };

const reasons = [
  {
    key: "absent-employee",
    name: { fa: "کارمند نبود و جانشین هم نداشت", en: "Absent, and nobody stood in" },
  },
  { key: "disrespect", name: { fa: "بی‌احترامی یا تبعیض دیدم", en: "Disrespect or discrimination" } },
];

/** The pages of the form for an administrative emergency (S3). */
const foad = (language: Language): readonly Sample[] =>
  foadSteps.map((step) => ({
    name: `foad-${step}`,
    page: (
      <FoadPage
        {...frame(language, "/foad")}
        {...{ step, reasons, units, ...draft, values: { reason: "absent-employee" } }}
        due="2026-11-30T09:50:00.000Z"
        now="2026-11-30T06:50:00.000Z"
        errors={step === "who" ? [empty(language, "mobile")] : []}
      />
    ),
  }));

/** The pages about unfinished and sent forms. */
const drafts = (language: Language): readonly Sample[] => {
  const kept = [
    {
      ...({ id: "sample-1", step: "words", at: "2026-11-30T06:50:00.000Z" } as const),
      name: choices.kinds[0]?.name,
    },
    { id: "sample-2", step: "kind", at: "2026-11-30T06:20:00.000Z" } as const,
  ];
  const around = frame(language, "/register");
  const emergency = { id: "sample-3", step: "where", at: "2026-11-30T06:50:00.000Z", name: reasons[0]?.name };
  const aroundFoad = { ...frame(language, "/foad"), form: "/foad" } as const;
  return [
    { name: "foad-drafts", page: <DraftsPage {...aroundFoad} drafts={[emergency]} /> },
    { name: "foad-cleared", page: <ClearedPage {...aroundFoad} drafts={[]} /> },
    { name: "register-drafts", page: <DraftsPage {...around} form="/register" drafts={kept} /> },
    { name: "register-cleared", page: <ClearedPage {...around} form="/register" drafts={[]} /> },
    {
      name: "register-sent",
      page: <SentPage {...around} sent="request" receipt="/receipt" form="/register" />,
    },
    { name: "register-sent-report", page: <SentPage {...around} sent="report" form="/register" /> },
  ];
};

/** Samples of every page for citizens: empty, filled and with errors. */
export const citizenSamples = (language: Language): readonly Sample[] => [
  { name: "home", page: <HomePage {...frame(language)} emergencies /> },
  ...foad(language),
  ...drafts(language),
  ...steps.flatMap((step) => [
    ...(step === "check" ? [] : [{ name: `register-${step}-empty`, page: register(language, step, {}) }]),
    { name: `register-${step}-filled`, page: register(language, step, filled(language)) },
    {
      name: `register-${step}-errors`,
      page: register(
        language,
        step,
        step === "who"
          ? { ...filled(language), fullName: "", mobile: "123", contactBy: "email" }
          : step === "check"
            ? filled(language)
            : {},
        errorsOf(language)[step],
      ),
    },
  ]),
  { name: "register-hand-off", page: register(language, "hand-off", filled(language)) },
  { name: "register-guidance", page: register(language, "guidance", filled(language)) },
  { name: "register-likely", page: register(language, "likely", filled(language), [], mine(3)) },
  { name: "register-answered", page: <AnsweredPage {...frame(language, "/register/answered")} /> },
  {
    name: "register-check-unnamed",
    page: register(language, "check", { ...filled(language), kind: "report-without-identity" }),
  },
  {
    name: "register-accepted",
    page: <AcceptedPage {...frame(language, "/register/accepted")} acceptedAt={registered.at} />,
  },
  {
    name: "register-subject-whom-errors",
    page: register(language, "subject", { ...filled(language), complainedOfPerson: "ب" }, [
      invalid(language, "complainedOfPerson", "too-few-characters", { minimum: 2 }),
    ]),
  },
  {
    name: "register-who-hidden",
    page: register(language, "who", { ...filled(language), knownTo: "inspection" }),
  },
  {
    name: "receipt",
    page: (
      <ReceiptPage
        {...frame(language, "/receipt")}
        code={code}
        registeredAt={registered.at}
        contactBy="sms"
        knownTo="inspection"
        {...newFiles}
        wantsAuthority
        goesTo={office}
        expected={{ due: "2026-12-06T20:30:00.000Z", promised: "2026-12-06T20:30:00.000Z" }}
        qr={qrOf(trackingAddress("https://peygir.example", code))}
      />
    ),
  },
  {
    name: "receipt-files",
    page: (
      <ReceiptPage
        {...frame(language, "/receipt")}
        {...{ ...newFiles, code, registeredAt: registered.at, contactBy: "email", goesTo: office }}
        attachments={[
          { attachment: 1, stage: "refused", since: registered.at, because: "type" },
          { attachment: 2, stage: "received", since: registered.at },
        ]}
      />
    ),
  },
  { name: "track-empty", page: <TrackPage {...frame(language, "/track")} values={{}} errors={[]} /> },
  {
    name: "track-pin",
    page: <TrackPage {...frame(language, "/track/pin")} by="pin" values={{}} errors={[]} />,
  },
  {
    name: "track-errors",
    page: (
      <TrackPage
        {...frame(language, "/track")}
        values={{ code: "4071 5528 9336", mobile: "09123456789" }}
        errors={[invalid(language, "code", "wrong-check-digit")]}
      />
    ),
  },
  {
    name: "track-no-match",
    page: (
      <TrackPage
        {...frame(language, "/track")}
        values={{ code, mobile: "09123456780" }}
        errors={[refused(language, "no-match")]}
      />
    ),
  },
  {
    name: "status-registered",
    page: (
      <StatusPage
        {...frame(language, "/request")}
        channel="web"
        code={code}
        timeline={[registered]}
        errors={[]}
        formKey={formKey}
      />
    ),
  },
  {
    name: "status-review",
    page: (
      <StatusPage
        {...frame(language, "/request")}
        channel="web"
        code={code}
        timeline={[registered, referred, review, moved]}
        holder={office}
        expected={{ due: "2026-12-07T20:30:00.000Z", promised: "2026-12-06T20:30:00.000Z" }}
        errors={[]}
        formKey={formKey}
      />
    ),
  },
  {
    name: "status-corrected",
    page: (
      <StatusPage
        {...frame(language, "/request")}
        channel="web"
        code={code}
        timeline={[registered, referred, review, ...corrected]}
        holder={office}
        expected={{ due: "2027-01-05T20:30:00.000Z", promised: "2026-12-06T20:30:00.000Z" }}
        errors={[]}
        formKey={formKey}
      />
    ),
  },
  {
    name: "status-question",
    page: (
      <StatusPage
        {...frame(language, "/request")}
        channel="phone-111"
        code={code}
        timeline={[registered, referred, review, question]}
        holder={office}
        errors={[]}
        formKey={formKey}
      />
    ),
  },
  {
    name: "status-answered",
    page: (
      <StatusPage
        {...frame(language, "/request")}
        channel="web"
        code={code}
        timeline={[registered, referred, review, answered]}
        holder={office}
        formKey={formKey}
        errors={[refused(language, "too-many")]}
      />
    ),
  },
  {
    name: "one-time-code",
    page: (
      <OneTimeCodePage
        {...frame(language, "/request")}
        code={code}
        expiresAt="2026-11-24T10:55:00.000Z"
        now="2026-11-24T10:46:10.000Z"
        messenger="bale"
        errors={[]}
        formKey={formKey}
      />
    ),
  },
  {
    name: "one-time-code-errors",
    page: (
      <OneTimeCodePage
        {...frame(language, "/request")}
        code={code}
        expiresAt="2026-11-24T10:55:00.000Z"
        now="2026-11-24T10:56:10.000Z"
        formKey={formKey}
        errors={[refused(language, "wrong-code", undefined, "oneTimeCode")]}
      />
    ),
  },
  ...requestSamples(language),
  { name: "code-help", page: <CodeHelpPage {...frame(language, "/help/code")} /> },
  { name: "not-found", page: <NotFoundPage {...frame(language, "/")} /> },
  {
    name: "server-error",
    page: <ServerErrorPage {...frame(language, "/")} csrf="" reference="1-6743a1f2-5b6c7d8e9f" />,
  },
  {
    name: "problem",
    page: (
      <ProblemPage
        {...frame(language, "/")}
        status={publicRefusals["too-many"].status}
        title={refusalWords(publicRefusals["too-many"], language).title}
        detail={refusalWords(publicRefusals["too-many"], language).sentence}
      />
    ),
  },
];
