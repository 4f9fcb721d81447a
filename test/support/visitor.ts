/**
 * Acts as a client with its own network address: a program, or a browser without JavaScript. Keeps cookies as a browser does
 * and records every requested address. Limits per address are real, so each test uses its own visitors.
 */
import { type IncomingHttpHeaders, request } from "node:http";

export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** At most one of `json`, `form` and `body` is given. */
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface Answer {
  readonly url: URL;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** Returns the body as JSON, typed as the caller expects. */
  json<T>(): T;
}

export interface Visitor {
  /** Sends one request and returns its answer; does not follow redirects. */
  send(path: string, sent?: Sent): Promise<Answer>;
  /** Sends a request and follows redirects, as a browser does. */
  open(path: string, sent?: Sent): Promise<Answer>;
  /** Every address that was requested or named by a redirect, with its query. */
  readonly addresses: readonly string[];
  cookie(name: string): string | undefined;
  setCookie(name: string, value: string): void;
}

let visitors = 1;

/** Returns an unused loopback address; all of 127.0.0.0/8 reaches this machine. */
function nextAddress(): string {
  visitors += 1;
  return `127.0.${visitors >> 8}.${visitors & 255}`;
}

/** Sends one request and returns its answer; does not follow redirects. */
export type Exchange = (url: URL, sent: Sent) => Promise<Answer>;

/**
 * Makes a visitor.
 * @param base the base URL of relative paths
 * @param exchange by default sends to this machine, from a loopback address of the visitor's own
 */
export function newVisitor(base: string, exchange: Exchange = fromOwnAddress()): Visitor {
  const cookies = new Map<string, string>();
  const addresses: string[] = [];
  const send = async (path: string, sent: Sent = {}): Promise<Answer> => {
    const url = new URL(path, base);
    addresses.push(url.href);
    const answer = await exchange(url, withCookies(sent, cookies));
    keepCookies(cookies, answer.headers["set-cookie"]);
    if (answer.headers.location) addresses.push(new URL(answer.headers.location, url).href);
    return answer;
  };
  return {
    send,
    addresses,
    open: async (path, sent) => followed(await send(path, sent), send),
    cookie: (name) => cookies.get(name),
    setCookie: (name, value) => void cookies.set(name, value),
  };
}

async function followed(answer: Answer, send: Visitor["send"]): Promise<Answer> {
  const { location } = answer.headers;
  if (answer.status < 300 || answer.status > 399 || location === undefined) return answer;
  return followed(await send(new URL(location, answer.url).href), send);
}

function fromOwnAddress(): Exchange {
  const localAddress = nextAddress();
  return (url, sent) => exchangeLocally(url, localAddress, sent);
}

function exchangeLocally(url: URL, localAddress: string, sent: Sent): Promise<Answer> {
  const { body, type } = bodyOf(sent);
  const { method = body === undefined ? "GET" : "POST", headers } = sent;
  const written = method !== "GET" && { origin: url.origin };
  const all = { ...(type !== undefined && { "content-type": type }), host: url.host, ...written, ...headers };
  const options = { host: "127.0.0.1", port: url.port, path: url.pathname + url.search, localAddress };
  return new Promise((resolve, reject) => {
    const asked = request({ ...options, method, headers: all, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        const status = response.statusCode ?? 0;
        resolve({ url, status, headers: response.headers, text, json: <T>() => JSON.parse(text) as T });
      });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/** Returns the body of a request and its content type. */
export function bodyOf({ json, form, body }: Sent): {
  readonly body?: string | Buffer;
  readonly type?: string;
} {
  if (json !== undefined) return { body: JSON.stringify(json), type: "application/json" };
  if (form) return { body: new URLSearchParams(form).toString(), type: "application/x-www-form-urlencoded" };
  return body === undefined ? {} : { body };
}

function withCookies(sent: Sent, cookies: ReadonlyMap<string, string>): Sent {
  if (cookies.size === 0) return sent;
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  return { ...sent, headers: { cookie, ...sent.headers } };
}

function keepCookies(cookies: Map<string, string>, lines: readonly string[] = []): void {
  for (const line of lines) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/;\s*max-age=0/i.test(line) || value === "") cookies.delete(name);
    else cookies.set(name, value);
  }
}
