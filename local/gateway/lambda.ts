/** Lambda's `Invoke` behind the gateway. */
import type { Functions } from "../lambda/functions.ts";
import { account, region } from "../template/names.ts";
import { type ApiCall, type AwsService, json } from "./api-call.ts";

export function lambdaService(functions: Functions): AwsService {
  const nameOf = ({ request }: ApiCall) => {
    const name = /^\/2015-03-31\/functions\/([^/]+)\/invocations/.exec(request.path)?.[1] ?? "";
    return decodeURIComponent(name).replace(/^arn:.*:function:/, "");
  };
  return {
    parse: (request) => ({ action: "Invoke", input: {}, request }),
    accesses: (call) => [
      {
        action: "lambda:InvokeFunction",
        resource: `arn:aws:lambda:${region}:${account}:function:${nameOf(call)}`,
      },
    ],
    async serve(call) {
      const type = call.request.headers["x-amz-invocation-type"] ?? "RequestResponse";
      if (type !== "RequestResponse") {
        return { answer: json(501, { Message: `The local stack does not do invocations of type ${type}` }) };
      }
      const name = nameOf(call);
      if (!functions.has(name))
        return { answer: restError("ResourceNotFoundException", `Function not found: ${name}`, 404) };
      const { payload, functionError } = await functions.invoke(
        name,
        JSON.parse(call.request.body.toString() || "{}"),
      );
      const headers = functionError ? { "x-amz-function-error": functionError } : {};
      return { answer: json(200, payload ?? null, { "x-amz-executed-version": "$LATEST", ...headers }) };
    },
    error: restError,
  };
}

const restError = (name: string, message: string, status: number) =>
  json(status === 400 ? 403 : status, { Message: message }, { "x-amzn-errortype": name });
