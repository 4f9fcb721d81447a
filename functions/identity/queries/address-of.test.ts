import { expect, it } from "vitest";
import { memoryWorld } from "../../../test/support/memory-world.ts";
import { putApplicant } from "../commands/put-applicant.ts";
import { noteMobile } from "../reactions/note-mobile.ts";
import { addressOf } from "./address-of.ts";

const zahra = {
  fullName: "زهرا نمونه",
  identityType: "national-code",
  identityNumber: "0499370899",
  mobile: "+989123456789",
  contactBy: "sms",
} as const;
const [first, second] = ["407155289363", "750394618208"];

/** Registers requests with these applicants' data, and confirms one-time codes sent to their mobiles. */
function world() {
  const { identity } = memoryWorld();
  let confirmed = 0;
  return {
    register: async (request: string, applicant: object = {}) => {
      const ask = { request, claim: `claim-${request}`, input: `input-${request}`, channel: "web" };
      const put = await putApplicant(identity, { ...ask, applicant: { ...zahra, ...applicant } });
      if (!("person" in put)) throw new Error("not taken");
      return put.person;
    },
    confirm: (request: string, person: string) => {
      confirmed += 1;
      return noteMobile(identity, { id: `identity/c-${confirmed}/2/0`, data: { request, person } });
    },
    recipients: async (request: string) => {
      const address = await addressOf(identity, { request });
      return "erased" in address ? {} : address.recipients;
    },
    messenger: async (request: string) => {
      const address = await addressOf(identity, { request });
      return "erased" in address ? "erased" : address.messenger;
    },
  };
}

it("an applicant's address for notices is the messenger chosen at the registration only after a code sent to the mobile was confirmed for that request (N9)", async () => {
  const { register, confirm, messenger } = world();
  const person = await register(first, { messenger: "bale" });
  expect(await messenger(first)).toBeUndefined();
  await confirm(first, person);
  expect(await messenger(first)).toBe("bale");
});

it("an applicant's address for notices is no messenger that a stranger chose under the applicant's identity and mobile, although the applicant confirmed codes for other requests (N9)", async () => {
  const { register, confirm, messenger } = world();
  const person = await register(first);
  await confirm(first, person);
  await register(second, { messenger: "bale" });
  expect([await messenger(first), await messenger(second)]).toEqual([undefined, undefined]);
});

it("for a later request with the same messenger and mobile, an applicant's address for notices is that messenger without a further code; with another mobile it is not (N9)", async () => {
  const { register, confirm, messenger } = world();
  const person = await register(first, { messenger: "bale" });
  await confirm(first, person);
  await register(second, { messenger: "bale" });
  expect(await messenger(second)).toBe("bale");
  const other = "256969012554";
  await register(other, { messenger: "bale", mobile: "+989350000001" });
  expect(await messenger(other)).toBeUndefined();
});

it("the hashes under which messages are counted are the same for all people with one mobile or inbox, and others for another mobile or inbox (N4, C17)", async () => {
  const { register, recipients } = world();
  await register(first, { email: "victim@example.org" });
  await register(second, { identityNumber: "0013542419", email: "Victim+1@Example.org" });
  const other = "256969012554";
  await register(other, { mobile: "+989350000001", email: "other@example.org" });
  expect(await recipients(second)).toEqual(await recipients(first));
  const [one, another] = [await recipients(first), await recipients(other)];
  expect([one.sms === another.sms, one.email === another.email]).toEqual([false, false]);
  expect(JSON.stringify(one)).not.toMatch(/9123456789|victim/i);
});
