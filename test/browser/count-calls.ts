/** Counts the calls of browsers to the public address, as CloudFront would get them: without those that a browser's cache answers. */
import type { Page } from "playwright-core";

/** Counts of the calls since the last count. */
export interface Calls {
  /** All that reach CloudFront. */
  readonly pages: number;
  /** The calls that CloudFront passes on to the API: everything but files. */
  readonly api: number;
}

export interface CallCounter {
  take(): Calls;
}

/** The behaviours of the distribution that answer from the bucket or from CloudFront's own copy (`infra/constructs/distribution.ts`). */
const isFile = (path: string): boolean => /^\/(assets\/|brand\/|desk(\/|$)|api\/openapi\.json$)/.test(path);

/** Counts in a page of Chromium from now on; a redirect is a call and another one. */
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
