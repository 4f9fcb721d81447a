/**
 * Posts a webhook to exactly the checked address. Redirects are not followed: a response with a status 3xx is
 * returned like any other (N6).
 */

import { lookup } from "node:dns/promises";
import * as https from "node:https";
import type { LookupFunction } from "node:net";
import { rootCertificates } from "node:tls";
import { defined } from "../defined.ts";
import { Outage } from "../outage.ts";
import type { Destination, Resolve } from "./destination.ts";

export interface Posted {
  readonly status: number;
  /** The seconds in the response's Retry-After; absent when the response has no such header. */
  readonly retryAfter?: number;
}

/**
 * Posts a webhook and returns the response.
 * @throws Outage when there is no response: a broken connection, an untrusted certificate, or a time-out
 */
export type Post = (
  to: Destination,
  headers: Readonly<Record<string, string>>,
  body: string,
) => Promise<Posted>;

export const resolveName: Resolve = async (name) =>
  (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address);

export interface PostOptions {
  /** Milliseconds to wait for the receiver's response. */
  readonly patience: number;
  /**
   * Certificates to trust in addition to the usual ones, in PEM: the certificates of an organisation, or of a
   * test.
   */
  readonly ca?: string;
}

/**
 * Returns the certificates that a webhook's receiver may be signed by: Node's own, and the given one. Node's option `ca`
 * replaces its own certificates. Undefined, for Node's own alone, when no certificate is given.
 */
export const trustedBesides = (ca: string | undefined): string[] | undefined =>
  ca === undefined ? undefined : [...rootCertificates, ca];

export const securePost =
  ({ patience, ca }: PostOptions): Post =>
  ({ url, address, family }, headers, body) =>
    new Promise((resolve, reject) => {
      const pinned: LookupFunction = (_, { all }, done) =>
        all ? done(null, [{ address, family }]) : done(null, address, family);
      const silent = (cause: Error) => reject(new Outage("a webhook was not answered", { cause }));
      const request = https.request(
        url,
        { method: "POST", headers, agent: false, lookup: pinned, ...defined({ ca: trustedBesides(ca) }) },
        (response) => {
          // The body is not read, since the receiver chooses it and it may be endless.
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
