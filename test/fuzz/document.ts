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

interface OperationObject {
  readonly operationId: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, Response>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: { readonly schemas: Definitions };
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

const document = openApi() as Document;

export const definitions: Definitions = document.components.schemas;

function audienceOf({ security }: OperationObject): Operation["audience"] {
  const schemes = security.flatMap((one) => Object.keys(one));
  if (schemes.length === 0) return "anyone";
  return schemes.includes("staffToken") ? "staff" : "applicant";
}

function operationOf(path: string, method: string, spec: OperationObject): Operation {
  const { parameters, requestBody, responses } = spec;
  const json = requestBody?.content["application/json"]?.schema;
  return {
    id: spec.operationId,
    method: method.toUpperCase(),
    path,
    audience: audienceOf(spec),
    query: parameters.filter((one) => one.in === "query"),
    headers: parameters.filter((one) => one.in === "header" && one.required).map(({ name }) => name),
    body: json && resolved(json, definitions),
    bodyKilobytes: contracts.find(({ id }) => id === spec.operationId)?.bodyKilobytes ?? 100,
    responses,
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
