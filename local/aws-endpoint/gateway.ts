/**
 * The local gateway: one address on loopback for every AWS call of a function, except those of S3. The access key names
 * the function, and the policies of its role decide whether the call is allowed. Every call is recorded, and tests can
 * inject faults.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { type Access, decide, type Statement } from "../iam/evaluate.ts";
import type { ApiCall, AwsService, Capacity, HttpRequest } from "./api-call.ts";
import type { HttpAnswer } from "./forward.ts";

export interface Caller {
  /** The name of the calling function. */
  readonly name: string;
  readonly roleName: string;
  readonly statements: readonly Statement[];
}

export interface RecordedCall {
  /** Milliseconds since the epoch in real time, which ignores the stack's moved clock. */
  readonly at: number;
  readonly caller: string;
  /** The Lambda request id of the invocation that made the call, if known. */
  readonly invocation: string | undefined;
  /** The operation, such as `dynamodb:PutItem`, and every access that IAM decided on. */
  readonly operation: string;
  readonly accesses: readonly Access[];
  readonly denied: boolean;
  readonly status: number;
  readonly capacity: readonly Capacity[];
  readonly bytes: number;
  readonly milliseconds: number;
}

/**
 * A fault that a test injects into a call: the call fails before or after it has its effect.
 */
export interface Fault {
  readonly when: "before" | "after";
  /**
   * An AWS error name, such as `ProvisionedThroughputExceededException`; `drop` closes the connection without
   * a response.
   */
  readonly error: string | "drop";
  readonly status?: number;
}

export type FaultInjector = (call: {
  readonly caller: string;
  readonly operation: string;
  readonly input: unknown;
}) => Fault | undefined;

export interface GatewayOptions {
  /** The stand-ins by SigV4 service name, such as `dynamodb`. */
  readonly services: Readonly<Record<string, AwsService>>;
  /** Returns the caller with this access key; undefined for an unknown key. */
  caller(accessKeyId: string): Caller | undefined;
  /** Returns the request id of the invocation that runs now in the process with this session token. */
  invocation(sessionToken: string): string | undefined;
  record(call: RecordedCall): void;
  readonly faults: ReadonlySet<FaultInjector>;
}

export function gateway(options: GatewayOptions): RequestListener {
  return (request, response) => {
    answer(request, options).then(
      (result) => (result === "drop" ? request.socket.destroy() : send(response, result)),
      (error) =>
        send(response, { status: 500, headers: {}, body: Buffer.from(String(error?.stack ?? error)) }),
    );
  };
}

async function answer(incoming: IncomingMessage, options: GatewayOptions): Promise<HttpAnswer | "drop"> {
  const request = await read(incoming);
  const started = performance.now();
  const credential = /Credential=([^/]+)\/\d+\/[^/]+\/([^/]+)\//.exec(request.headers["authorization"] ?? "");
  const [, accessKeyId = "", serviceName = ""] = credential ?? [];
  const service = options.services[serviceName];
  const caller = options.caller(accessKeyId);
  if (!service || !caller) return refuseUnknown(serviceName, accessKeyId);
  const call = service.parse(request);
  const accesses = service.accesses(call);
  const denial = denied(caller, accesses);
  const operation = `${serviceName}:${call.action}`;
  const fault = denial
    ? undefined
    : findFault(options.faults, { caller: caller.name, operation, input: call.input });
  const served = denial
    ? { answer: denialAnswer(service, caller, denial) }
    : await serve(service, call, fault);
  options.record({
    at: Date.now(),
    caller: caller.name,
    invocation: options.invocation(request.headers["x-amz-security-token"] ?? ""),
    operation,
    accesses: accesses.flat(),
    denied: denial !== undefined,
    status: served.answer === "drop" ? 0 : served.answer.status,
    capacity: served.capacity ?? [],
    bytes: request.body.length,
    milliseconds: performance.now() - started,
  });
  return served.answer;
}

interface MaybeServed {
  readonly answer: HttpAnswer | "drop";
  readonly capacity?: readonly Capacity[];
}

async function serve(service: AwsService, call: ApiCall, fault: Fault | undefined): Promise<MaybeServed> {
  if (fault?.when === "before") return { answer: faulty(service, fault) };
  const served = await service.serve(call);
  return fault ? { ...served, answer: faulty(service, fault) } : served;
}

const faulty = (service: AwsService, { error, status = 400 }: Fault) =>
  error === "drop" ? "drop" : service.error(error, "Injected by a test", status);

export function findFault(
  faults: ReadonlySet<FaultInjector>,
  call: Parameters<FaultInjector>[0],
): Fault | undefined {
  for (const injector of faults) {
    const fault = injector(call);
    if (fault) return fault;
  }
  return undefined;
}

/**
 * Returns the first of the accesses that the caller's role does not allow; undefined when all are allowed.
 */
export function denied(
  caller: Caller,
  accesses: readonly (Access | readonly Access[])[],
): Access | undefined {
  for (const each of accesses) {
    const alternatives = [each].flat() as Access[];
    if (!alternatives.some((access) => decide(caller.statements, access) === "allowed"))
      return alternatives[0];
  }
  return undefined;
}

function denialAnswer(
  service: AwsService,
  { name, roleName }: Caller,
  { action, resource }: Access,
): HttpAnswer {
  const user = `arn:aws:sts::000000000000:assumed-role/${roleName}/${name}`;
  const reason = "because no identity-based policy allows it, or one denies it";
  return service.error(
    "AccessDeniedException",
    /* quoted */ `User: ${user} is not authorized to perform: ${action} on resource: ${resource} ${reason}`,
    400,
  );
}

function refuseUnknown(service: string, accessKeyId: string): HttpAnswer {
  const message = `The local gateway knows no service "${service}" for the access key "${accessKeyId}"`;
  return {
    status: 403,
    headers: { "x-amzn-errortype": "UnrecognizedClientException" },
    body: Buffer.from(message),
  };
}

async function read(incoming: IncomingMessage): Promise<HttpRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return {
    method: incoming.method ?? "GET",
    path: incoming.url ?? "/",
    headers: incoming.headers as Record<string, string | undefined>,
    body: Buffer.concat(chunks),
  };
}

function send(response: ServerResponse, { status, headers, body }: HttpAnswer): void {
  const { "content-type": type, ...rest } = headers;
  const kept = Object.entries(rest).filter(([name]) => name.startsWith("x-amz"));
  response.writeHead(status, {
    "content-type": type ?? "application/json",
    ...Object.fromEntries(kept),
    "content-length": body.length,
  });
  response.end(body);
}
