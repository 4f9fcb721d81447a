import { type BackOff, fullJitter } from "../back-off.ts";
import type { Aws, AwsAnswer, AwsRequest, AwsService } from "./aws.ts";
import { errorIn, lasting, NoAnswer, passes } from "./errors.ts";
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
  /** Every call waits at least so long for its answer, in milliseconds; 3,000 if absent. */
  readonly patience?: number | undefined;
}

/** How often a call is sent at most. */
const tries = 6;
/** DynamoDB answers within milliseconds; a function that waits for it has ten seconds and more. */
const defaultPatience = 3_000;

export function awsClient({ backOff = fullJitter(), send = httpSend, ...options }: AwsOptions): Aws {
  const attempt = (request: AwsRequest, fresh: boolean) => sendSigned(request, fresh, send, options);
  return {
    call: (request) => persistently((fresh) => attempt(request, fresh), backOff),
    once: (request) => attempt(request, true),
  };
}

/** Silence is borne once, and then over a new connection: nobody waits longer than twice the request's patience. */
async function persistently(
  attempt: (fresh: boolean) => Promise<AwsAnswer>,
  backOff: BackOff,
): Promise<AwsAnswer> {
  let silent = false;
  for (let count = 0; ; count += 1) {
    try {
      return await attempt(silent);
    } catch (error) {
      const silentAgain = silent && error instanceof NoAnswer;
      if (count + 1 >= tries || silentAgain || !passes(error)) throw lasting(error);
      silent ||= error instanceof NoAnswer;
      await backOff(count);
    }
  }
}

async function sendSigned(
  { service, path = "/", headers, body, patience: own = 0 }: AwsRequest,
  fresh: boolean,
  send: Send,
  { region, credentials, endpoint, now = () => new Date(), patience: least = defaultPatience }: AwsOptions,
): Promise<AwsAnswer> {
  const patience = Math.max(own, least);
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
