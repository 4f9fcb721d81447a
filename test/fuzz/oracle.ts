/** Checks an answer against the OpenAPI document. */

import { definitions, type Operation, type Response } from "./document.ts";
import { misfits } from "./schema.ts";
import { json, type WireAnswer } from "./wire.ts";

/** Whether API Gateway itself answered, because the request had no known route or a wrong token. */
export function isTheDoors({ status, body, headers }: WireAnswer): boolean {
  if (![401, 403, 404, 405, 413].includes(status)) return false;
  return body === "" || (isJson(headers) && /^\{"message":"[\w ]+"\}$/.test(body));
}

const isJson = (headers: WireAnswer["headers"]): boolean => mediaTypeOf(headers) === "application/json";

const mediaTypeOf = (headers: WireAnswer["headers"]): string =>
  (headers["content-type"] ?? "").split(";")[0]?.trim() ?? "";

/** @returns sentences about the differences between an answer and the OpenAPI document; empty when there are none. */
export function undocumented(operation: Operation, answer: WireAnswer): readonly string[] {
  if (answer.status >= 500) return [`answers ${answer.status}`];
  const response = operation.responses[String(answer.status)];
  if (!response) return [`answers ${answer.status}, which is not in the document`];
  const headers = isTheDoors(answer) ? [] : wrongHeaders(response, answer);
  return [...wrongBody(response, answer), ...headers];
}

function wrongBody(response: Response, answer: WireAnswer): readonly string[] {
  const type = mediaTypeOf(answer.headers);
  if (!response.content) return answer.body === "" ? [] : ["has a body, of which the document says nothing"];
  const content = response.content[type];
  if (!content) return [`has a body of ${type}, which is not in the document`];
  if (type === "text/html") return [];
  const body = json<{ readonly type?: string; readonly status?: number }>(answer);
  const shape = misfits(content.schema, body, { definitions });
  return type === "application/problem+json"
    ? [...shape, ...wrongProblem(body, answer, content.examples)]
    : shape;
}

function wrongProblem(
  { type = "", status }: { readonly type?: string; readonly status?: number },
  answer: WireAnswer,
  examples: Readonly<Record<string, unknown>> = {},
): readonly string[] {
  const code = type.replace("urn:peygir:problem:", "");
  return [
    ...(status === answer.status ? [] : [`says ${status} and is ${answer.status}`]),
    ...(Object.hasOwn(examples, code) ? [] : [`refuses with ${code}, which is not in the document`]),
  ];
}

/**
 * Sentences about documented headers that the answer lacks and security headers with a wrong value. `Retry-After` may be
 * missing, since it depends on the refusal's cause.
 */
function wrongHeaders({ headers = {} }: Response, answer: WireAnswer): readonly string[] {
  const promised = Object.keys(headers).filter((name) => name !== "Retry-After");
  const missing = promised.filter((name) => answer.headers[name.toLowerCase()] === undefined);
  const always = { "cache-control": "no-store", "x-content-type-options": "nosniff" };
  const unsafe = Object.entries(always).filter(([name, value]) => answer.headers[name] !== value);
  return [...missing, ...unsafe.map(([name]) => name)].map((name) => `has no proper ${name}`);
}

/** @returns the faults of an answer from an address that has no operation; empty if the answer is a correct refusal */
export function wrongAtNoOperation(answer: WireAnswer): readonly string[] {
  const isProblem = mediaTypeOf(answer.headers) === "application/problem+json";
  return isTheDoors(answer) || (answer.status === 404 && isProblem)
    ? []
    : ["is neither the door's nor a 404"];
}

/** Whether a body violates the structure that the OpenAPI document demands, so that the operation must refuse the body. */
export function brokenStructure({ body: schema }: Operation, body: string): boolean {
  if (!schema) return false;
  try {
    return misfits(schema, JSON.parse(body), { definitions, structureOnly: true }).length > 0;
  } catch {
    return true;
  }
}
