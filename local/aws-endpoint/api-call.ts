/**
 * Types for a call of an AWS API that arrives at the local gateway, and for the stand-in of an AWS service.
 */

import type { Access } from "../iam/evaluate.ts";
import type { HttpAnswer } from "./forward.ts";

export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

export interface ApiCall {
  /** The API's action, such as `PutItem`. */
  readonly action: string;
  /** The parsed body of the request. */
  readonly input: Record<string, unknown>;
  readonly request: HttpRequest;
}

/** DynamoDB capacity units that a call consumed on one partition key of a table or index. */
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

/** The stand-in of one AWS service. */
export interface AwsService {
  /** Reads the action and the input from a request. */
  parse(request: HttpRequest): ApiCall;
  /**
   * Returns the accesses that IAM must all allow, named as AWS names them. An inner list means that AWS needs
   * only one of several resources to be allowed.
   */
  accesses(call: ApiCall): readonly (Access | readonly Access[])[];
  serve(call: ApiCall): Promise<Served>;
  /** Makes an error response in the service's protocol. */
  error(name: string, message: string, status: number): HttpAnswer;
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): HttpAnswer => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  body: Buffer.from(JSON.stringify(body)),
});

/** Makes an error response in AWS's JSON protocols (`x-amz-target`). */
export const targetError = (name: string, message: string, status: number): HttpAnswer =>
  json(status, { __type: name, message }, { "content-type": "application/x-amz-json-1.0" });

/**
 * Parses a call in an AWS JSON protocol: the header `x-amz-target` has the action, the body has the input.
 */
export function parseTarget(request: HttpRequest): ApiCall {
  const action = (request.headers["x-amz-target"] ?? "").split(".")[1] ?? "";
  return { action, input: JSON.parse(request.body.toString() || "{}"), request };
}
