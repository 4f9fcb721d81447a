/** Runs CloudFront functions: the template's own code, before a request goes to its origin and before a reply is sent. */
import { createContext, runInContext } from "node:vm";
import type { ApiAnswer } from "../api-gateway/answer.ts";
import type { ApiRequest } from "../api-gateway/event.ts";
import type { Template } from "../template/template.ts";

/** The functions of one CloudFront behaviour. */
export interface EdgeFunctions {
  /** Returns the path to request from the origin. */
  readonly uriOf: (request: ApiRequest) => string;
  /** Returns the headers to send. */
  readonly headersOf: (answer: Pick<ApiAnswer, "status" | "headers">) => ApiAnswer["headers"];
}

interface Association {
  readonly EventType: string;
  readonly FunctionARN: string;
}

type Values = Readonly<Record<string, { readonly value: string }>>;
type Run = (event: unknown) => { readonly uri?: unknown; readonly headers?: Values } | undefined;

/**
 * Combines the functions of one CloudFront behaviour.
 * @throws Error for features that only AWS runs: other events, and responses made by a function
 */
export function edgeFunctions(template: Template): (associations: readonly Association[]) => EdgeFunctions {
  const code = new Map(
    template
      .ofType<{ readonly FunctionCode: string }>("AWS::CloudFront::Function")
      .map(({ name, properties }) => [name, properties.FunctionCode]),
  );
  return (associations) => {
    const runs = associations.map(({ EventType, FunctionARN }) => {
      const source = code.get(FunctionARN.split("function/")[1] ?? "");
      if (!/^viewer-re(quest|sponse)$/.test(EventType) || source === undefined)
        throw new Error(`The local stack cannot run ${FunctionARN} at ${EventType}`);
      return { at: EventType, run: compiled(source) };
    });
    const before = runs.filter(({ at }) => at === "viewer-request");
    const after = runs.filter(({ at }) => at === "viewer-response");
    return {
      uriOf: (request) =>
        before.reduce((uri, { run }) => uriAfter(run, { ...request, url: uri }), request.url),
      // CloudFront runs no function for an error of the origin.
      headersOf: ({ status, headers }) =>
        status >= 400 ? headers : after.reduce((sent, { run }) => headersAfter(run, status, sent), headers),
    };
  };
}

/** Compiles a function in a context without Node's globals, as CloudFront has none. */
function compiled(source: string): Run {
  const context = createContext({});
  runInContext(source, context);
  return (event) => runInContext(`handler(${JSON.stringify(event)})`, context);
}

function uriAfter(run: Run, { method, url, headers }: ApiRequest): string {
  const request = {
    ...{ method, uri: url, querystring: {}, cookies: {} },
    headers: valuesOf(Object.entries(headers)),
  };
  const answer = run({ version: "1.0", context: {}, viewer: {}, request });
  if (typeof answer?.uri !== "string")
    throw new Error("The local stack runs functions that give back a request");
  return answer.uri;
}

function headersAfter(run: Run, statusCode: number, sent: ApiAnswer["headers"]): ApiAnswer["headers"] {
  // CloudFront keeps cookies apart from the other headers.
  const cookies = sent.filter(([name]) => name === "set-cookie");
  const headers = valuesOf(sent.filter(([name]) => name !== "set-cookie"));
  const answer = run({
    version: "1.0",
    context: {},
    viewer: {},
    response: { statusCode, headers, cookies: {} },
  });
  if (!answer?.headers) throw new Error("The local stack runs functions that give back a response");
  return [...Object.entries(answer.headers).map(([name, { value }]) => [name, value] as const), ...cookies];
}

const valuesOf = (headers: readonly (readonly [string, unknown])[]) =>
  Object.fromEntries(headers.map(([name, value]) => [name, { value }]));
