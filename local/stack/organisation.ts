/**
 * Reads the organisation's files as `npm run import-directory` does, and lists the accounts that can sign in.
 */
import { type LoadedFolder, loadFolder } from "../../functions/directory/adapters/load-folder.ts";

interface Name {
  readonly fa: string;
  readonly en: string;
}

/** The parts of the snapshot that signing in needs. */
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

/** An error that the directory found, with the place in the snapshot. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly fa: string;
  readonly en: string;
}

/**
 * Reads the folder as `npm run import-directory` does.
 * @throws Error with file and line of everything that is no YAML, missing or misspelt
 */
export function readOrganisation(folder: string): LoadedFolder {
  const loaded = loadFolder(folder);
  if (loaded.problems.length > 0)
    throw refused(loaded.problems.map(({ at, fa, en }) => `${at}  ${en}\n    ${fa}`));
  return loaded;
}

/** Makes an error from the faults that the directory found, each with its file and line. */
export const refusedBy = (faults: readonly Fault[], { locate }: LoadedFolder): Error =>
  refused(faults.map(({ path, fa, en }) => `${locate(path)}  ${en}\n    ${fa}`));

const refused = (lines: readonly string[]): Error =>
  new Error(["The organisation's files were refused:", ...lines].join("\n"));

export function accountsOf(snapshot: unknown): readonly Account[] {
  const { staff, units } = snapshot as Organisation;
  return staff.map(({ unit, ...account }) => {
    const name = units.find(({ key }) => key === unit)?.name ?? { fa: unit, en: unit };
    return { username: account.username, name: account.name, unit: name, roles: account.roles };
  });
}
