/** Checks what the project installs, and from where: locked bytes, permitted licences, no scripts of packages. */
import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  /** Whether the package is part of another package's archive, whose hash covers it. */
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
}

const json = <T>(file: string): T => JSON.parse(readFileSync(file, "utf8")) as T;

/** The packages of a lockfile by folder, without the project itself. */
function lockedIn(file: string): readonly (readonly [folder: string, Locked])[] {
  const { packages } = json<{ packages: Readonly<Record<string, Locked>> }>(file);
  return Object.entries(packages).filter(([folder]) => folder !== "");
}

const lockfiles = ["package-lock.json", "scripts/secret-scan/package-lock.json"];
const packages = lockedIn("package-lock.json");
const names = (found: readonly (readonly [string, Locked])[]) => found.map(([folder]) => folder);

/** Licences that permit use, change and distribution. None obliges us to publish code of our own. */
const permitted = new Set([
  ...["Apache-2.0", "MIT", "ISC", "0BSD", "Unlicense", "BlueOak-1.0.0", "OFL-1.1"],
  ...["BSD-2-Clause", "BSD-3-Clause"],
  // Obliges us to publish changes of the package's own files only.
  "MPL-2.0",
  // Data about browsers, which only tools use. Asks to name the author.
  "CC-BY-4.0",
  // A package with several licences may be used under any of them; we use MIT.
  ...["MIT OR Apache-2.0", "(MIT OR GPL-3.0-or-later)", "(BSD-2-Clause OR MIT OR Apache-2.0)"],
]);

describe.each(lockfiles)("the lockfile %s", (file) => {
  it("has a SHA-512 of every archive, and takes every archive from the npm registry", () => {
    const locked = lockedIn(file).filter(([, { inBundle = false }]) => !inBundle);
    expect(locked.length).toBeGreaterThan(50);
    expect(names(locked.filter(([, { integrity }]) => !/^sha512-\S{88}$/.test(integrity ?? "")))).toEqual([]);
    expect(names(locked.filter(([, { resolved }]) => resolved !== undefined))).toEqual([]);
  });
});

describe("installed packages", () => {
  it("each have one of the permitted licences", () => {
    expect(names(packages.filter(([, { license }]) => !permitted.has(license ?? "")))).toEqual([]);
  });

  it("run no script during their installation", () => {
    expect(readFileSync(".npmrc", "utf8")).toMatch(/^ignore-scripts=true$/m);
    // A new package with an install script must be examined: it must work without the script, as esbuild does. No code
    // loads @scarf/scarf, on which Spectral depends; its script would report the installation to its author.
    expect(names(packages.filter(([, { hasInstallScript }]) => hasInstallScript))).toEqual([
      "node_modules/@scarf/scarf",
      "node_modules/esbuild",
    ]);
  });

  it("have an exact version in package.json, the version of the lockfile", () => {
    const project = json<Readonly<Record<string, Readonly<Record<string, string>>>>>("package.json");
    const wanted = ["dependencies", "devDependencies", "optionalDependencies"].flatMap((kind) =>
      Object.entries(project[kind] ?? {}),
    );
    const locked = new Map(packages.map(([folder, { version }]) => [folder, version]));
    expect(wanted.filter(([name, version]) => locked.get(`node_modules/${name}`) !== version)).toEqual([]);
  });
});

describe("npm run sbom", () => {
  const bom = JSON.parse(execFileSync("npm", ["run", "-s", "sbom"], { encoding: "utf8" })) as {
    readonly bomFormat: string;
    readonly components: readonly {
      readonly name: string;
      readonly version: string;
      readonly hashes: object;
    }[];
  };

  it("lists every package of the lockfile in CycloneDX, with a hash of every package that is not inside another package's archive", () => {
    expect(bom.bomFormat).toBe("CycloneDX");
    const keyOf = (name: string, version = "") => `${name}@${version}`;
    const told = new Set(bom.components.map(({ name, version }) => keyOf(name, version)));
    const hashed = new Set(
      bom.components.filter(({ hashes }) => hashes).map(({ name, version }) => keyOf(name, version)),
    );
    const keys = (found: typeof packages) =>
      found.map(([folder, { version }]) => keyOf(folder.split("node_modules/").at(-1) ?? "", version));
    expect(keys(packages).filter((key) => !told.has(key))).toEqual([]);
    // When a package is installed both by itself and in another package's archive, npm lists it only once, without its hash.
    const bundled = new Set(keys(packages.filter(([, { inBundle = false }]) => inBundle)));
    expect(keys(packages).filter((key) => !bundled.has(key) && !hashed.has(key))).toEqual([]);
  });
});

describe("the GitHub workflows", () => {
  it.each(globSync(".github/workflows/*.yml").sort())("%s names each action by its commit", (file) => {
    const used = readFileSync(file, "utf8").match(/uses: .+/g) ?? [];
    expect(used.length).toBeGreaterThan(0);
    for (const each of used) expect(each).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });
});
