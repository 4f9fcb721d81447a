/**
 * The stand-in of S3, as far as applicants' files need it. It strictly checks presigned URLs and forms, their
 * signer's rights, and CORS. It sends events about uploads and scan results to the default bus.
 */
import { createHash } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { denied, findFault, type GatewayOptions } from "../aws-endpoint/gateway.ts";
import type { Bus } from "../eventbridge/bus.ts";
import type { Access } from "../iam/evaluate.ts";
import { secretAccessKey } from "../lambda/environment.ts";
import type { Clock } from "../stack/clock.ts";
import { returnValue } from "../template/names.ts";
import type { Template } from "../template/template.ts";
import { readForm } from "./multipart.ts";
import type { Objects } from "./objects.ts";
import { scannedBuckets, scanResult } from "./scanner.ts";
import { checkAddress, checkForm, Refused, type Signed } from "./signatures.ts";

export interface S3Options extends Pick<GatewayOptions, "caller" | "invocation" | "record" | "faults"> {
  readonly template: Template;
  readonly objects: Objects;
  readonly bus: Bus;
  readonly clock: Clock;
}

interface BucketProperties {
  readonly CorsConfiguration?: {
    readonly CorsRules: readonly {
      readonly AllowedMethods: readonly string[];
      readonly AllowedOrigins: readonly string[];
    }[];
  };
  readonly ObjectLockEnabled?: boolean;
  readonly NotificationConfiguration?: {
    readonly EventBridgeConfiguration?: { readonly EventBridgeEnabled?: boolean };
  };
}

interface Bucket {
  readonly name: string;
  readonly arn: string;
  readonly properties: BucketProperties;
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

/** The largest object in bytes. S3 accepts 5 GB; our files are smaller than this. */
const most = 64 * 1024 * 1024;

export function s3(options: S3Options): RequestListener {
  const buckets = new Map(
    options.template.ofType<BucketProperties>("AWS::S3::Bucket").map((each) => {
      const name = returnValue(each, "Ref");
      return [name, { name, arn: each.arn, properties: each.properties }] as const;
    }),
  );
  const scanned = scannedBuckets(options.template);
  return (incoming, response) => {
    answer(incoming, { ...options, buckets, scanned }).then(
      (given) => send(response, given),
      (error) => send(response, refusalOf(error)),
    );
  };
}

interface Here extends S3Options {
  readonly buckets: ReadonlyMap<string, Bucket>;
  readonly scanned: ReadonlyMap<string, string>;
}

/** Answers a request, whose path starts with the bucket's name. */
async function answer(incoming: IncomingMessage, here: Here): Promise<Answer> {
  const url = new URL(incoming.url ?? "/", `http://${incoming.headers.host}`);
  const [, name = "", ...rest] = url.pathname.split("/");
  const bucket = here.buckets.get(name);
  if (!bucket) throw new Refused(404, "NoSuchBucket");
  const cors = corsOf(bucket, incoming);
  if (incoming.method === "OPTIONS") return cors ? { status: 200, headers: cors } : { status: 403 };
  const body = await read(incoming);
  const key = rest.map(decodeURIComponent).join("/");
  const asked = { incoming, url, bucket, key, body };
  try {
    const done = incoming.method === "POST" ? await posted(here, asked) : await called(here, asked);
    return { ...done, headers: { ...done.headers, ...cors } };
  } catch (error) {
    const refused = refusalOf(error);
    return { ...refused, headers: { ...refused.headers, ...cors } };
  }
}

interface Asked {
  readonly incoming: IncomingMessage;
  readonly url: URL;
  readonly bucket: Bucket;
  readonly key: string;
  readonly body: Buffer;
}

function corsOf(
  { properties }: Bucket,
  { method, headers }: IncomingMessage,
): Record<string, string> | undefined {
  const { origin } = headers;
  const wanted = method === "OPTIONS" ? headers["access-control-request-method"] : method;
  const rule = properties.CorsConfiguration?.CorsRules.find(
    ({ AllowedMethods, AllowedOrigins }) =>
      AllowedMethods.includes(String(wanted)) && AllowedOrigins.includes(String(origin)),
  );
  return (
    rule && {
      "access-control-allow-origin": String(origin),
      "access-control-allow-methods": rule.AllowedMethods.join(", "),
      vary: "Origin",
    }
  );
}

async function posted(here: Here, { incoming, bucket, body }: Asked): Promise<Answer> {
  const form = readForm(incoming.headers["content-type"] ?? "", body);
  if (!form) throw new Refused(400, "MalformedPOSTRequest");
  const { fields, file } = form;
  const { key = "" } = fields;
  const signed = checkForm(
    { bucket: bucket.name, fields, length: file.length },
    secretAccessKey,
    here.clock.now(),
  );
  return within(here, "PutObject", signed, { bucket, key, bytes: file.length }, async () => {
    const { etag } = here.objects.put(bucket.name, key, file, {});
    await tell(here, bucket, key, etag, file);
    const { success_action_redirect: redirect, success_action_status: status } = fields;
    if (redirect !== undefined)
      return { status: 303, headers: { location: redirected(redirect, bucket, key, etag) } };
    return { status: status === "201" || status === "200" ? Number(status) : 204 };
  });
}

function redirected(to: string, { name }: Bucket, key: string, etag: string): string {
  const url = new URL(to);
  for (const [field, value] of Object.entries({ bucket: name, key, etag: `"${etag}"` }))
    url.searchParams.set(field, value);
  return url.href;
}

const actions: Readonly<Record<string, string>> = {
  GET: "GetObject",
  PUT: "PutObject",
  DELETE: "DeleteObject",
};

async function called(here: Here, { incoming, url, bucket, key, body }: Asked): Promise<Answer> {
  const { method = "", headers } = incoming;
  const lists = method === "GET" && key === "" && url.searchParams.get("list-type") === "2";
  const action = lists ? "ListBucket" : actions[method];
  if (action === undefined) throw new Refused(405, "MethodNotAllowed");
  const all = headers as Record<string, string | undefined>;
  const signed = checkAddress({ method, url, headers: all }, secretAccessKey, here.clock.now());
  const prefix = url.searchParams.get("prefix") ?? "";
  const about = { bucket, key, bytes: body.length, ...(lists && { prefix }) };
  return within(here, action, signed, about, async () => {
    if (lists) return listed(here, bucket, prefix, url.searchParams.get("max-keys"));
    if (action === "GetObject")
      return partOf(got(here, bucket, key, url, headers["if-match"]), headers.range);
    if (action === "DeleteObject") {
      here.objects.remove(bucket.name, key);
      return { status: 204 };
    }
    checkPut(here, bucket, key, { body, headers: all });
    const kept = ["content-type", "content-disposition"].flatMap((name) => {
      const value = headers[name];
      return typeof value === "string" ? [[name, value] as const] : [];
    });
    const { etag } = here.objects.put(bucket.name, key, body, Object.fromEntries(kept));
    await tell(here, bucket, key, etag, body);
    return { status: 200, headers: { etag: `"${etag}"` } };
  });
}

/**
 * @throws Refused when the object exists although the caller requires its absence. Also for a wrong checksum, and
 * for an upload without a checksum to a bucket with object lock
 */
function checkPut(
  here: Here,
  { name, properties }: Bucket,
  key: string,
  {
    body,
    headers,
  }: { readonly body: Buffer; readonly headers: Readonly<Record<string, string | undefined>> },
): void {
  if (headers["if-none-match"] === "*" && here.objects.get(name, key))
    throw new Refused(412, "PreconditionFailed");
  const told = headers["x-amz-checksum-sha256"];
  if (told === undefined && properties.ObjectLockEnabled) throw new Refused(400, "InvalidRequest");
  if (told !== undefined && told !== createHash("sha256").update(body).digest("base64"))
    throw new Refused(400, "BadDigest");
}

/** Returns the part of an object that a `Range` such as `bytes=0-31` names, as S3 does. */
function partOf(whole: Answer, range: string | undefined): Answer {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? "") ?? [];
  if (from === undefined || to === undefined || !whole.body) return whole;
  if (Number(from) >= whole.body.length) throw new Refused(416, "InvalidRange");
  return { ...whole, status: 206, body: whole.body.subarray(Number(from), Number(to) + 1) };
}

/**
 * Lists keys in byte order, all of them unless `most` limits the number. AWS would return at most a thousand keys in a
 * page, but no bucket here has a thousand.
 */
function listed(here: Here, { name }: Bucket, prefix: string, most: string | null): Answer {
  const all = here.objects.keys(name).filter((key) => key.startsWith(prefix));
  const keys = all.sort().slice(0, most === null ? undefined : Number(most));
  const contents = keys.map((key) => `<Contents><Key>${key}</Key></Contents>`).join("");
  const list = `<ListBucketResult><IsTruncated>false</IsTruncated>${contents}</ListBucketResult>`;
  const body = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${list}`);
  return { status: 200, headers: { "content-type": "application/xml" }, body };
}

interface About {
  readonly bucket: Bucket;
  readonly key: string;
  readonly bytes: number;
  /** For a list of keys: the requested prefix. */
  readonly prefix?: string;
}

function got(here: Here, bucket: Bucket, key: string, url: URL, ifMatch: string | undefined): Answer {
  const found = here.objects.get(bucket.name, key);
  if (!found) throw new Refused(404, "NoSuchKey");
  if (ifMatch !== undefined && ifMatch !== `"${found.etag}"`) throw new Refused(412, "PreconditionFailed");
  const asked = [...url.searchParams].flatMap(([name, value]) =>
    name.startsWith("response-") ? [[name.slice("response-".length), value] as const] : [],
  );
  return {
    status: 200,
    headers: { ...found.headers, ...Object.fromEntries(asked), etag: `"${found.etag}"` },
    body: found.body,
  };
}

/**
 * Runs an operation with the signer's rights. Records the call, and fails it when a test injected a fault.
 */
async function within(
  here: Here,
  action: string,
  { accessKeyId, sessionToken }: Signed,
  { bucket, key, bytes, prefix }: About,
  serve: () => Promise<Answer>,
): Promise<Answer> {
  const caller = here.caller(accessKeyId);
  if (!caller) throw new Refused(403, "InvalidAccessKeyId");
  const started = performance.now();
  const access: Access = {
    action: `s3:${action}`,
    ...(prefix === undefined
      ? { resource: `${bucket.arn}/${key}` }
      : { resource: bucket.arn, context: { "s3:prefix": [prefix] } }),
  };
  const forbidden = denied(caller, [access]) !== undefined;
  const operation = `s3:${action}`;
  const fault = forbidden
    ? undefined
    : findFault(here.faults, { caller: caller.name, operation, input: { key } });
  const done = forbidden || fault?.when === "before" ? undefined : await serve();
  here.record({
    at: Date.now(),
    caller: caller.name,
    invocation: here.invocation(sessionToken),
    operation,
    accesses: [access],
    denied: forbidden,
    status: forbidden ? 403 : (done?.status ?? 503),
    capacity: [],
    bytes,
    milliseconds: performance.now() - started,
  });
  if (forbidden) throw new Refused(403, "AccessDenied");
  if (fault || !done) throw new Refused(503, "SlowDown");
  return done;
}

/**
 * Reports an upload, and the result of its scan, to the bus. Resolves only when the queues have the events,
 * because the bus is in memory and would lose them in a crash.
 */
async function tell(here: Here, bucket: Bucket, key: string, etag: string, body: Buffer): Promise<void> {
  const tells = bucket.properties.NotificationConfiguration?.EventBridgeConfiguration;
  if (tells && tells.EventBridgeEnabled !== false)
    await here.bus.put({
      Source: "aws.s3",
      DetailType: "Object Created",
      Resources: [bucket.arn],
      Detail: JSON.stringify({
        version: "0",
        bucket: { name: bucket.name },
        object: { key, size: body.length, etag },
        reason: "PostObject",
      }),
    });
  const plan = here.scanned.get(bucket.name);
  if (plan !== undefined)
    await here.bus.put({
      Source: "aws.guardduty",
      DetailType: "GuardDuty Malware Protection Object Scan Result",
      Resources: [plan],
      Detail: JSON.stringify({
        schemaVersion: "1.0",
        scanStatus: "COMPLETED",
        resourceType: "S3_OBJECT",
        s3ObjectDetails: { bucketName: bucket.name, objectKey: key, eTag: etag, s3Throttled: false },
        scanResultDetails: { scanResultStatus: scanResult(body), threats: null },
      }),
    });
}

async function read(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
  }
  if (size > most) throw new Refused(400, "EntityTooLarge");
  return Buffer.concat(chunks);
}

function refusalOf(error: unknown): Answer {
  const { status, code } = error instanceof Refused ? error : new Refused(500, "InternalError");
  if (!(error instanceof Refused)) console.error(error);
  const body = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`);
  return { status, headers: { "content-type": "application/xml" }, body };
}

function send(response: ServerResponse, { status, headers = {}, body = Buffer.alloc(0) }: Answer): void {
  response.writeHead(status, { ...headers, "content-length": body.length });
  response.end(body);
}
