/** The organisation's files: read as they are, for the directory to check, and for the accounts that can sign in. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";

interface Name {
  readonly fa: string;
  readonly en: string;
}

/** As much of the files as signing in needs. */
interface Organisation {
  readonly staff: readonly { username: string; name: Name; unit: string; roles: readonly string[] }[];
  readonly units: readonly { key: string; name: Name }[];
}

export interface Account {
  readonly username: string;
  readonly name: Name;
  readonly unit: Name;
  readonly roles: readonly string[];
}

/** One section per file, named after it: `routing-examples.yaml` is `routingExamples`. */
export function readOrganisation(folder: string): Readonly<Record<string, unknown>> {
  const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
  const section = (file: string) =>
    basename(file, ".yaml").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const read: Record<string, unknown> = Object.fromEntries(
    files.map((file) => [section(file), parse(readFileSync(join(folder, file), "utf8"))]),
  );
  return { ...read, organisation: { ...logoIn(folder), ...(read["organisation"] as object | undefined) } };
}

/** The picture beside the files, as `npm run import-directory` puts it into the snapshot. */
function logoIn(folder: string): { readonly logo?: string } {
  const [svg, png] = ["logo.svg", "logo.png"].map((name) => join(folder, name));
  if (svg && existsSync(svg)) return { logo: readFileSync(svg, "utf8").trim() };
  return png && existsSync(png)
    ? { logo: `data:image/png;base64,${readFileSync(png).toString("base64")}` }
    : {};
}

export function accountsOf(organisation: Readonly<Record<string, unknown>>): readonly Account[] {
  const { staff, units } = organisation as unknown as Organisation;
  return staff.map(({ unit, ...account }) => {
    const name = units.find(({ key }) => key === unit)?.name ?? { fa: unit, en: unit };
    return { username: account.username, name: account.name, unit: name, roles: account.roles };
  });
}
