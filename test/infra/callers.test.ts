import { expect, test } from "vitest";
import { services } from "./services.ts";

const calls = services.flatMap(({ name, triggers }) =>
  Object.entries(triggers).flatMap(([lambda, { needs }]) =>
    needs
      .filter((need) => need.startsWith("invoke:"))
      .map((need) => `${name}/${lambda} → ${need.slice("invoke:".length)}`),
  ),
);

test("functions invoke each other by a short list only: for applicants and their names, call lists, notices, cases of meetings, figures and exports (P2, R15, C18, D10, I2, I4)", () => {
  expect(calls.sort()).toEqual([
    "intake/citizen-api → identity/for-applicants",
    "intake/citizen-api → identity/for-intake",
    "intake/erasure-api → identity/for-erasure",
    "intake/foad-api → identity/for-intake",
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

test("the function that meetings ask about a case can name its holder and record a look, and reads no free text (R15)", () => {
  const referral = services.find(({ name }) => name === "referral")?.triggers ?? {};
  expect(referral["for-meeting"]?.needs).toEqual(["journal.append", "directory.read"]);
});

test("the function that clerks invoke can record and not read: neither the vault nor people's keys (R15)", () => {
  const identity = services.find(({ name }) => name === "identity")?.triggers ?? {};
  expect(identity["for-clerks"]?.needs).toEqual(["secret", "journal.append"]);
  const readers = Object.entries(identity).filter(([, { needs }]) => needs.includes("vault.read"));
  expect(readers.map(([lambda]) => lambda)).not.toContain("staff-api");
});

test("whom citizens' pages ask for a name keeps the look and reads the vault, and nobody else asks it (D10, R15)", () => {
  const identity = services.find(({ name }) => name === "identity")?.triggers ?? {};
  expect(identity["for-applicants"]?.needs).toEqual(["vault.read", "keys.read", "journal.append"]);
  expect(calls.filter((call) => call.endsWith("identity/for-applicants"))).toEqual([
    "intake/citizen-api → identity/for-applicants",
  ]);
});

test("one function destroys people's keys, reads none of them, and does nothing else (P2)", () => {
  const all = services.flatMap(({ name, triggers }) =>
    Object.entries(triggers).map(([lambda, { needs }]) => ({ lambda: `${name}/${lambda}`, needs })),
  );
  const destroying = all.filter(({ needs }) => needs.includes("keys.destroy"));
  expect(destroying).toEqual([{ lambda: "identity/for-erasure", needs: ["keys.destroy", "journal.append"] }]);
});
