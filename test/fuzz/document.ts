/** Reads from the OpenAPI document the input and the possible answers of each operation. */

import { openApi } from "../../shared/contracts/openapi/openapi.ts";
import { operations as contracts } from "../../shared/contracts/operations.ts";
import { type Definitions, type JsonSchema, resolved } from "./schema.ts";

interface Content {
  readonly schema: JsonSchema;
  readonly examples?: Readonly<Record<string, unknown>>;
}

export interface Response {
  readonly headers?: Readonly<Record<string, unknown>>;
  /** The content of the answer, by media type. */
  readonly content?: Readonly<Record<string, Content>>;
}

interface Parameter {
  readonly in: "path" | "query" | "header";
  readonly name: string;
  readonly required?: boolean;
  readonly schema: JsonSchema;
}

interface Reference {
  readonly $ref: string;
}

type Security = readonly Readonly<Record<string, readonly string[]>>[];

interface OperationObject {
  readonly security?: Security;
  readonly parameters: readonly (Parameter | Reference)[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, Response | Reference>>;
  readonly "x-refusals": readonly string[];
  readonly "x-refusal-groups": readonly string[];
}

interface Document {
  readonly security: Security;
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: {
    readonly schemas: Definitions;
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly headers: Readonly<Record<string, unknown>>;
    readonly responses: Readonly<Record<string, Response>>;
  };
  readonly "x-refusal-groups": Readonly<Record<string, readonly string[]>>;
  readonly "x-refusal-codes": Readonly<Record<string, { readonly status: number }>>;
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  /** The path with its placeholders, such as `/api/requests/{code}`. */
  readonly path: string;
  /** Who must sign in to call the operation; `anyone` if no sign-in is needed. */
  readonly audience: "anyone" | "applicant" | "staff";
  readonly query: readonly Parameter[];
  /** The names of the required headers as the document writes them: `Idempotency-Key`, `If-Match`. */
  readonly headers: readonly string[];
  readonly body: JsonSchema | undefined;
  /** The largest body in kilobytes, which OpenAPI cannot state. */
  readonly bodyKilobytes: number;
  readonly responses: Readonly<Record<string, Response>>;
}

const document = openApi({ closed: true }) as Document;

export const definitions: Definitions = document.components.schemas;

/** The part of the document to which a reference leads, or the part itself when it is no reference. */
function found<Part extends object>(kind: "parameters" | "responses", part: Part | Reference): Part {
  if (!("$ref" in part)) return part;
  const target = document.components[kind][part.$ref.replace(`#/components/${kind}/`, "")];
  if (!target) throw new Error(`The document has no ${part.$ref}`);
  return target as Part;
}

function audienceOf({ security = document.security }: OperationObject): Operation["audience"] {
  const schemes = security.flatMap((one) => Object.keys(one));
  if (schemes.length === 0) return "anyone";
  return schemes.includes("staffToken") ? "staff" : "applicant";
}

/** The statuses with which API Gateway may refuse a staff token, with a body of its own. */
const byAuthorizer = [401, 403];

/** The answers that refuse, by status: each with the codes that the operation may give with this status. */
function refusalsOf(spec: OperationObject): Readonly<Record<string, Response>> {
  const { "x-refusal-codes": known, "x-refusal-groups": groups } = document;
  const codes = [...spec["x-refusals"], ...spec["x-refusal-groups"].flatMap((group) => groups[group] ?? [])];
  const byStatus = Map.groupBy(new Set(codes), (code) => known[code]?.status ?? 0);
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => {
      const shared = found("responses", spec.responses[status < 500 ? "4XX" : "5XX"] ?? {});
      const { "application/problem+json": problem, ...others } = shared.content ?? {};
      if (!problem) throw new Error(`The document has no problem document for ${status}`);
      const examples = Object.fromEntries(same.map((code) => [code, {}]));
      const content = {
        "application/problem+json": { ...problem, examples },
        ...(byAuthorizer.includes(status) && others),
      };
      return [status, { ...shared, content }];
    }),
  );
}

function operationOf(path: string, method: string, spec: OperationObject): Operation {
  const parameters = spec.parameters.map((each) => found("parameters", each));
  const json = spec.requestBody?.content["application/json"]?.schema;
  const contract = contracts.find((one) => one.path === path && one.method === method.toUpperCase());
  if (!contract) throw new Error(`No contract is ${method} ${path}`);
  const replies = Object.entries(spec.responses).filter(([status]) => !status.endsWith("XX"));
  return {
    id: contract.id,
    method: contract.method,
    path,
    audience: audienceOf(spec),
    query: parameters.filter((one) => one.in === "query"),
    headers: parameters.filter((one) => one.in === "header" && one.required).map(({ name }) => name),
    body: json && resolved(json, definitions),
    bodyKilobytes: contract.bodyKilobytes ?? 100,
    responses: {
      ...Object.fromEntries(replies.map(([status, each]) => [status, found("responses", each)])),
      ...refusalsOf(spec),
    },
  };
}

/** The paths that only partner systems can call, since they sign requests. `functions/intake/partner/hear-partner` tests them. */
const signed = /^\/api\/partners\//;

export const operations: readonly Operation[] = Object.entries(document.paths)
  .filter(([path]) => !signed.test(path))
  .flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, spec]) => operationOf(path, method, spec)),
  );

export function operation(id: string): Operation {
  const found = operations.find((one) => one.id === id);
  if (!found) throw new Error(`The document has no operation ${id}`);
  return found;
}
