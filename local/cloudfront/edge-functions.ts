/** Runs CloudFront functions: the template's own code, before a request goes to its origin. */
import { createContext, runInContext } from "node:vm";
import type { ApiRequest } from "../api-gateway/event.ts";
import type { Template } from "../template/template.ts";

/** Returns the path to request from the origin. */
export type UriOf = (request: ApiRequest) => string;

interface Association {
  readonly EventType: string;
  readonly FunctionARN: string;
}

type Run = (event: unknown) => { readonly uri?: unknown } | undefined;

/**
 * Combines the functions of one CloudFront behaviour into one.
 * @throws Error for features that only AWS runs: other events, and responses made by the function
 */
export function edgeFunctions(template: Template): (associations: readonly Association[]) => UriOf {
  const code = new Map(
    template
      .ofType<{ readonly FunctionCode: string }>("AWS::CloudFront::Function")
      .map(({ name, properties }) => [name, properties.FunctionCode]),
  );
  return (associations) => {
    const runs = associations.map(({ EventType, FunctionARN }) => {
      const source = code.get(FunctionARN.split("function/")[1] ?? "");
      if (EventType !== "viewer-request" || source === undefined)
        throw new Error(`The local stack cannot run ${FunctionARN} at ${EventType}`);
      return compiled(source);
    });
    return (request) => runs.reduce((uri, run) => uriAfter(run, { ...request, url: uri }), request.url);
  };
}

/** Compiles a function in a context without Node's globals, as CloudFront has none. */
function compiled(source: string): Run {
  const context = createContext({});
  runInContext(source, context);
  return (event) => runInContext(`handler(${JSON.stringify(event)})`, context);
}

function uriAfter(run: Run, { method, url, headers }: ApiRequest): string {
  const named = Object.entries(headers).map(([name, value]) => [name, { value }]);
  const request = { method, uri: url, querystring: {}, headers: Object.fromEntries(named), cookies: {} };
  const answer = run({ version: "1.0", context: {}, viewer: {}, request });
  if (typeof answer?.uri !== "string")
    throw new Error("The local stack runs functions that give back a request");
  return answer.uri;
}
