/**
 * The order of a registration's checks and the calls before each refusal. Replies and calls are compared with those of
 * earlier releases, recorded in a file.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type Ask,
  atDesk,
  atPartner,
  foad,
  inLetter,
  kept,
  onPaper,
  onWeb,
  type Registering,
  rahim,
  registering,
} from "../../../test/support/registering.ts";
import { registrationsFromAddress } from "../rules/rules.ts";

type Step = (to: Registering) => Promise<unknown>;

const unknown = { ...onWeb, kind: "wish" };

/** Uses up the number of registrations that the web takes from one network address in an hour. */
async function exhaust({ web }: Registering): Promise<void> {
  for (let n = 0; n < registrationsFromAddress.most; n += 1)
    await web({ ...onWeb, identity: { type: "none" } }, `exhausting-${n}`);
}

const later: Step = async ({ clock }) => {
  clock.at = new Date("2027-02-01T08:00:00.000Z");
};

/** A vault that has another applicant under the first `times` codes. */
function taken(times: number) {
  let asked = 0;
  return (ask: Ask): object => {
    asked += 1;
    return asked <= times ? { taken: true } : kept(ask);
  };
}

const enterFromPad =
  (key: string, change: object = {}): Step =>
  async ({ enter, pad }) =>
    enter({ ...atDesk, padCode: await pad(), handedIn: "2026-11-23", ...change }, key);

/** The comparable part of a reply: status, and the problem or the code, without values that vary. */
const replyOf = (reply: unknown) => {
  const { statusCode, body } = reply as { readonly statusCode?: number; readonly body?: string };
  if (statusCode === undefined) return reply;
  const { type, errors, trackingCode } = JSON.parse(body ?? "{}");
  return { status: statusCode, type: type?.split("/").at(-1), errors, trackingCode };
};

/**
 * The retries and refusals, by name: the vault's replies, and operations to run. The calls that the last operation makes
 * are compared.
 */
const checks: Readonly<
  Record<string, { readonly vault?: (ask: Ask) => object; readonly steps: readonly Step[] }>
> = {
  "of an unknown kind is refused, and counted": { steps: [({ web }) => web(unknown, "web-key-00001")] },
  "of an unknown kind is too many once the limit is reached": {
    steps: [exhaust, ({ web }) => web(unknown, "web-key-00001")],
  },
  "is too many once the limit is reached": { steps: [exhaust, ({ web }) => web(onWeb, "web-key-00001")] },
  "is the same again under its key, also once the limit is reached": {
    steps: [({ web }) => web(onWeb, "web-key-00001"), exhaust, ({ web }) => web(onWeb, "web-key-00001")],
  },
  "with another body under its key is refused, also once the limit is reached": {
    steps: [
      ({ web }) => web(onWeb, "web-key-00001"),
      exhaust,
      ({ web }) => web({ ...onWeb, subject: "other" }, "web-key-00001"),
    ],
  },
  "takes the next code when the vault has another applicant under the first": {
    vault: taken(1),
    steps: [({ web }) => web(onWeb, "web-key-00001")],
  },
  "takes the next code when the journal has another request under the first": {
    steps: [({ occupy }) => occupy("616659748331"), ({ web }) => web(onWeb, "web-key-00001")],
  },
  "of an applicant on the block list is refused": {
    vault: () => ({ blocked: true }),
    steps: [({ web }) => web(onWeb, "web-key-00001")],
  },
  "with another body under its key in flight is refused": {
    vault: () => ({ reused: true }),
    steps: [({ web }) => web(onWeb, "web-key-00001")],
  },
  "for the applicant themselves is refused": {
    vault: () => ({ same: true }),
    steps: [({ web }) => web({ ...onWeb, onBehalfOf: rahim }, "web-key-00001")],
  },
  "of an applicant whom the vault no longer knows is refused": {
    vault: () => ({ unknown: true }),
    steps: [({ enter }) => enter(atDesk, "desk")],
  },
  "of a form handed in tomorrow is refused": {
    steps: [({ enter }) => enter({ ...onPaper, handedIn: "2026-11-25" }, "paper")],
  },
  "of a form is the same again, also when its day is too old by then": {
    steps: [({ enter }) => enter(onPaper, "paper"), later, ({ enter }) => enter(onPaper, "paper")],
  },
  "of a form with another body under its key is refused before its day is looked at": {
    steps: [
      ({ enter }) => enter(onPaper, "paper"),
      later,
      ({ enter }) => enter({ ...onPaper, subject: "other" }, "paper"),
    ],
  },
  "of a form that a colleague entered is refused": {
    steps: [({ enter }) => enter(onPaper, "paper"), ({ enter }) => enter(onPaper, "paper", "e.karimi")],
  },
  "of a letter that was registered before is refused": {
    steps: [
      ({ enter }) => enter(inLetter, "letter"),
      async ({ lettersBefore, rows }) => lettersBefore.push(rows[0]?.id ?? ""),
      ({ enter }) => enter(inLetter, "letter-again"),
    ],
  },
  "under a code of no pad is refused": {
    steps: [({ enter }) => enter({ ...atDesk, padCode: "616659748331", handedIn: "2026-11-23" }, "pad")],
  },
  "under a pad's code is the same again under its key": {
    steps: [enterFromPad("pad"), enterFromPad("pad")],
  },
  "under a pad's code that was used is refused": {
    steps: [enterFromPad("pad"), enterFromPad("another")],
  },
  "under a pad's code with another body under its key is refused": {
    steps: [enterFromPad("pad"), enterFromPad("pad", { subject: "other" })],
  },
  "under a pad's code that a colleague has begun is refused": {
    vault: taken(1),
    steps: [enterFromPad("pad")],
  },
  "of a partner is the same again under another message": {
    steps: [
      ({ hear }) => hear("request.registered", atPartner, "message-1"),
      ({ hear }) => hear("request.registered", atPartner, "message-2"),
    ],
  },
  "of a partner is the same again as a row of its file": {
    steps: [
      ({ hear }) => hear("request.registered", atPartner, "message-1"),
      ({ bring }) => bring(atPartner, "row"),
    ],
  },
  "of a partner with another body under its code is refused": {
    steps: [
      ({ hear }) => hear("request.registered", atPartner, "message-1"),
      ({ hear }) => hear("request.registered", { ...atPartner, subject: "other" }, "message-2"),
    ],
  },
  "of a partner is found by its code there": {
    steps: [
      ({ hear }) => hear("request.registered", atPartner, "message-1"),
      ({ hear }) =>
        hear(
          "request.information-added",
          { externalCode: atPartner.externalCode, words: "فاکتور" },
          "message-2",
        ),
    ],
  },
  "of a partner, an emergency for an unknown reason is refused in the fields of an emergency": {
    steps: [
      ({ hear }) =>
        hear("emergency.registered", { reason: "price", externalCode: "FD-1" }, "message-1", foad),
    ],
  },
};

const recorded: Readonly<Record<string, object>> = JSON.parse(
  readFileSync(join(import.meta.dirname, "registration-checks.json"), "utf8"),
);

describe.each(Object.entries(checks))("a request %s", (name, { vault, steps }) => {
  it("gets the same reply and causes the same calls to other services and stores as in earlier releases (P4)", async () => {
    const to = registering(vault);
    let [reply, before]: [unknown, number] = [undefined, 0];
    for (const step of steps) {
      before = to.calls.length;
      reply = await step(to);
    }
    const seen = { reply: replyOf(reply), calls: to.calls.slice(before).join(" "), rows: to.rows.length };
    expect(seen).toEqual(recorded[name]);
  });
});
