/** Faulty requests to the API for an upload form or for the state of an attachment (C12). `hostile.ts` has faulty file contents. */
import { newKey } from "../../support/citizens.ts";
import { type Ask, type Fault, type World, withHeaders } from "./fault.ts";
import { nobodysCode } from "./following-up.ts";

const placesOf = (code: string): string => `/api/requests/${code}/attachments`;

async function beginning(world: World): Promise<Ask> {
  const known = await world.request();
  const authorization = `Bearer ${await world.session(known)}`;
  return {
    path: placesOf(known.code),
    sent: { json: {}, headers: { authorization, "idempotency-key": newKey() } },
  };
}

async function listing(world: World): Promise<Ask> {
  const { path, sent } = await beginning(world);
  return { path, sent: { headers: { authorization: sent.headers?.["authorization"] ?? "" } } };
}

const begin = (part: Omit<Fault, "good" | "taken">): Fault => ({ ...part, good: beginning, taken: 200 });
const look = (part: Omit<Fault, "good" | "taken">): Fault => ({ ...part, good: listing, taken: 200 });
const place = (number: string) => (good: Ask) => ({ ...good, path: `${good.path}/${number}` });

export const attachmentFaults: readonly Fault[] = [
  begin({
    name: "no session",
    bad: (good) => withHeaders(good, { authorization: undefined }),
    code: "signed-out",
  }),
  begin({
    name: "no idempotency key",
    bad: (good) => withHeaders(good, { "idempotency-key": undefined }),
    code: "no-idempotency-key",
  }),
  begin({
    name: "another request than its session opens",
    bad: async (good, world) => ({ ...good, path: placesOf((await world.request()).code) }),
    code: "not-found",
  }),
  begin({
    name: "an unknown request",
    bad: (good) => ({ ...good, path: placesOf(nobodysCode) }),
    code: "not-found",
  }),
  begin({
    name: "a malformed tracking code",
    bad: (good) => ({ ...good, path: placesOf("abc") }),
    code: "not-found",
  }),
  look({ name: "an unknown number", bad: place("1"), code: "not-found" }),
  look({ name: "a malformed number", bad: place("0"), code: "not-found" }),
  look({
    name: "no session that opens it",
    bad: (good) => withHeaders(good, { authorization: undefined }),
    code: "signed-out",
  }),
];
