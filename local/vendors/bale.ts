/**
 * The stand-in of the messenger Bale, written from its documentation (`shared/messages/bale.ts` lists the used parts). A
 * mobile that ends with 7 has no Bale account.
 */
import type { IncomingMessage } from "node:http";
import type { Taken } from "./mood.ts";
import { type Answer, type Manner, VendorServer } from "./vendor-server.ts";

export interface BaleAccount {
  readonly key: string;
  readonly client: string;
  readonly secret: string;
}

export const baleServer = (account: BaleAccount, onTaken?: (message: Taken) => void): VendorServer =>
  new VendorServer(manner(account), onTaken);

const errors = {
  failed: 2,
  tooMany: 3,
  wrongInput: 4,
  wrongNumber: 8,
  noAccount: 17,
  tooManyCodes: 18,
  noCredit: 20,
};

/**
 * An error of Safir, Bale's interface for notices. Its code is in `error_data`; the documentation gives no HTTP status.
 */
const safirError = (code: number, phone: string, status = 200): Answer => ({
  status,
  body: { message_id: "", error_data: [{ phone_number: phone, code, description: "" }] },
});

const statuses: Readonly<Record<number, number>> = {
  [errors.failed]: 500,
  [errors.wrongNumber]: 400,
  [errors.noAccount]: 404,
  [errors.tooManyCodes]: 429,
  [errors.noCredit]: 402,
};
const gatewayError = (code: number): Answer => ({
  status: statuses[code] ?? 400,
  body: { code, message: "" },
});

/** Ten digits after the country's code. */
const mobile = /^989\d{9}$/;
const hasAccount = (phone: string): boolean => !phone.endsWith("7");
const nationalForm = (phone: string): string => phone.replace(/^98/, "0");

const token = (client: string): string => `token-of-${client}`;
const tokenPath = "/api/v2/auth/token";
const codePath = "/api/v2/send_otp";
const messagePath = "/api/v3/send_message";

const manner = (account: BaleAccount): Manner => ({
  read: (request, body) => {
    if (request.url === messagePath) return readMessage(account, request, body);
    if (request.url === codePath) return readCode(account, request, body);
    return { status: 404, body: "" };
  },
  taken: ({ id, local }) =>
    local === undefined
      ? { status: 200, body: { balance: 10_000 - id } }
      : {
          status: 200,
          body: { message_id: `00000000-0000-4000-8000-${String(id).padStart(12, "0")}`, error_data: null },
        },
  throttling: (request) =>
    request.url === messagePath ? safirError(errors.tooMany, "", 429) : gatewayError(errors.tooManyCodes),
  failing: (request) =>
    request.url === messagePath ? safirError(errors.failed, "", 500) : gatewayError(errors.failed),
  barred: (request) =>
    request.url === messagePath ? safirError(errors.noCredit, "", 402) : gatewayError(errors.noCredit),
  asked: (request, body) => {
    if (request.url !== tokenPath) return undefined;
    const form = new URLSearchParams(body);
    const isRight =
      form.get("grant_type") === "client_credentials" &&
      form.get("scope") === "read" &&
      form.get("client_id") === account.client &&
      form.get("client_secret") === account.secret;
    if (!isRight) return { status: 401, body: { error: "invalid_client" } };
    const reply = {
      access_token: token(account.client),
      expires_in: 43_200,
      scope: "read",
      token_type: "bearer",
    };
    return { status: 200, body: reply };
  },
});

type Read = ReturnType<Manner["read"]>;

function readMessage({ key }: BaleAccount, request: IncomingMessage, body: string): Read {
  if (request.headers["api-access-key"] !== key) return { status: 403, body: { message: "forbidden" } };
  const { request_id: local, bot_id: bot, phone_number: phone = "", message_data: data } = JSON.parse(body);
  const text = data?.message?.text ?? (data?.otp_message?.otp && codeText(data.otp_message.otp));
  if (!Number.isInteger(bot) || !text) return safirError(errors.wrongInput, phone);
  if (!mobile.test(phone)) return safirError(errors.wrongNumber, phone);
  if (!hasAccount(phone)) return safirError(errors.noAccount, phone);
  return { to: nationalForm(phone), text, ...(local !== undefined && { local }) };
}

function readCode({ client }: BaleAccount, request: IncomingMessage, body: string): Read {
  if (request.headers.authorization !== `Bearer ${token(client)}`) return { status: 401, body: "" };
  const { phone = "", otp } = JSON.parse(body);
  if (!mobile.test(phone)) return gatewayError(errors.wrongNumber);
  if (!Number.isInteger(otp) || !/^\d{3,8}$/.test(String(otp))) return gatewayError(errors.wrongInput);
  return hasAccount(phone)
    ? { to: nationalForm(phone), text: codeText(otp) }
    : gatewayError(errors.noAccount);
}

const codeText = (code: string | number): string =>
  `رمز یکبارمصرف شما: ${code}\n⚠️ هشدار!\nلطفا از هویت ارسال کننده کد اطمینان حاصل فرمایید.`;
