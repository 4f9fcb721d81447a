import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fixedDirectory } from "../../../../shared/directory/reader.ts";
import { snapshotSchema } from "../../../../shared/directory/snapshot.ts";
import { isRefused } from "../../../../shared/handler/http/reply.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import { descriptionWords } from "../../../../web/citizen/descriptions.text.ts";
import triggers from "../../triggers.ts";
import { favicon, manifest, robots, securityTxt } from "./site-files.ts";

const assets = join(import.meta.dirname, "../../../../web/assets");
const deps = { directory: fixedDirectory(1, organisation), assetBase: "/assets/1f0c9a2b" };

/** The path prefixes closed to search engines. */
const closed = [...(robots().file?.text ?? "").matchAll(/^Disallow: (\S+)$/gm)].map(([, path = ""]) => path);
const isOpen = (path: string) => !closed.some((start) => path.startsWith(start));

/** The pages whose address names no request. */
const pages = Object.values(triggers)
  .flatMap((lambda): readonly string[] => ("routes" in lambda ? lambda.routes : []))
  .flatMap((route) => /^GET (\/[\w/-]*)$/.exec(route)?.[1] ?? []);

describe("robots.txt", () => {
  it("forbids search engines an applicant's own pages, and permits the public ones", () => {
    expect(["/my/requests/407155289363", "/request", "/receipt", "/api/requests"].filter(isOpen)).toEqual([]);
    expect(["/", "/register", "/track", "/foad", "/meetings", "/help/code"].filter(isOpen)).toHaveLength(6);
  });

  it("permits search engines only pages that have a description in both languages", () => {
    const undescribed = pages.filter((path) => isOpen(path) && !(path in descriptionWords.fa));
    expect(undescribed).toEqual([]);
    expect(Object.keys(descriptionWords.fa).filter((path) => !pages.includes(path))).toEqual([]);
  });
});

describe("security.txt", () => {
  const contact = "security@sazman.gov.ir";
  const now = () => new Date("2026-11-30T09:30:00Z");
  const at = { publicUrl: "https://peygiri.sazman.gov.ir" };
  const withContact = { ...organisation.organisation, securityContact: contact };
  const given = fixedDirectory(1, { ...organisation, organisation: withContact });

  it("has the organisation's contact, expires in less than a year, and names its own address (RFC 9116)", async () => {
    const reply = await securityTxt({ directory: given, now }, at);
    expect(isRefused(reply) ? reply : reply.file?.text).toBe(
      [
        "Contact: mailto:security@sazman.gov.ir",
        "Expires: 2027-02-28T00:00:00Z",
        "Preferred-Languages: fa, en",
        "Canonical: https://peygiri.sazman.gov.ir/.well-known/security.txt",
        "",
      ].join("\n"),
    );
  });

  it.each([
    ["https://sazman.gov.ir/report", "https://sazman.gov.ir/report"],
    ["+982112345678", "tel:+982112345678"],
  ])("names the contact %s as the URI %s", async (securityContact, uri) => {
    const snapshot = { ...organisation, organisation: { ...withContact, securityContact } };
    expect(snapshotSchema.safeParse(snapshot).success).toBe(true);
    const reply = await securityTxt({ directory: fixedDirectory(1, snapshot), now }, at);
    expect(isRefused(reply) ? reply : reply.file?.text).toContain(`Contact: ${uri}\n`);
  });

  it("is not found while the organisation names no contact", async () => {
    const { securityContact: _, ...without } = organisation.organisation;
    const directory = fixedDirectory(1, { ...organisation, organisation: without });
    expect(await securityTxt({ directory, now }, at)).toMatchObject({ refused: { code: "not-found" } });
  });

  it.each([
    "mailto:security@sazman.gov.ir",
    "http://sazman.gov.ir",
    "a b@c.ir",
    "javascript:alert(1)",
    "02112345678",
    "",
  ])(
    "the directory refuses the contact %j, which is no e-mail address, https address or international telephone number",
    (wrong) => {
      const { success } = snapshotSchema.safeParse({
        ...organisation,
        organisation: { ...withContact, securityContact: wrong },
      });
      expect(success).toBe(false);
    },
  );
});

describe("the manifest", () => {
  it("names the organisation in Persian, and its icons have the size that it declares", async () => {
    const said = JSON.parse((await manifest(deps)).file?.text ?? "");
    expect(said).toMatchObject({ lang: "fa", dir: "rtl", start_url: "/" });
    expect(said.name).toContain(organisation.organisation.name.fa);
    expect(said.icons.map(({ purpose }: { purpose: string }) => purpose)).toContain("maskable");
    for (const { src, sizes } of said.icons) {
      const png = readFileSync(join(assets, src.slice(deps.assetBase.length)));
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
    }
  });
});

it("a browser that asks for /favicon.ico is redirected to the icon of this build, which exists", () => {
  const { headers } = favicon(deps);
  expect(headers?.["Location"]).toBe("/assets/1f0c9a2b/favicon.ico");
  expect(readFileSync(join(assets, "favicon.ico")).readUInt16LE(2)).toBe(1);
});
