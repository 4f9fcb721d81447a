import { expect, it } from "vitest";
import { registration } from "../../../../shared/contracts/public/requests.ts";
import { memoryWorld } from "../../../../test/support/memory-world.ts";
import { onWeb } from "../../../../test/support/registering.ts";
import { readEntry } from "../../../identity/person/vault.ts";
import { registerOnWeb } from "./register-on-web.ts";

/** Registers a request on the web, and returns the applicant's data in the vault. */
async function storedApplicant(more: object) {
  const { intake, identity } = memoryWorld();
  const given = registration.parse({ ...onWeb, ...more });
  const asked = { address: "n-1", language: "fa", key: "key-of-zahra-0001" } as const;
  const result = await registerOnWeb(intake, given, { ...asked, log: undefined as never });
  if (!result.registered) throw new Error(result.refusal.code);
  const entry = await readEntry(identity.vault, result.code);
  return entry === undefined || entry === "erased" ? undefined : entry.applicant;
}

it("a registration on the web stores the messenger that the applicant chose in the vault, with the mobile, and stores nothing when the applicant chose none (N9)", async () => {
  expect(await storedApplicant({ messenger: "bale" })).toMatchObject({ messenger: "bale" });
  for (const more of [{}, { messenger: "none" }])
    expect(await storedApplicant(more)).not.toHaveProperty("messenger");
});
