/** An AWS API call at the gateway, and the interface of each AWS service. */

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

/** Capacity units consumed on one partition key of a table or index. */
export interface Capacity {
  readonly table: string;
  readonly index?: string;
  /** The partition key's value; absent for calls without one, such as a scan. */
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
   * The accesses that IAM must all allow, in the service's own terms. An inner list means that AWS accepts
   * any of several resources.
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

/** An error in AWS's JSON protocols (`x-amz-target`). */
export const targetError = (name: string, message: string, status: number): HttpAnswer =>
  json(status, { __type: name, message }, { "content-type": "application/x-amz-json-1.0" });

/** A call in a JSON protocol: its action is in `x-amz-target`, its input is the body. */
export function parseTarget(request: HttpRequest): ApiCall {
  const action = (request.headers["x-amz-target"] ?? "").split(".")[1] ?? "";
  return { action, input: JSON.parse(request.body.toString() || "{}"), request };
}
