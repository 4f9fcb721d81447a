/** Faulty requests to the API for a staff member's step on a case (P1, R16). */
import { newKey } from "../../support/citizens.ts";
import { type Ask, type Fault, type World, withHeaders, withJson } from "./fault.ts";
import { nobodysCode } from "./following-up.ts";

async function accepting(world: World): Promise<Ask> {
  const code = await world.waitingCase();
  return {
    path: `/api/staff/cases/${code}/accept`,
    sent: {
      json: { points: ["کفش زود پاره شد"] },
      headers: {
        authorization: `Bearer ${await world.token("m.rezaei")}`,
        "idempotency-key": newKey(),
        "if-match": '"0"',
      },
    },
  };
}

const as = (username: string) => async (good: Ask, world: World) =>
  withHeaders(good, { authorization: `Bearer ${await world.token(username)}` });

const ofCase = (code: string) => (good: Ask) => ({ ...good, path: `/api/staff/cases/${code}/accept` });

type Part = Omit<Fault, "good" | "taken">;
const step = (part: Part): Fault => ({ ...part, good: accepting, taken: 200 });
export const caseworkFaults: readonly Fault[] = [
  step({ name: "a case of another unit", bad: as("z.kazemi"), code: "not-found" }),
  step({ name: "an unknown case", bad: ofCase(nobodysCode), code: "not-found" }),
  step({ name: "a malformed case id", bad: ofCase("abc"), code: "not-found" }),
  step({ name: "a role without the right", bad: as("e.hosseini"), code: "not-yours-to-do" }),
  step({ name: "an administrator", bad: as("v.sadeghi"), code: "not-found" }),
  step({
    name: "no version",
    bad: (good) => withHeaders(good, { "if-match": undefined }),
    code: "no-version",
  }),
  step({ name: "any version", bad: (good) => withHeaders(good, { "if-match": "*" }), code: "no-version" }),
  step({ name: "an old version", bad: (good) => withHeaders(good, { "if-match": '"7"' }), code: "stale" }),
  step({
    name: "a malformed version",
    bad: (good) => withHeaders(good, { "if-match": "yes" }),
    code: "stale",
  }),
  step({
    name: "no idempotency key",
    bad: (good) => withHeaders(good, { "idempotency-key": undefined }),
    code: "no-idempotency-key",
  }),
  step({
    name: "no points",
    bad: (good) => withJson(good, { points: [] }),
    code: "invalid-input",
    field: { pointer: "/points", code: "too-few-items", details: { minimum: 1 } },
  }),
  step({
    name: "an expert of the caller's choice",
    bad: (good) => withJson(good, { expert: "s.jafari" }),
    code: "invalid-input",
    field: { pointer: "/expert", code: "unknown-field" },
  }),
];
