import { type BackOff, fullJitter } from "../back-off.ts";
import type { Aws, AwsAnswer, AwsRequest, AwsService } from "./aws.ts";
import { errorIn, lasting, passes } from "./errors.ts";
import { httpSend, type Send } from "./http.ts";
import { type Credentials, signed } from "./sign.ts";

export interface AwsOptions {
  readonly region: string;
  readonly credentials: Credentials;
  /** Where all services are, as `AWS_ENDPOINT_URL` says; AWS's own regional addresses if absent. */
  readonly endpoint?: string | undefined;
  readonly send?: Send;
  readonly backOff?: BackOff;
  readonly now?: () => Date;
}

/** How often a call is sent at most. */
const tries = 6;
const defaultPatience = 5_000;

export function awsClient({ backOff = fullJitter(), send = httpSend, ...options }: AwsOptions): Aws {
  const attempt = (request: AwsRequest, fresh: boolean) => sendSigned(request, fresh, send, options);
  return {
    call: (request) => persistently(() => attempt(request, false), backOff),
    once: (request) => attempt(request, true),
  };
}

async function persistently(attempt: () => Promise<AwsAnswer>, backOff: BackOff): Promise<AwsAnswer> {
  for (let count = 0; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (count + 1 >= tries || !passes(error)) throw lasting(error);
      await backOff(count);
    }
  }
}

async function sendSigned(
  { service, path = "/", headers, body, patience = defaultPatience }: AwsRequest,
  fresh: boolean,
  send: Send,
  { region, credentials, endpoint, now = () => new Date() }: AwsOptions,
): Promise<AwsAnswer> {
  const url = new URL(path, endpoint ?? regional(service, region));
  const post = { host: url.host, path: url.pathname, headers, body };
  const all = signed(post, { credentials, region, service, at: now() });
  const answer = await send({ url, headers: all, body, patience, fresh });
  if (answer.status >= 300) throw errorIn(service, answer);
  return answer;
}

function regional(service: AwsService, region: string): string {
  const domain = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
  return `https://${service === "ses" ? "email" : service}.${region}.${domain}`;
}
