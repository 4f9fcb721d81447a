/** Counts a browser's calls to the public address as CloudFront would; calls that the browser's cache answers do not count. */
import type { Page } from "playwright-core";

/** The numbers of calls since the last count. */
export interface Calls {
  /** The number of calls that reach CloudFront. */
  readonly pages: number;
  /** The number of calls that CloudFront passes on to the API, which are all calls but those for files. */
  readonly api: number;
}

export interface CallCounter {
  take(): Calls;
}

/** Whether CloudFront answers a path from the bucket or its cache, as `infra/constructs/distribution.ts` configures. */
const isFile = (path: string): boolean => /^\/(assets\/|brand\/|desk(\/|$)|api\/openapi\.json$)/.test(path);

/** Counts the calls of a Chromium page from now on. A redirect counts as two calls. */
export async function countCalls(page: Page, origin: string): Promise<CallCounter> {
  const session = await page.context().newCDPSession(page);
  let asked: { readonly id: string; readonly path: string }[] = [];
  const cached = new Set<string>();
  session.on("Network.requestServedFromCache", ({ requestId }) => cached.add(requestId));
  session.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.fromDiskCache === true) cached.add(requestId);
  });
  session.on("Network.requestWillBeSent", ({ requestId, request }) => {
    const url = new URL(request.url);
    if (url.origin === origin) asked.push({ id: requestId, path: url.pathname });
  });
  await session.send("Network.enable");
  return {
    take: () => {
      const sent = asked.filter(({ id }) => !cached.has(id));
      asked = [];
      return { pages: sent.length, api: sent.filter(({ path }) => !isFile(path)).length };
    },
  };
}
