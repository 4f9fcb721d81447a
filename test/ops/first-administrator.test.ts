/** Tests `npm run ops -- first-administrator`, by which the first administrator gets an account to sign in (R15). */
import { describe, expect, it } from "vitest";
import { letIn, type Ports, type Wanted } from "../../scripts/ops/first-administrator.ts";
import { fixedDirectory, readDirectory } from "../../shared/directory/reader.ts";
import { organisation } from "../support/organisation.ts";

const pool = "eu-central-1_AbC123";
const cognito = `https://cognito-idp.eu-central-1.amazonaws.com/${pool}`;
const [first, second, ...others] = organisation.staff;
if (!first || !second) throw new Error("The organisation has no staff");
const [administrator, expert] = [first.username, second.username];
const directory = fixedDirectory(1, {
  ...organisation,
  staff: [{ ...first, roles: ["administrator"] }, second, ...others],
});

function at(issuer: string, ports: Partial<Ports> = {}) {
  const made: string[][] = [];
  const makeAccount: Ports["makeAccount"] = async (...account) => {
    made.push(account);
    return made.length === 1;
  };
  const tell = (wanted: Partial<Wanted> = {}) =>
    letIn(
      { directory, issuer, makeAccount, ...ports },
      { username: administrator, email: "a@example.ir", dryRun: false, ...wanted },
    );
  return { made, tell };
}

describe("the first administrator", () => {
  it("gets only one account in Cognito, and the first password by e-mail", async () => {
    const { made, tell } = at(cognito);
    expect(await tell()).toContain("a@example.ir");
    expect(await tell()).toContain("has an account already");
    expect(made).toEqual(Array(2).fill([pool, administrator, "a@example.ir"]));
  });

  it("gets no account with --dry-run, which only says who would get one", async () => {
    const { made, tell } = at(cognito);
    expect(await tell({ dryRun: true })).toContain("is an administrator");
    expect(made).toEqual([]);
  });

  it("signs in by a link on the local stack; where the organisation has its own provider, the provider's account is used", async () => {
    const local = at("http://127.0.0.1:8081");
    expect(await local.tell({ email: undefined })).toContain(`http://127.0.0.1:8081/as/${administrator}`);
    const own = at("https://id.example.ir");
    expect(await own.tell()).toContain("your own provider, https://id.example.ir");
    expect([...local.made, ...own.made]).toEqual([]);
  });

  it.each<[string, Partial<Wanted>, Partial<Ports>, string]>([
    ["who is no administrator", { username: expert }, {}, `Administrators: ${administrator}`],
    ["who is not in the directory", { username: "n.body" }, {}, "no administrator"],
    ["without an e-mail", { email: undefined }, {}, "Give the e-mail address"],
    [
      "before anything was published",
      {},
      { directory: readDirectory({ get: async () => undefined }) },
      "npm run import-directory",
    ],
  ])("cannot be a person %s, who gets no account", async (_, wanted, ports, why) => {
    const { made, tell } = at(cognito, ports);
    await expect(tell(wanted)).rejects.toThrow(why);
    expect(made).toEqual([]);
  });
});
