/** Makes the entries of operations in the OpenAPI document, with schemas that are not named yet. */

import type * as z from "zod/mini";
import { createSchema, type ZodOpenApiOperationObject, type ZodOpenApiParameterObject } from "zod-openapi";
import type { OperationWithExample } from "../example.ts";
import { type Audience, type ResponseSpec, refusalGroupsOf } from "../operation.ts";
import { operations } from "../operations.ts";
import { descriptionOf, operationIdOf } from "./openapi-callers.ts";
import { tagOf } from "./openapi-journeys.ts";
import { openapiVersion } from "./openapi-json.ts";
import { problemReferences } from "./openapi-problems.ts";

type Schema = z.ZodMiniType;

type Security = Record<string, string[]>[];

/** How the document says that callers authenticate, unless an operation states another way: by a staff token. */
export const usualSecurity: Security = [{ staffToken: [] }];

const security: Readonly<Record<Audience["audience"], { readonly security?: Security }>> = {
  anyone: { security: [] },
  applicant: { security: [{ applicantSession: [] }, { applicantCookie: [] }] },
  staff: {},
  partner: { security: [{ webhookSignature: [] }] },
};

const header = (name: string, description: string, example: string, pattern: string) =>
  ({
    in: "header",
    name,
    required: true,
    description,
    schema: { type: "string", pattern },
    example,
  }) satisfies ZodOpenApiParameterObject;

/** The parameters that many operations share. */
export const sharedParameters = {
  IdempotencyKey: header(
    "Idempotency-Key",
    "Identifies one operation. The same key and body gives the same reply, another body 422.",
    "5b1c8f0e-6a4d-4f0b-9d55-0f6f0c7b9a11",
    "^[A-Za-z0-9_-]{8,100}$",
  ),
  IfMatch: header("If-Match", "The ETag of the version that the caller saw.", '"5"', '^(W/)?"[0-9]+"$'),
  WebhookId: header(
    "webhook-id",
    "The same for each delivery of one message.",
    "msg_2Kb8zq1ZkY3t",
    "^[A-Za-z0-9_-]{8,100}$",
  ),
  WebhookTimestamp: header(
    "webhook-timestamp",
    "Time of sending: seconds since 1970.",
    "1795508400",
    "^[0-9]{10}$",
  ),
} as const satisfies Readonly<Record<string, ZodOpenApiParameterObject>>;

const sharedParameter = (name: keyof typeof sharedParameters) => ({
  $ref: `#/components/parameters/${name}`,
});

const propertiesOf = (schema: Schema | undefined): Readonly<Record<string, Schema>> =>
  schema === undefined ? {} : (schema as unknown as z.ZodMiniObject<Record<string, Schema>>).shape;

function parameters(operation: OperationWithExample): NonNullable<ZodOpenApiOperationObject["parameters"]> {
  const of = (
    place: "path" | "query",
    schema: Schema | undefined,
    example: Readonly<Record<string, string>> = {},
  ) =>
    Object.entries(propertiesOf(schema)).map(
      ([name, each]): ZodOpenApiParameterObject => ({
        in: place,
        name,
        required: place === "path" || !each.safeParse(undefined).success,
        schema: createSchema(each, { io: "input", openapiVersion }).schema,
        ...(example[name] !== undefined && { example: example[name] }),
      }),
    );
  const { params, query, example, idempotent, ifMatch, audience } = operation;
  return [
    ...of("path", params, example.params),
    ...of("query", query, example.query),
    ...(audience === "partner" ? (["WebhookId", "WebhookTimestamp"] as const).map(sharedParameter) : []),
    ...(audience !== "partner" && idempotent ? [sharedParameter("IdempotencyKey")] : []),
    ...(ifMatch ? [sharedParameter("IfMatch")] : []),
  ];
}

/** The examples of a document by name; undefined for a document without examples. */
export type Examples = Record<string, { readonly value: unknown }> | undefined;

/** Keeps an example for the document's `components`, once for each value. */
function exampleReference(examples: Examples, name: string, value: unknown) {
  if (!examples) return {};
  const text = JSON.stringify(value);
  const same = Object.entries(examples).find(([, each]) => JSON.stringify(each.value) === text);
  const kept = same?.[0] ?? name;
  examples[kept] ??= { value };
  return { examples: { example: { $ref: `#/components/examples/${kept}` } } };
}

const headerNames = { ETag: "ETag", "Set-Cookie": "SetCookie" } as const;

/** The response headers that operations share. */
export const sharedHeaders = {
  ETag: { description: "The version (R16).", schema: { type: "string", example: '"5"' } },
  SetCookie: { description: "The session, for browsers.", schema: { type: "string" } },
  RetryAfter: { description: "Seconds to wait before trying again.", schema: { type: "integer" } },
} as const;

const response = ({ summary, body, headers = [] }: ResponseSpec, example: object) => ({
  description: summary,
  ...(headers.length > 0 && {
    headers: Object.fromEntries(
      headers.map((name) => [name, { $ref: `#/components/headers/${headerNames[name]}` }]),
    ),
  }),
  content: { "application/json": { schema: body, ...example } },
});

function operationObject(operation: OperationWithExample, examples: Examples): ZodOpenApiOperationObject {
  const { id, summary, audience, body, example } = operation;
  const operationId = operationIdOf(operation);
  const replies = Object.entries(operation.responses).map(([status, spec]) => [
    status,
    response(
      spec,
      Number(status) === example.status
        ? exampleReference(examples, `${operationId}.reply`, example.response)
        : {},
    ),
  ]);
  const sent = body && {
    required: true,
    content: {
      "application/json": {
        schema: body,
        ...exampleReference(examples, `${operationId}.request`, example.body),
      },
    },
  };
  return {
    operationId,
    tags: [tagOf(id)],
    summary,
    description: descriptionOf(operation),
    ...security[audience],
    parameters: parameters(operation),
    ...(sent && { requestBody: sent }),
    responses: { ...Object.fromEntries(replies), ...problemReferences(audience === "staff") },
    "x-refusals": [...new Set(operation.refusals)],
    "x-refusal-groups": [...refusalGroupsOf(operation)],
  };
}

/**
 * The paths of the document.
 * @param examples receives the examples to which the paths refer
 */
export function pathsOf(examples: Examples): Record<string, Record<string, ZodOpenApiOperationObject>> {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: operationObject(operation, examples),
    };
  }
  return paths;
}
