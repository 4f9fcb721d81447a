import * as http from "node:http";
import * as https from "node:https";
import { NoAnswer } from "./errors.ts";

export interface HttpPost {
  readonly url: URL;
  /** The HTTP method; `POST` when absent. */
  readonly method?: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** Milliseconds to wait for the response. */
  readonly patience: number;
  /**
   * Whether to open a new connection. A kept connection may have died while Lambda had frozen the process;
   * after a failure on such a connection, the caller cannot tell whether the request arrived.
   */
  readonly fresh: boolean;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/**
 * Sends a request and returns the response, whatever its status.
 * @throws NoAnswer when no response came
 */
export type Send = (post: HttpPost) => Promise<HttpAnswer>;

const kept = { "http:": new http.Agent({ keepAlive: true }), "https:": new https.Agent({ keepAlive: true }) };

export const httpSend: Send = ({ url, method = "POST", headers, body, patience, fresh }) =>
  new Promise((resolve, reject) => {
    const protocol = url.protocol === "http:" ? "http:" : "https:";
    const agent = fresh ? false : kept[protocol];
    const silent = (cause: Error) => reject(new NoAnswer(`${url.host} did not answer`, { cause }));
    const { request } = protocol === "http:" ? http : https;
    const sent = request(url, { method, headers, agent }, (response) => collect(response, resolve, silent));
    const timer = setTimeout(() => sent.destroy(new Error(`nothing within ${patience} ms`)), patience);
    sent
      .on("error", silent)
      .on("close", () => clearTimeout(timer))
      .end(body);
  });

/**
 * Reads the response body. It uses event listeners because an async iterator costs more time than all other
 * work of a call, and a command makes ten calls.
 */
function collect(
  response: http.IncomingMessage,
  done: (answer: HttpAnswer) => void,
  silent: (cause: Error) => void,
): void {
  let body = "";
  response
    .setEncoding("utf8")
    .on("data", (chunk: string) => {
      body += chunk;
    })
    .on("end", () => done({ status: response.statusCode ?? 0, headers: response.headers, body }))
    .on("error", silent);
}
