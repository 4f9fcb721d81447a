/** An HTTP API's response to a caller: made from a function's result, or by the gateway itself. */
import type { InvocationResult } from "../lambda/function-process.ts";

export interface ApiAnswer {
  readonly status: number;
  /** The headers as pairs of name and value, because a response may have several headers with the same name. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

interface ProxyResult {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string | number | boolean>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/** Makes a response of the gateway itself, such as 404 for an unknown route. */
export function ownAnswer(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): ApiAnswer {
  return {
    status,
    headers: Object.entries({ "content-type": "application/json", ...headers }),
    body: Buffer.from(JSON.stringify({ message })),
  };
}

export function answerOf({ payload, functionError }: InvocationResult): ApiAnswer {
  if (functionError) return ownAnswer(500, "Internal Server Error");
  if (!isProxyResult(payload)) return plainAnswer(payload);
  const { statusCode, headers = {}, cookies = [], body = "", isBase64Encoded = false } = payload;
  const own = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  const typed = own.some(([name]) => name === "content-type")
    ? own
    : [...own, ["content-type", "text/plain"] as const];
  return {
    status: statusCode,
    headers: [...typed, ...cookies.map((cookie) => ["set-cookie", cookie] as const)],
    body: Buffer.from(body, isBase64Encoded ? "base64" : "utf8"),
  };
}

const isProxyResult = (payload: unknown): payload is ProxyResult =>
  typeof payload === "object" && payload !== null && typeof (payload as ProxyResult).statusCode === "number";

/** Makes the response for a result without a status code: the whole result is the body. */
function plainAnswer(payload: unknown): ApiAnswer {
  const body = typeof payload === "string" ? payload : JSON.stringify(payload ?? null);
  return { status: 200, headers: [["content-type", "application/json"]], body: Buffer.from(body) };
}
