import { buildQueryString } from "@smithy/core/protocols";
import type { HttpRequest } from "@smithy/types";
import type { Send } from "./http.ts";
import type { Settings } from "./settings.ts";

/**
 * Lets the AWS SDK send its requests through `http.ts`. The SDK's own handler retries over another kept
 * connection, which may be broken too, and its time-out no longer applies once the response headers came.
 * @param least milliseconds that every call waits for its answer
 * @param fresh true: each call opens a new connection; false: only a retry opens one
 */
export const requestHandler = (
  send: Send,
  { least, fresh }: { readonly least: number; readonly fresh: boolean },
): Settings["requestHandler"] => ({
  metadata: { handlerProtocol: "http/1.1" },
  handle: async (request, { requestTimeout = 0 } = {}) => {
    const { method, headers, body } = request;
    const { status, ...answer } = await send({
      url: urlOf(request),
      method: method === "GET" ? "GET" : "POST",
      headers,
      body,
      patience: Math.max(requestTimeout, least),
      fresh: fresh || !isFirst(headers),
    });
    const answered = answer.headers as Record<string, string>;
    return { response: { statusCode: status, headers: answered, body: Buffer.from(answer.body) } };
  },
});

const isFirst = (headers: Readonly<Record<string, string>>): boolean =>
  headers["amz-sdk-request"]?.startsWith("attempt=1;") ?? true;

function urlOf({ protocol, hostname, port, path, query = {} }: HttpRequest): URL {
  const asked = buildQueryString(query);
  return new URL(`${protocol}//${hostname}${port ? `:${port}` : ""}${path}${asked && `?${asked}`}`);
}
