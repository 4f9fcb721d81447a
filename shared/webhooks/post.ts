/** Posts a webhook to just the address that was looked at. No redirect is followed: a 3xx is an answer like another (N6). */

import { lookup } from "node:dns/promises";
import * as https from "node:https";
import type { LookupFunction } from "node:net";
import { defined } from "../defined.ts";
import { Outage } from "../outage.ts";
import type { Destination, Resolve } from "./destination.ts";

export interface Posted {
  readonly status: number;
  /** How long they ask us to wait, in seconds, where they say so. */
  readonly retryAfter?: number;
}

/** @throws Outage when nothing came back: a broken connection, an untrusted certificate, or patience ran out. */
export type Post = (
  to: Destination,
  headers: Readonly<Record<string, string>>,
  body: string,
) => Promise<Posted>;

export const resolveName: Resolve = async (name) =>
  (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address);

export interface PostOptions {
  /** Milliseconds until we give up waiting. */
  readonly patience: number;
  /** Certificates trusted besides the usual ones: an organisation's own, or a test's. */
  readonly ca?: string;
}

export const securePost =
  ({ patience, ca }: PostOptions): Post =>
  ({ url, address, family }, headers, body) =>
    new Promise((resolve, reject) => {
      const pinned: LookupFunction = (_, { all }, done) =>
        all ? done(null, [{ address, family }]) : done(null, address, family);
      const silent = (cause: Error) => reject(new Outage("a webhook was not answered", { cause }));
      const request = https.request(
        url,
        { method: "POST", headers, agent: false, lookup: pinned, ...defined({ ca }) },
        (response) => {
          // What they say is not read: it is theirs, and may be endless.
          response.resume();
          const wait = Number(response.headers["retry-after"]);
          const status = response.statusCode ?? 0;
          resolve({ status, ...(Number.isFinite(wait) && wait > 0 && { retryAfter: wait }) });
          response.on("error", () => {});
          response.destroy();
        },
      );
      const timer = setTimeout(() => request.destroy(new Error(`nothing within ${patience} ms`)), patience);
      request
        .on("error", silent)
        .on("close", () => clearTimeout(timer))
        .end(body);
    });
