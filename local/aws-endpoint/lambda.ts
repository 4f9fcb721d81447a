/** The stand-in of Lambda's `Invoke` and `GetFunctionConfiguration`. */

import type { Functions } from "../lambda/functions.ts";
import { account, region } from "../template/names.ts";
import { type ApiCall, type AwsService, json } from "./api-call.ts";
import type { HttpAnswer } from "./forward.ts";

export function lambdaService(functions: Functions): AwsService {
  return {
    parse: (request) => ({ ...parsePath(request.path), request }),
    accesses: ({ action, input }) => [
      {
        action: `lambda:${action === "Invoke" ? "InvokeFunction" : action}`,
        resource: `arn:aws:lambda:${region}:${account}:function:${input["name"]}`,
      },
    ],
    async serve(call) {
      const name = String(call.input["name"]);
      if (!functions.has(name))
        return { answer: restError("ResourceNotFoundException", `Function not found: ${name}`, 404) };
      return { answer: await (call.action === "Invoke" ? invoke : configuration)(functions, name, call) };
    },
    error: restError,
  };
}

type Serve = (functions: Functions, name: string, call: ApiCall) => Promise<HttpAnswer>;

const invoke: Serve = async (functions, name, { request }) => {
  const type = request.headers["x-amz-invocation-type"] ?? "RequestResponse";
  if (type !== "RequestResponse")
    return json(501, { Message: `The local stack does not do invocations of type ${type}` });
  const input = JSON.parse(request.body.toString() || "{}");
  const { payload, functionError } = await functions.invoke(name, input);
  const headers = functionError ? { "x-amz-function-error": functionError } : {};
  return json(200, payload ?? null, { "x-amz-executed-version": "$LATEST", ...headers });
};

const configuration: Serve = async ({ all }, name) => {
  const { variables: Variables = {} } = all.find((each) => each.name === name) ?? {};
  return json(200, { FunctionName: name, Environment: { Variables } });
};

function parsePath(path: string): Pick<ApiCall, "action" | "input"> {
  const [, given = "", what] =
    /^\/2015-03-31\/functions\/([^/]+)\/(invocations|configuration)/.exec(path) ?? [];
  const name = decodeURIComponent(given).replace(/^arn:.*:function:/, "");
  return { action: what === "configuration" ? "GetFunctionConfiguration" : "Invoke", input: { name } };
}

const restError = (name: string, message: string, status: number) =>
  json(status === 400 ? 403 : status, { Message: message }, { "x-amzn-errortype": name });
