/** Makes the HTTP events of the measured commands as API Gateway does, with invented people and computed national codes. */
import { eventOf } from "../../local/api-gateway/event.ts";

export const expert = "a.mohammadi";
export const head = "m.karimi";

/** An invented complaint of usual length: 300 characters (`quality.md`) with 38 different searchable words. */
export const words =
  "سلام. از فروشگاه زنجیره‌ای خیابان بهار چهار بطری روغن آفتابگردان خریدم. قیمت روی برچسب صد و ده هزار تومان بود، ولی صندوقدار " +
  "صد و چهل هزار تومان گرفت و فاکتور نداد. مدیر شعبه اعتراض مرا نپذیرفت و گفت نرخ تازه ابلاغ شده است. عکس رسید کارتخوان را هم " +
  "دارم؛ بازرسی کنید، جریمه بگیرید و مبلغ اضافه بازگردد.";

/** A valid Iranian national code: nine digits and a check digit. */
function nationalCode(n: number): string {
  const nine = String(100_000_000 + n);
  const rest = [...nine].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0) % 11;
  return `${nine}${rest < 2 ? rest : 11 - rest}`;
}

/** The body of the registration by applicant number `n`; every applicant registers once. */
export const registration = (n: number) => ({
  kind: "complaint",
  subject: "goods-price",
  province: "tehran",
  description: words,
  identity: { type: "national-code", number: nationalCode(n) },
  fullName: "زهرا نمونه‌ای",
  mobile: `0912${String(n).padStart(7, "0")}`,
  contactBy: "sms",
});

interface Sent {
  readonly routeKey: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly username?: string;
  readonly sourceIp?: string;
}

/** The event of an HTTP call by the signed-in user `username`; without `username`, of a call that needs no sign-in. */
export function httpEvent({
  routeKey,
  parameters = {},
  query = "",
  headers = {},
  body,
  username,
  sourceIp,
}: Sent) {
  const [method = "GET", pattern = "/"] = routeKey.split(" ");
  const path = pattern.replace(/\{(\w+)\}/g, (_, name: string) => parameters[name] ?? "");
  const request = {
    method,
    url: query ? `${path}?${query}` : path,
    headers: { ...(body !== undefined && { "content-type": "application/json" }), ...headers },
    body: Buffer.from(body === undefined ? "" : JSON.stringify(body)),
    sourceIp: sourceIp ?? "192.0.2.1",
  };
  const iat = String(Math.floor(Date.now() / 1_000));
  const claims = { username: username ?? "", token_use: "access", scope: "peygir/staff", iat };
  const authorized = username === undefined ? undefined : { claims, scopes: ["peygir/staff"] };
  return eventOf(request, {
    apiId: "api",
    host: "localhost",
    routeKey,
    parameters,
    authorized,
    now: new Date(),
  });
}

/** The event of the registration by applicant `n`, from a different address for each `n` because of the limit per address. */
export const registering = (n: number) =>
  httpEvent({
    routeKey: "POST /api/requests",
    headers: { "idempotency-key": crypto.randomUUID() },
    body: registration(n),
    sourceIp: `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
  });

export const inbox = (username: string) =>
  httpEvent({ routeKey: "GET /api/staff/inbox", query: "list=unit", username });

export const opening = (code: string, username: string) =>
  httpEvent({ routeKey: "GET /api/staff/cases/{case}", parameters: { case: code }, username });

/** The event of a staff step on a case by a user who saw the case's version `version`. */
export const stepping = (step: string, code: string, username: string, version: number, body: unknown) =>
  httpEvent({
    routeKey: `POST /api/staff/cases/{case}/${step}`,
    parameters: { case: code },
    headers: { "idempotency-key": crypto.randomUUID(), "if-match": `"${version}"` },
    body,
    username,
  });

/**
 * The event of an administrator's call about webhooks (N6).
 * @param seen the webhook and the version that the administrator saw, if the call names one
 */
export const ofWebhooks = (
  path: string,
  body: unknown,
  seen?: { readonly webhook: string; readonly version: number },
) =>
  httpEvent({
    routeKey: `POST /api/staff/webhooks${path}`,
    ...(seen && { parameters: { webhook: seen.webhook } }),
    headers: {
      "idempotency-key": crypto.randomUUID(),
      ...(seen && { "if-match": `"${seen.version}"` }),
    },
    body,
    username: "v.sadeghi",
  });

const answer = "فروشگاه بازدید شد و گران‌فروشی تأیید شد؛ مبلغ اضافه تا پایان هفته به شما بازگردانده می‌شود.";

/** The body of each staff step from acceptance to approval, and of a referral. */
export const said = {
  accept: { points: ["گرانی روغن", "بازگرداندن تفاوت پول"] },
  draft: {
    outcome: "granted",
    answers: [answer, answer],
    reasoning: "بر پایه گزارش بازدید و قیمت روی بسته.",
  },
  approve: {},
  refer: { unit: "consumer-rights", reason: "موضوع از حقوق مصرف‌کننده است و قیمت درست بوده است." },
} as const;

/** The JSON body of a function's HTTP answer. @throws Error when the function failed or refused */
export function replyOf(result: { readonly payload: unknown; readonly functionError?: string }): {
  readonly [field: string]: unknown;
} {
  const { statusCode = 0, body = "" } = (result.payload ?? {}) as { statusCode?: number; body?: string };
  if (result.functionError || statusCode >= 300) throw new Error(JSON.stringify(result.payload));
  return JSON.parse(body);
}
