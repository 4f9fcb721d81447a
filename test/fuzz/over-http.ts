/** Lets the fuzzer send its requests over HTTP to a local stack with bundled functions. */

import { request } from "node:http";
import { loadFolder } from "../../functions/directory/adapters/load-folder.ts";
import { type StaffTokens, signIn } from "../../local/issuers/staff/sign-in.ts";
import { demoOrganisation } from "../../local/stack/settings.ts";
import type { Stack } from "../../local/stack/stack.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { e164 } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { unsigned } from "./tokens.ts";
import type { BadToken, Target, WireAnswer, WireRequest } from "./wire.ts";

/**
 * The functions that answer API requests. All other functions work after the reply, so their writes do not count for a
 * request.
 */
const answering = [
  "intake-citizen-api",
  "intake-register-api",
  "intake-foad-api",
  "intake-join-api",
  "intake-staff-api",
  "referral-staff-api",
  "directory-staff-api",
  "identity-staff-api",
  "intake-meetings-api",
  "meeting-staff-api",
  "meeting-for-intake",
  "identity-for-intake",
  "identity-for-referral",
  "identity-for-applicants",
  "identity-for-clerks",
];

/** The number of seconds in an hour; the stack's clock is moved only by longer times. */
const anHour = 3_600;

export function overHttp(stack: Stack): Target {
  const tokens = new Map<string, Promise<StaffTokens>>();
  const tokensOf = (username: string) => {
    const there = tokens.get(username) ?? signIn(stack.addresses.pages, username);
    tokens.set(username, there);
    return there;
  };
  const bad: Partial<Record<BadToken, (good: StaffTokens) => string>> = {
    forged: ({ access }) => withOtherSignature(access),
    unsigned: ({ access }) => unsigned(access),
    "id-token": ({ id }) => id,
  };
  return {
    snapshot: loadFolder(demoOrganisation).snapshot as Snapshot,
    send: (asked, sender) => exchange(stack.addresses.pages, asked, `127.1.0.${1 + sender}`),
    staffToken: async (username) => (await tokensOf(username)).access,
    strangersToken: async () => undefined,
    badToken: async (kind, username) => bad[kind]?.(await tokensOf(username)),
    oneTimeCode: ({ mobile, challenge: _ }) =>
      eventually("a one-time code", () => {
        // The newest message counts, and the messenger's gateway writes the word in one piece (N9).
        const newest = stack
          .messages()
          .find(({ to, text }) => to === e164(mobile) && /یک\u200c?بارمصرف/.test(text));
        return newest && /\d{16}|\d{6}/.exec(newest.text)?.[0];
      }),
    settle: () => stack.settled(),
    stored: () => stack.calls.all().filter(isStored).length,
    logged: () => [],
    erase: async () => false,
    now: () => stack.clock.now(),
    pass: (seconds) => {
      if (seconds < anHour) return false;
      // The seconds may have a fraction, but the clock needs whole milliseconds.
      stack.clock.moveBy(Math.round(seconds * 1_000));
      // Access tokens from before the jump have expired.
      tokens.clear();
      return true;
    },
  };
}

function withOtherSignature(token: string): string {
  const [header, payload, signature = ""] = token.split(".");
  return [header, payload, [...signature].reverse().join("")].join(".");
}

/**
 * The prefixes of rows that do not count as stored by a request: the viewers of a case, and secrets that are created on
 * first use.
 */
const besideRequests = ["looking/", "secret/"];

/** Whether a write counts as storing data of a request; the write of a limit counter does not count. */
const isStored = ({
  caller,
  operation,
  status,
  accesses,
}: ReturnType<Stack["calls"]["all"]>[number]): boolean =>
  answering.includes(caller) &&
  operation === "dynamodb:PutItem" &&
  status === 200 &&
  !accesses.some(({ context }) =>
    context?.["dynamodb:LeadingKeys"]?.some((key) => besideRequests.some((prefix) => key.startsWith(prefix))),
  );

function exchange(pages: string, asked: WireRequest, localAddress: string): Promise<WireAnswer> {
  const { hostname, port, host } = new URL(pages);
  const { method, url: path, body } = asked;
  const headers = { host, ...asked.headers, "content-length": String(body.length) };
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, method, path, headers, localAddress, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const all = Object.entries(response.headers).map(([name, value]) => [
            name,
            [value].flat().join(", "),
          ]);
          const text = Buffer.concat(chunks).toString();
          resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(all), body: text });
        });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}
