import { expect, test } from "vitest";
import { services } from "./services.ts";

const calls = services.flatMap(({ name, triggers }) =>
  Object.entries(triggers).flatMap(([lambda, { needs }]) =>
    needs
      .filter((need) => need.startsWith("invoke:"))
      .map((need) => `${name}/${lambda} → ${need.slice("invoke:".length)}`),
  ),
);

test("functions of different services invoke each other only as the list in this test allows (P2, R15, C18, D10, I2, I4, P8)", () => {
  expect(calls.sort()).toEqual([
    "intake/citizen-api → identity/for-applicants",
    "intake/citizen-api → identity/for-intake",
    "intake/citizen-api → referral/for-notification",
    "intake/erasure-api → identity/for-erasure",
    "intake/foad-api → identity/for-intake",
    "intake/import → identity/for-intake",
    "intake/join-api → identity/for-intake",
    "intake/meetings-api → insight/for-intake",
    "intake/meetings-api → meeting/for-intake",
    "intake/partner-api → identity/for-intake",
    "intake/provider → identity/for-intake",
    "intake/register-api → identity/for-intake",
    "intake/retention → identity/for-erasure",
    "intake/staff-api → identity/for-clerks",
    "intake/staff-api → identity/for-intake",
    "intake/staff-api → identity/for-referral",
    "intake/staff-api → meeting/for-intake",
    "meeting/staff-api → referral/for-meeting",
    "notification/every-minute → identity/for-notification",
    "notification/on-events → identity/for-notification",
    "notification/post-webhook → referral/for-notification",
    "referral/on-exports → insight/for-referral",
    "referral/staff-api → identity/for-referral",
    "referral/staff-api → notification/for-referral",
  ]);
});

test("the function that the meeting service invokes about a case may only append to the journal and read the directory, so it can read no free text (R15)", () => {
  const referral = services.find(({ name }) => name === "referral")?.triggers ?? {};
  expect(referral["for-meeting"]?.needs).toEqual(["journal.append", "directory.read"]);
});

test("the identity service's function for clerks may append to the journal, but may read neither the vault nor people's data keys (R15)", () => {
  const identity = services.find(({ name }) => name === "identity")?.triggers ?? {};
  expect(identity["for-clerks"]?.needs).toEqual(["secret", "journal.append"]);
  const readers = Object.entries(identity).filter(([, { needs }]) => needs.includes("vault.read"));
  expect(readers.map(([lambda]) => lambda)).not.toContain("staff-api");
});

test("only the citizens' pages invoke the function that reads an applicant's name from the vault and records this access (D10, R15)", () => {
  const identity = services.find(({ name }) => name === "identity")?.triggers ?? {};
  expect(identity["for-applicants"]?.needs).toEqual(["vault.read", "keys.read", "journal.append"]);
  expect(calls.filter((call) => call.endsWith("identity/for-applicants"))).toEqual([
    "intake/citizen-api → identity/for-applicants",
  ]);
});

test("only identity/for-erasure may destroy people's data keys, and it may otherwise only append to the journal (P2)", () => {
  const all = services.flatMap(({ name, triggers }) =>
    Object.entries(triggers).map(([lambda, { needs }]) => ({ lambda: `${name}/${lambda}`, needs })),
  );
  const destroying = all.filter(({ needs }) => needs.includes("keys.destroy"));
  expect(destroying).toEqual([{ lambda: "identity/for-erasure", needs: ["keys.destroy", "journal.append"] }]);
});
