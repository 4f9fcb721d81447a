import * as http from "node:http";
import * as https from "node:https";
import type { AwsAnswer } from "./aws.ts";
import { NoAnswer } from "./errors.ts";

export interface HttpPost {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds until we give up waiting. */
  readonly patience: number;
  /** Over a new connection: a kept one may have died while the function was frozen, and then nobody knows what arrived. */
  readonly fresh: boolean;
}

/** Sends and gives whatever is answered; throws `NoAnswer`. */
export type Send = (post: HttpPost) => Promise<AwsAnswer>;

const kept = { "http:": new http.Agent({ keepAlive: true }), "https:": new https.Agent({ keepAlive: true }) };

export const httpSend: Send = ({ url, headers, body, patience, fresh }) =>
  new Promise((resolve, reject) => {
    const protocol = url.protocol === "http:" ? "http:" : "https:";
    const agent = fresh ? false : kept[protocol];
    const options = { method: "POST", headers, agent, signal: AbortSignal.timeout(patience) };
    const silent = (cause: Error) => reject(new NoAnswer(`${url.host} did not answer`, { cause }));
    const { request } = protocol === "http:" ? http : https;
    request(url, options, (response) => collect(response).then(resolve, silent))
      .on("error", silent)
      .end(body);
  });

async function collect(response: http.IncomingMessage): Promise<AwsAnswer> {
  let body = "";
  response.setEncoding("utf8");
  for await (const chunk of response) body += chunk;
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}
