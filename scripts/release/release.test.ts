import { generateKeyPairSync, verify } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isVersion, sectionOf, withRelease } from "./changelog.ts";
import { makeRelease, type Wish, type Workshop } from "./make-release.ts";
import { sha256 } from "./same-bytes.ts";

const changelog = `# Changelog

## Unreleased
### Added
- Search.

## 0.9.0 - 2026-11-01
### Fixed
- Dates.
`;

describe("the changelog", () => {
  it("gives the text of a section, and no text when it has no section with that title", () => {
    expect(sectionOf(changelog, "Unreleased")).toBe("### Added\n- Search.");
    expect(sectionOf(changelog, "0.9.0")).toBe("### Fixed\n- Dates.");
    expect(sectionOf(changelog, "0.9")).toBeUndefined();
  });

  it("gets, below an emptied section Unreleased, a section for the new version with the entries that were in Unreleased", () => {
    const next = withRelease(changelog, "1.0.0", "2026-12-01");
    expect(sectionOf(next, "1.0.0")).toBe("### Added\n- Search.");
    expect(sectionOf(next, "Unreleased")).toBe("");
    expect(next).toContain("## 1.0.0 - 2026-12-01\n");
    expect(sectionOf(next, "0.9.0")).toBe(sectionOf(changelog, "0.9.0"));
  });

  it("refuses a release of a version that it already has, and a release without entries below Unreleased", () => {
    expect(() => withRelease(changelog, "0.9.0", "2026-12-01")).toThrow("has 0.9.0 already");
    const empty = withRelease(changelog, "1.0.0", "2026-12-01");
    expect(() => withRelease(empty, "1.0.1", "2026-12-02")).toThrow("nothing below “Unreleased”");
  });

  it.each([
    ["1.0.0", true],
    ["1.10.3-rc.1", true],
    ["1.0", false],
    ["01.0.0", false],
    ["v1.0.0", false],
  ])("%s is a semantic version: %s", (text, expected) => {
    expect(isVersion(text)).toBe(expected);
  });
});

const folder = () => mkdtempSync(join(tmpdir(), "peygir-release-test-"));

/** Writes a built folder with these files. */
function builtWith(files: Readonly<Record<string, string>>): string {
  const at = folder();
  mkdirSync(join(at, "dist"));
  mkdirSync(join(at, "cdk.out"));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(at, path), text);
  return at;
}

const files = { "dist/index.js": "one", "cdk.out/peygir.template.json": "{}", "cdk.out/tree.json": "1" };

const workshop: Workshop = {
  version: "1.0.0",
  changelog: withRelease(changelog, "1.0.0", "2026-12-01"),
  tags: ["v1.0.0"],
  changed: [],
  source: async (prefix) => Buffer.from(`source of ${prefix}`),
  build: async () => builtWith(files),
  pack: async (_, paths, prefix) => Buffer.from([prefix, ...paths].join("\n")),
  sbom: async () => "{}",
};

const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const key = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const wish = (more: Partial<Wish> = {}): Wish => ({
  ...{ out: folder(), key, isRehearsal: false, progress: () => {}, ...more },
});

describe("a release", () => {
  it("has the source, the build, the list of packages, and the signed checksums of these three files", async () => {
    const out = folder();
    expect(await makeRelease(workshop, wish({ out }))).toEqual([
      "peygir-1.0.0.tar.gz",
      "peygir-1.0.0-build.tar.gz",
      "peygir-1.0.0.cdx.json",
      "SHA256SUMS",
      "SHA256SUMS.sig",
    ]);
    const sums = readFileSync(join(out, "SHA256SUMS"));
    const told = sums
      .toString()
      .trim()
      .split("\n")
      .map((line) => line.split("  "));
    expect(told).toHaveLength(3);
    for (const [sum, file = ""] of told) expect(sha256(readFileSync(join(out, file)))).toBe(sum);
    expect(verify(null, sums, publicKey, readFileSync(join(out, "SHA256SUMS.sig")))).toBe(true);
  });

  it("has the same bytes when it is made again", async () => {
    const [one, other] = [folder(), folder()];
    await makeRelease(workshop, wish({ out: one }));
    await makeRelease(workshop, wish({ out: other }));
    const sums = (out: string) => readFileSync(join(out, "SHA256SUMS"), "utf8");
    expect(sums(other)).toBe(sums(one));
  });

  it("is refused when two builds of the commit differ in a file, or when only one has the file", async () => {
    let n = 0;
    const build = async () => builtWith({ ...files, "dist/index.js": `build ${++n}`, [`dist/${n}.js`]: "" });
    await expect(makeRelease({ ...workshop, build }, wish())).rejects.toThrow(
      "Two builds differ in: dist/1.js, dist/2.js, dist/index.js",
    );
  });

  it.each<[why: string, Partial<Workshop>, Partial<Wish>]>([
    ["Not committed: a.ts", { changed: ["a.ts"] }, {}],
    ["The commit has no tag v1.0.0", { tags: ["v0.9.0"] }, {}],
    ["CHANGELOG.md has no section 1.0.0", { changelog }, {}],
    ["A release is signed: --key FILE", {}, { key: undefined }],
    ["no semantic version, but 1.0", { version: "1.0" }, {}],
    ["The build wrote no files", { build: async () => builtWith({}) }, {}],
  ])("is refused: %s", async (why, work, wanted) => {
    await expect(makeRelease({ ...workshop, ...work }, wish(wanted))).rejects.toThrow(why);
  });

  it("is refused with a key of another kind than Ed25519", async () => {
    const rsa = generateKeyPairSync("rsa", { modulusLength: 2_048 }).privateKey;
    const pem = rsa.export({ type: "pkcs8", format: "pem" }).toString();
    await expect(makeRelease(workshop, wish({ key: pem }))).rejects.toThrow("not an Ed25519 key");
  });

  it("can be rehearsed without a tag, a changelog entry and a signing key, and is then not signed", async () => {
    const work = { ...workshop, tags: [], changelog };
    const made = await makeRelease(work, wish({ isRehearsal: true, key: undefined }));
    expect(made).toContain("SHA256SUMS");
    expect(made).not.toContain("SHA256SUMS.sig");
  });
});
