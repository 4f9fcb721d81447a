/** R2: wherever a written name enters, doubt stays doubt, and each person that it may mean is complained of at once. */
import { describe, expect, it } from "vitest";
import {
  atDesk,
  atPartner,
  emergency,
  foad,
  inLetter,
  onPaper,
  onWeb,
  type Registering,
  registering,
} from "../../../test/support/registering.ts";
import { report } from "../../../test/support/reports.ts";

const who = { complainedOfPerson: "آقای رضایی" };
const alarm = { ...emergency, person: "آقای رضایی" };

const entrances: Readonly<Record<string, (to: Registering) => Promise<unknown>>> = {
  "on the web": ({ web }) => web({ ...onWeb, ...who }, "web-key-00001"),
  "on the web, an emergency": ({ emergencies }) =>
    emergencies({ ...alarm, mobile: "09123456789" }, "foad-key-0001"),
  "on the web, a report without identity": ({ reports }) => reports({ ...report, ...who }, "report-key-01"),
  "at the desk": ({ enter }) => enter({ ...atDesk, ...who }, "desk"),
  "on paper": ({ enter }) => enter({ ...onPaper, ...who }, "paper"),
  "in a letter": ({ enter }) => enter({ ...inLetter, ...who }, "letter"),
  "on the telephone, an emergency": ({ callIn }) =>
    callIn({ ...alarm, landline: "02112345678", readBack: true }, "called-in"),
  "by a partner": ({ hear }) => hear("request.registered", { ...atPartner, ...who }, "message-1"),
  "by a partner, an emergency": ({ hear }) =>
    hear(
      "emergency.registered",
      { ...alarm, externalCode: "FD-1", mobile: "+989123456789" },
      "message-2",
      foad,
    ),
  "as a row of a partner's file": ({ bring }) => bring({ ...atPartner, ...who }, "row"),
};

describe.each(Object.entries(entrances))("a name that is not certain, written %s", (_, register) => {
  it("stays undecided in the fact and the event, and its candidate is complained of (R2)", async () => {
    const to = registering();
    await register(to);
    const row = to.rows.at(-1);
    const undecided = {
      undecidedName: { candidates: ["e.rezaei"] },
      complainedOf: { people: ["e.rezaei"] },
    };
    expect(row?.facts[0]).toMatchObject(undecided);
    expect(row?.events[0]?.data).toMatchObject(undecided);
    expect(JSON.stringify(row)).not.toContain("رضایی");
  });
});
