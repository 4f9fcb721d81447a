/** An AWS API call as the gateway sees it, and what it needs of each AWS service. */

import type { Access } from "../iam/evaluate.ts";
import type { HttpAnswer } from "./forward.ts";

export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

export interface ApiCall {
  /** `PutItem` */
  readonly action: string;
  /** The request, parsed. */
  readonly input: Record<string, unknown>;
  readonly request: HttpRequest;
}

/** Units that one partition key of a table, or of an index of it, bore. */
export interface Capacity {
  readonly table: string;
  readonly index?: string;
  /** The partition key's value; absent where a call names none, as a scan does. */
  readonly key?: string;
  readonly read: number;
  readonly write: number;
}

export interface Served {
  readonly answer: HttpAnswer;
  readonly capacity?: readonly Capacity[];
}

/** One AWS service behind the gateway. */
export interface AwsService {
  /** The action and the parsed input. */
  parse(request: HttpRequest): ApiCall;
  /**
   * What IAM must allow for it, in the service's own words: all of it. Where AWS accepts either of several resources,
   * an inner list.
   */
  accesses(call: ApiCall): readonly (Access | readonly Access[])[];
  serve(call: ApiCall): Promise<Served>;
  /** An error in the service's protocol. */
  error(name: string, message: string, status: number): HttpAnswer;
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): HttpAnswer => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  body: Buffer.from(JSON.stringify(body)),
});

/** An error as AWS's JSON protocols (`x-amz-target`) carry it. */
export const targetError = (name: string, message: string, status: number): HttpAnswer =>
  json(status, { __type: name, message }, { "content-type": "application/x-amz-json-1.0" });

/** The call of a JSON protocol: its action is in `x-amz-target`, its input is the body. */
export function parseTarget(request: HttpRequest): ApiCall {
  const action = (request.headers["x-amz-target"] ?? "").split(".")[1] ?? "";
  return { action, input: JSON.parse(request.body.toString() || "{}"), request };
}
