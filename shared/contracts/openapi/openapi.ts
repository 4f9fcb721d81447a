/**
 * Makes the OpenAPI 3.1 document of the API from the schemas that parse requests (I5). The build writes the
 * document to `/api/openapi.json`; the same sources always give the same document. No browser page or Lambda
 * imports this file.
 */

import type * as z from "zod/mini";
import {
  createDocument,
  createSchema,
  type ZodOpenApiOperationObject,
  type ZodOpenApiParameterObject,
} from "zod-openapi";
import { defined } from "../../defined.ts";
import type { OperationWithExample } from "../example.ts";
import { named, person, text } from "../fields/fields.ts";
import { type Audience, type OperationSpec, type ResponseSpec, refusalsOf } from "../operation.ts";
import { operations } from "../operations.ts";
import { registration, status } from "../public/requests.ts";
import { problem } from "../refusals/problem.ts";
import { caseView, hop, inboxItem } from "../staff/cases.ts";
import { problemResponses } from "./openapi-problems.ts";

type Schema = z.ZodMiniType;
const openapiVersion = "3.1.1";

const tags: readonly { name: string; description: string; has: (operation: OperationSpec) => boolean }[] = [
  {
    name: "staff",
    description: "For staff and their programs.",
    has: ({ audience }) => audience === "staff",
  },
  {
    name: "partners",
    description: "For partner systems.",
    has: ({ audience }) => audience === "partner",
  },
  { name: "requests", description: "For citizens and their programs.", has: () => true },
];

const security: Readonly<Record<Audience["audience"], Record<string, string[]>[]>> = {
  anyone: [],
  applicant: [{ applicantSession: [] }, { applicantCookie: [] }],
  staff: [{ staffToken: [] }],
  partner: [{ webhookSignature: [] }],
};

const securitySchemes = {
  staffToken: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "An OIDC access token of the organisation's issuer, with the scope `peygir/staff`.",
  },
  webhookSignature: {
    type: "apiKey",
    in: "header",
    name: "webhook-signature",
    description:
      "Standard Webhooks: `v1,` and the HMAC of `{webhook-id}.{webhook-timestamp}.{body}`, by the key that the organisation gave.",
  },
  applicantSession: {
    type: "http",
    scheme: "bearer",
    description: "The session that confirm-one-time-code gives; it opens one request for half an hour.",
  },
  applicantCookie: {
    type: "apiKey",
    in: "cookie",
    name: "__Host-session",
    description: "The same session, as browsers keep it.",
  },
} as const;

const header = (name: string, description: string, example: string, pattern: string) =>
  ({
    in: "header",
    name,
    required: true,
    description,
    schema: { type: "string", pattern },
    example,
  }) satisfies ZodOpenApiParameterObject;

const idempotencyKey = header(
  "Idempotency-Key",
  "Identifies one operation. The same key and body gives the same reply, another body 422.",
  "5b1c8f0e-6a4d-4f0b-9d55-0f6f0c7b9a11",
  "^[A-Za-z0-9_-]{8,100}$",
);

const webhookHeaders = [
  header(
    "webhook-id",
    "The same for each delivery of one message.",
    "msg_2Kb8zq1ZkY3t",
    "^[A-Za-z0-9_-]{8,100}$",
  ),
  header("webhook-timestamp", "Time of sending: seconds since 1970.", "1795508400", "^[0-9]{10}$"),
];

const ifMatch = (example: string) =>
  header("If-Match", "The ETag of the version that the caller saw.", example, '^(W/)?"[0-9]+"$');

const acceptLanguage: ZodOpenApiParameterObject = {
  in: "header",
  name: "Accept-Language",
  required: false,
  description: "The language of problem documents: `fa` (default) or `en`.",
  schema: { type: "string" },
  example: "fa",
};

const propertiesOf = (schema: Schema | undefined): Readonly<Record<string, Schema>> =>
  schema === undefined ? {} : (schema as unknown as z.ZodMiniObject<Record<string, Schema>>).shape;

function parameters(operation: OperationWithExample): ZodOpenApiParameterObject[] {
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
  const { params, query, example, idempotent, ifMatch: versioned, audience } = operation;
  return [
    ...of("path", params, example.params),
    ...of("query", query, example.query),
    ...(audience === "partner" ? webhookHeaders : idempotent ? [idempotencyKey] : []),
    ...(versioned ? [ifMatch(example.ifMatch ?? '"0"')] : []),
    acceptLanguage,
  ];
}

function requestBody({ body, example }: OperationWithExample) {
  if (!body) return {};
  const content = { "application/json": { schema: body, example: example.body } };
  return { requestBody: { required: true, content } };
}

const headerSchemas = {
  ETag: { description: "The version (R16).", schema: { type: "string", example: '"5"' } },
  Location: { description: "The address of the new resource.", schema: { type: "string" } },
  "Set-Cookie": { description: "The session, for browsers.", schema: { type: "string" } },
} as const;

const response = ({ summary, body, headers = [] }: ResponseSpec, example: unknown) => ({
  description: summary,
  ...(headers.length > 0 && {
    headers: Object.fromEntries(headers.map((name) => [name, headerSchemas[name]])),
  }),
  content: { "application/json": { schema: body, ...(example !== undefined && { example }) } },
});

function responses(operation: OperationWithExample) {
  const { example } = operation;
  const own = Object.entries(operation.responses).map(([status, spec]) => [
    status,
    response(spec, Number(status) === example.status ? example.response : undefined),
  ]);
  return {
    ...Object.fromEntries(own),
    ...problemResponses(refusalsOf(operation), operation.audience === "staff"),
  };
}

function operationObject(operation: OperationWithExample): ZodOpenApiOperationObject {
  const { id, summary, description, audience } = operation;
  return {
    operationId: id,
    tags: [tags.find(({ has }) => has(operation))?.name ?? "requests"],
    summary,
    ...defined({ description }),
    security: security[audience],
    parameters: parameters(operation),
    ...requestBody(operation),
    responses: responses(operation),
  };
}

function paths(): Record<string, Record<string, ZodOpenApiOperationObject>> {
  const byPath: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const operation of operations) {
    byPath[operation.path] = {
      ...byPath[operation.path],
      [operation.method.toLowerCase()]: operationObject(operation),
    };
  }
  return byPath;
}

/** The schemas that have a name in the document; all other schemas are written inline. */
const schemas = {
  Problem: problem,
  Registration: registration,
  RequestStatus: status,
  Case: caseView,
  InboxItem: inboxItem,
  Hop: hop,
  Named: named,
  Person: person,
  Text: text,
};

export function openApi(): object {
  return createDocument({
    openapi: openapiVersion,
    info: {
      title: "Peygir",
      version: "1",
      description:
        "Registers people's requests to a public organisation and follows them up. Refusals are problem documents (RFC 9457) in Persian or English.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/", description: "The origin of this document." }],
    tags: tags.map(({ name, description }) => ({ name, description })),
    paths: paths(),
    components: { securitySchemes, schemas },
  });
}
