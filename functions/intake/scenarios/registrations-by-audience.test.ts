/**
 * The rows and calls of each audience's registrations: for a fixed input, rows and calls must be those of earlier
 * releases.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import {
  atDesk,
  atPartner,
  emergency,
  foad,
  inLetter,
  letter,
  onPaper,
  onWeb,
  type Registering,
  rahim,
  registering,
} from "../../../test/support/registering.ts";
import { report } from "../../../test/support/reports.ts";

/** How each audience registers a request. */
const registrations: Readonly<Record<string, (to: Registering) => Promise<unknown>>> = {
  "on the web": ({ web }) => web(onWeb, "web-key-00001"),
  "on the web, with all that can be given": ({ web }) =>
    web(
      {
        ...onWeb,
        ...{ about: "water", province: "tehran", knownTo: "inspection", onBehalfOf: rahim },
        ...{ complainedOfUnit: "legal", complainedOfPerson: "هدی قانونی" },
        ...{ email: "zahra@example.org", postalCode: "1234567890" },
      },
      "web-key-00002",
    ),
  "on the web, of a group without a number": ({ web }) =>
    web(
      { ...onWeb, identity: { type: "none" }, onBehalfOf: { type: "group" }, about: "us" },
      "web-key-00003",
    ),
  "on the web, an emergency": ({ emergencies }) =>
    emergencies({ ...emergency, mobile: "09123456789" }, "foad-key-0001"),
  "on the web, a report without identity": ({ reports }) =>
    reports({ ...report, complainedOfUnit: "legal" }, "report-key-01"),
  "at the desk": ({ enter }) => enter(atDesk, "desk"),
  "on the telephone, known from an earlier request, for another": async (to) => {
    await to.web(onWeb, "web-key-00001");
    const [earlier] = to.rows;
    const known = { type: "known", pass: "pass", as: earlier?.id };
    return to.enter(
      {
        ...atDesk,
        channel: "phone-111",
        applicant: known,
        onBehalfOf: rahim,
        authoritySeen: true,
        language: "en",
      },
      "phone",
    );
  },
  "on paper": ({ enter }) => enter(onPaper, "paper"),
  "in a letter": ({ enter }) => enter(inLetter, "letter"),
  "in a letter that was registered before": async ({ enter, lettersBefore, rows }) => {
    await enter(inLetter, "letter");
    lettersBefore.push(rows[0]?.id ?? "");
    return enter({ ...inLetter, letter: { ...letter, again: true } }, "letter-again");
  },
  "at the desk, with a pad's receipt": async ({ enter, pad }) =>
    enter({ ...atDesk, padCode: await pad(), handedIn: "2026-11-23" }, "pad"),
  "on paper, with a pad's receipt": async ({ enter, pad }) =>
    enter({ ...onPaper, padCode: await pad() }, "pad-paper"),
  "on the telephone, an emergency": ({ callIn }) =>
    callIn({ ...emergency, landline: "02112345678", readBack: true }, "called-in"),
  "of a partner": ({ hear }) => hear("request.registered", atPartner, "message-1"),
  "of a partner, an emergency": ({ hear }) =>
    hear(
      "emergency.registered",
      { ...emergency, externalCode: "FD-1", mobile: "+989123456789" },
      "message-2",
      foad,
    ),
  "of a partner, as a row of its file": ({ bring }) => bring(atPartner, "row"),
};

/**
 * Recorded by a release in which each audience had its own implementation. A retry that arrives after a deployment finds
 * its row by tracking code, key and fingerprint, so these three must not change.
 */
const recorded: Readonly<Record<string, object>> = JSON.parse(
  readFileSync(join(import.meta.dirname, "registrations-by-audience.json"), "utf8"),
);

describe.each(Object.entries(registrations))("a request registered %s", (name, register) => {
  it("has the same tracking code, key, fingerprint, fact, stored text and calls as in earlier releases (P4)", async () => {
    const to = registering();
    await register(to);
    const row = to.rows.at(-1);
    expect({
      code: row?.id,
      command: row?.command,
      actor: row?.actor,
      key: row?.key,
      fingerprint: row?.fingerprint,
      fact: row?.facts[0],
      words: to.written.at(-1),
      vault: fingerprintOf(to.asked.at(-1)),
      events: fingerprintOf(row?.events),
      counted: to.counted,
      calls: to.calls.join(" "),
    }).toEqual(recorded[name]);
  });
});
