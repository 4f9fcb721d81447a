import { textIn } from "../../shared/contracts/fields/language.ts";
import { MyRequestsPage } from "../citizen/follow-up/my-requests.tsx";
import { OneTimeCodePage } from "../citizen/follow-up/one-time-code.tsx";
import { RequestPage } from "../citizen/follow-up/request.tsx";
import { StaysOpenPage } from "../citizen/follow-up/stays-open.tsx";
import { WhoAmIPage } from "../citizen/follow-up/who-am-i.tsx";
import type { MyRequest, WhoAmIProps } from "../citizen/props.ts";
import type { Language } from "../design/words.ts";
import { invalid, refused } from "./errors.ts";
import { choices, frame } from "./frame.ts";
import { longWords } from "./long-words.ts";
import type { Sample } from "./sample.ts";

const formKey = "2f1c7c9e-52f0-4e0e-9d5c-0d6a4d1b7a11";
const office = { fa: "دفتر کالاهای خوراکی", en: "Food Goods Office" };
const registeredAt = "2026-11-22T06:42:00.000Z";

const lasts: readonly MyRequest["last"][] = [
  { entry: "answered", at: "2026-11-24T10:35:00.000Z", unit: office },
  { entry: "under-review", at: "2026-11-23T08:05:00.000Z", unit: office },
  { entry: "referred", at: "2026-11-22T06:42:03.000Z", unit: office },
  { entry: "registered", at: registeredAt },
];

const told = { fa: "پاسخ درخواست شما آماده است.", en: "The answer to your request is ready." };

const codeOf = (n: number): string => `4071${55_289_363 + n * 1_370_211}`;

export const mine = (count: number): readonly MyRequest[] =>
  Array.from({ length: count }, (_, n) => ({
    code: codeOf(n),
    kind: choices.kinds[n % 2 === 0 ? 1 : 0]?.name ?? office,
    subject: choices.subjects[0].name,
    registeredAt,
    last: lasts[n % lasts.length] ?? { entry: "registered", at: registeredAt },
    forYou: n === 1,
    likely: [1, 3].slice(0, n === 0 ? 2 : 0).map(codeOf),
  }));

const who = (
  language: Language,
  values: WhoAmIProps["values"],
  errors: WhoAmIProps["errors"] = [],
  provider = false,
) => (
  <WhoAmIPage
    {...frame(language, "/my")}
    values={values}
    errors={errors}
    formKey={formKey}
    provider={provider}
  />
);

const wrong = (language: Language) => [
  invalid(language, "identityNumber", "all-same", undefined, ["identity", "number"]),
  invalid(language, "mobile", "not-a-mobile"),
];

const list = (language: Language, requests: readonly MyRequest[], next?: string) => (
  <MyRequestsPage
    {...frame(language, "/my")}
    assurance={next === undefined ? "mobile" : "identity-provider"}
    messages={requests.flatMap(({ code, registeredAt: at }, n) => ({
      text: textIn(told, language),
      at,
      code,
      isNew: n < 2,
    }))}
    requests={requests}
    next={next}
    openUntil="2026-11-24T11:15:00.000Z"
    mayStay
  />
);

const code = (language: Language, errors: WhoAmIProps["errors"] = []) => (
  <OneTimeCodePage
    {...frame(language, "/my/one-time-code")}
    expiresAt="2026-11-24T10:55:00.000Z"
    now="2026-11-24T10:46:10.000Z"
    errors={errors}
    formKey={formKey}
  />
);

/** Samples of every page of “my requests”: empty, filled and with errors. */
export const mySamples = (language: Language): readonly Sample[] => [
  { name: "my-who-empty", page: who(language, {}) },
  { name: "my-who-provider", page: who(language, {}, [], true) },
  {
    name: "my-who-filled",
    page: who(language, { identityType: "none", identityNumber: "", mobile: "09123456789" }),
  },
  {
    name: "my-who-errors",
    page: who(language, { identityNumber: "0012345678", mobile: "123" }, wrong(language), true),
  },
  {
    name: "my-who-busy-errors",
    page: who(language, { mobile: "09123456789" }, [refused(language, "no-codes-now")]),
  },
  { name: "my-one-time-code", page: code(language) },
  {
    name: "my-one-time-code-errors",
    page: code(language, [refused(language, "wrong-code", undefined, "oneTimeCode")]),
  },
  {
    name: "stays-open",
    page: <StaysOpenPage {...frame(language, "/stay-open")} openUntil="2026-11-24T11:15:00.000Z" mayStay />,
  },
  { name: "my-requests-empty", page: list(language, []) },
  { name: "my-requests-few", page: list(language, mine(3)) },
  {
    name: "my-requests-full",
    page: list(language, mine(25), "WyI4MjA0NDkxIiwicmVxdWVzdCM0MDcxNTUyODkzNjMiXQ"),
  },
  {
    name: "my-request-open",
    page: (
      <RequestPage
        {...frame(language, "/my/requests/407155289363")}
        channel="web"
        code="407155289363"
        kind={choices.kinds[1].name}
        subject={choices.subjects[0].name}
        words={textIn(longWords, language)}
        timeline={[{ entry: "registered", at: registeredAt }]}
        base="/my/requests/407155289363"
        mayI={["add", "withdraw"]}
        formKey={formKey}
        more
      />
    ),
  },
];
