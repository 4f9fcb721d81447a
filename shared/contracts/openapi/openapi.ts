/**
 * Makes the OpenAPI 3.1 document of the API from the schemas that parse requests (I5). The build writes the
 * document to `/api/openapi.json`; the same sources always give the same document. No browser page or Lambda
 * imports this file.
 */

import { createDocument } from "zod-openapi";
import { refusalGroups, refusalsOf } from "../operation.ts";
import { operations } from "../operations.ts";
import { type RefusalCode, refusals } from "../refusals/refusals.ts";
import { tags } from "./openapi-journeys.ts";
import { asJson, type JsonObject, openapiVersion, rewrite } from "./openapi-json.ts";
import { replyForm, requestForm, type Writing, withNames } from "./openapi-naming.ts";
import {
  type Examples,
  pathsOf,
  sharedHeaders,
  sharedParameters,
  usualSecurity,
} from "./openapi-operations.ts";
import { withSharedParameters } from "./openapi-parameters.ts";
import { problemExamples, problemResponses, refusalCatalogue } from "./openapi-problems.ts";
import { schemaNames } from "./openapi-schemas.ts";
import { anyEventSchema, eventSchemas, eventsTag, eventWebhooks } from "./openapi-webhooks.ts";

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
    description: "The session that confirmOneTimeCode gives; it opens one request for half an hour.",
  },
  applicantCookie: {
    type: "apiKey",
    in: "cookie",
    name: "__Host-session",
    description: "The same session, as browsers keep it.",
  },
} as const;

const info = {
  title: "Peygir",
  version: "1",
  description:
    "Registers people's requests to a public organisation and follows them up. Refusals are problem documents (RFC 9457), in Persian or, with `Accept-Language: en`, in English. `x-refusals` lists the codes particular to an operation, `x-refusal-groups` the groups of codes that follow from its form, and `x-refusal-codes` the status and title of each code. Ignore fields and values that you do not know: a later release may add some.",
  contact: { name: "The organisation that runs this installation" },
  license: { name: "Apache-2.0", identifier: "Apache-2.0" },
} as const;

/** The refusals that occur, in the order of their list. */
function occurring(): readonly RefusalCode[] {
  const codes = new Set(operations.flatMap(refusalsOf));
  return (Object.keys(refusals) as RefusalCode[]).filter((code) => codes.has(code));
}

/** Brings the schemas of requests and of replies into their forms. */
function formed(document: JsonObject, replies: Writing): JsonObject {
  return rewrite(document, (object) => {
    const { requestBody, responses, parameters } = object;
    if (responses === undefined) return object;
    return {
      ...object,
      ...(parameters !== undefined && { parameters: requestForm({ parameters })["parameters"] ?? [] }),
      ...(requestBody !== undefined && { requestBody: requestForm({ requestBody })["requestBody"] ?? {} }),
      responses: replies({ responses })["responses"] ?? {},
    };
  });
}

interface Wishes {
  /** Whether the document has an example of each operation and refusal, which make it half as large again. */
  readonly withExamples?: boolean;
  /**
   * Whether the schemas of replies forbid further fields, for tests of this release's replies. Clients must
   * reckon with the fields of a later release, so they get the other form.
   */
  readonly closed?: boolean;
}

/** Makes the document. */
export function openApi({ withExamples = false, closed = false }: Wishes = {}): object {
  const examples: Examples = withExamples ? {} : undefined;
  const replies = closed ? requestForm : replyForm;
  const codes = occurring();
  const inline = createDocument({
    openapi: openapiVersion,
    info,
    servers: [{ url: "/", description: "The origin of this document." }],
    security: usualSecurity,
    tags: [...tags, eventsTag],
    paths: pathsOf(examples),
    webhooks: eventWebhooks,
    components: { securitySchemes, responses: problemResponses(codes, withExamples) },
  });
  const { document, schemas } = withNames(formed(asJson(inline), replies), {
    names: { ...schemaNames, ...eventSchemas },
    replies,
    further: anyEventSchema,
  });
  const { components, ...rest } = withSharedParameters(document, asJson(sharedParameters));
  return {
    ...rest,
    components: {
      ...(components as JsonObject),
      headers: sharedHeaders,
      schemas,
      ...(examples && { examples: { ...examples, ...problemExamples(codes) } }),
    },
    "x-refusal-groups": refusalGroups,
    "x-refusal-codes": refusalCatalogue(codes),
  };
}
