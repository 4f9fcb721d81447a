/** Reads and changes `CHANGELOG.md`, in the form of Keep a Changelog 1.1. */

const heading = /^## .*$/gm;

/** A version of Semantic Versioning 2.0.0 without build metadata: `1.4.0`, `2.0.0-rc.1`. */
export const isVersion = (text: string): boolean =>
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/.test(text);

/**
 * Returns the text of one section, without its heading.
 * @param title the words after `## `, up to the first blank: `Unreleased` or `1.4.0`
 * @returns undefined when no heading has this title
 */
export function sectionOf(changelog: string, title: string): string | undefined {
  const heads = [...changelog.matchAll(heading)];
  const at = heads.findIndex(([line]) => line.split(" ")[1] === title);
  const head = heads[at];
  if (!head) return undefined;
  return changelog.slice(head.index + head[0].length, heads[at + 1]?.index).trim();
}

/**
 * Makes the section "Unreleased" the section of a version, below a new empty "Unreleased".
 * @param day the day of the release, `2026-12-01`
 * @throws Error when nothing is unreleased, or the version has a section already
 */
export function withRelease(changelog: string, version: string, day: string): string {
  if (sectionOf(changelog, version) !== undefined) throw new Error(`CHANGELOG.md has ${version} already`);
  const body = sectionOf(changelog, "Unreleased");
  if (!body) throw new Error("CHANGELOG.md has nothing below “Unreleased”");
  return changelog.replace(/^## Unreleased$/m, `## Unreleased\n\n## ${version} - ${day}`);
}
