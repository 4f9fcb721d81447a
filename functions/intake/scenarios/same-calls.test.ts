/** The server makes the same calls for known and unknown people, so that the time of a reply reveals nothing (C2, C14). */
import { describe, expect, it } from "vitest";
import { awsClient } from "../../../shared/aws/client.ts";
import { personKeysIn } from "../../../shared/documents/keys.ts";
import { dynamodbTable } from "../../../shared/table/dynamodb.ts";
import { processDyingAt } from "../../../test/crash-points/dying.ts";
import { requests, zahra } from "../../../test/support/requests.ts";
import type { IdentityDeps } from "../../identity/adapters/deps.ts";
import { confirmCode } from "../../identity/commands/confirm-code.ts";
import { issueCode } from "../../identity/commands/issue-code/issue-code.ts";
import { findPerson } from "../../identity/queries/find-person.ts";
import { codesSent, standingSms } from "../../identity/rules/rules.ts";
import { confirmMyCode, findMe, sendMyCode, type Who } from "../applicant/my-requests/my-code.ts";
import { trackRequest } from "../applicant/track-request/track-request.ts";

const address = "192.0.2.1";
const { identityNumber = "", mobile } = zahra.applicant as {
  readonly identityNumber?: string;
  readonly mobile: string;
};

/** A world with one registered request, in which the ports of the intake and identity services record their calls. */
async function metered() {
  const world = requests();
  const code = await world.register();
  const { within, calls } = processDyingAt();
  const metering = <Ports extends object>(service: string, ports: Ports): Ports =>
    Object.fromEntries(
      Object.entries(ports).map(([name, port]) => [
        name,
        typeof port === "object" && port !== null ? within(`${service}.${name}`, port) : port,
      ]),
    ) as Ports;
  const identity: IdentityDeps = metering("identity", world.identity);
  const deps = metering("intake", {
    ...world.deps,
    identity: {
      ...world.deps.identity,
      findPerson: (ask: Parameters<typeof findPerson>[1]) => findPerson(identity, ask),
      issueCode: (ask: Parameters<typeof issueCode>[1]) => issueCode(identity, ask),
      confirmCode: (ask: Parameters<typeof confirmCode>[1]) => confirmCode(identity, ask),
    },
  });
  const callsOf = async <Reply>(ask: () => Promise<Reply>) => {
    const before = calls.length;
    const reply = await ask();
    return { reply, calls: calls.slice(before) };
  };
  return { ...world, code, deps, callsOf };
}

const shape = (reply: unknown): unknown =>
  typeof reply === "object" && reply !== null
    ? Object.fromEntries(Object.entries(reply).map(([name, value]) => [name, shape(value)]))
    : typeof reply === "string"
      ? reply.length
      : reply;

const known: Who = { identity: { type: "national-code", number: identityNumber }, mobile };
const strangers: readonly Who[] = [
  { identity: { type: "national-code", number: identityNumber }, mobile: "+989350000000" },
  { identity: { type: "national-code", number: "0043119077" }, mobile },
  { identity: { type: "national-code", number: "0043119077" }, mobile: "+989350000000" },
];

describe("asking for a one-time code for all requests of a person", () => {
  /** How often a code is asked for: until the hour's six-digit and sixteen-digit codes are used up, and twice more. */
  const times = codesSent.hour + standingSms + 2;
  const asked = async (who: Who) => {
    const { deps, callsOf } = await metered();
    const each = [];
    for (let n = 0; n < times; n += 1) {
      const sent = await callsOf(async () =>
        sendMyCode(deps, await findMe(deps, who), { address, language: "fa", key: `ask-${n}` }),
      );
      const challenge = "challenge" in sent.reply ? sent.reply.challenge : "";
      const wrong = { challenge, oneTimeCode: "000000", key: `give-${n}`, address };
      const given = await callsOf(async () => confirmMyCode(deps, await findMe(deps, who), wrong));
      each.push(sent.calls, shape(sent.reply), given.calls, shape(given.reply));
    }
    return each;
  };

  it("makes the same calls to the stores, and has replies of the same form, for known and unknown people (C14)", async () => {
    const ofKnown = await asked(known);
    expect(ofKnown[0]).toContain("identity.limits.takeOnce");
    for (const who of strangers) expect(await asked(who)).toEqual(ofKnown);
  });
});

describe("tracking with a code and a mobile of different requests", () => {
  it("makes the same calls to the stores and has the same reply, whichever of code and mobile is known (C2)", async () => {
    const looked = async (pair: { readonly code?: string; readonly mobile: string }) => {
      const { deps, callsOf, code } = await metered();
      return callsOf(() => trackRequest(deps, { code, ...pair }, address));
    };
    const first = await looked({ mobile: "+989350000000" });
    expect(first.reply).toEqual({ found: false, refusal: { code: "no-match" } });
    expect(first.calls).toContain("intake.keys.find");
    for (const pair of [
      { code: "000000000000", mobile },
      { code: "000000000000", mobile: "+989350000000" },
    ])
      expect(await looked(pair)).toEqual(first);
  });

  it("shows the request for a code and a mobile that belong together (C2)", async () => {
    const { deps, code } = await metered();
    expect(await trackRequest(deps, { code, mobile }, address)).toMatchObject({ found: true });
  });
});

describe("looking up a person's encryption key", () => {
  it("takes one DynamoDB call, whether the person has a key or not (C2, C14)", async () => {
    const asked = async (item?: object) => {
      const sent: string[] = [];
      const aws = awsClient({
        region: "eu-central-1",
        credentials: { accessKeyId: "a", secretAccessKey: "s" },
        send: async ({ body }) => {
          sent.push(Buffer.from(body).toString());
          return {
            status: 200,
            headers: {},
            body: JSON.stringify({ Responses: { keys: item ? [item] : [] } }),
          };
        },
      });
      const key = await personKeysIn(dynamodbTable("keys", aws)).find("somebody");
      return { sent, key };
    };
    const known = await asked({
      id: { S: "person/somebody" },
      key: { B: Buffer.alloc(32).toString("base64") },
    });
    const unknown = await asked();
    expect([known.key?.length, unknown.key]).toEqual([32, undefined]);
    expect(known.sent).toHaveLength(1);
    expect(unknown.sent).toEqual(known.sent);
  });
});
