/**
 * Reads a folder of YAML files as a snapshot, for the import script and the local start (Node only, in no
 * Lambda). One file per section, named after it: `units.yaml`, `routing-examples.yaml`, …
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, isNode, LineCounter, type Node, parseDocument } from "yaml";
import { snapshotSchema } from "../../../shared/directory/snapshot.ts";
import type { Path } from "../rules/problem.ts";
import { completed } from "../rules/rules.ts";

/** A fault of a file itself: missing, or not valid YAML. With file and line. */
interface FolderProblem {
  readonly at: string;
  readonly fa: string;
  readonly en: string;
}

export interface LoadedFolder {
  /** Parsed, but not yet checked by `checkSnapshot`. */
  readonly snapshot: unknown;
  readonly problems: readonly FolderProblem[];
  /** The file and line of a path in the snapshot: `routing.yaml:14`. */
  locate(path: Path): string;
}

interface Section {
  readonly name: string;
  readonly file: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

const sections = Object.keys(snapshotSchema.shape);
/** Sections added later: older folders lack them. */
/** `templates` needs only the organisation's own texts. */
const optional = ["templates", "answerTemplates", "absences", "closures", "handOffs", "guidance", "partners"];
const fileOf = (section: string): string =>
  `${section.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.yaml`;

function readSection(folder: string, name: string): Section {
  const lines = new LineCounter();
  const file = fileOf(name);
  const document = parseDocument(readFileSync(join(folder, file), "utf8"), { lineCounter: lines });
  return { name, file, document, lines };
}

function yamlProblems({ file, document, lines }: Section): readonly FolderProblem[] {
  return document.errors.map(({ message, pos }) => {
    const said = message.split("\n")[0] ?? message;
    return {
      at: `${file}:${lines.linePos(pos[0]).line}`,
      fa: `فایل YAML درست نیست: ${said}`,
      en: `not valid YAML: ${said}`,
    };
  });
}

/** Missing files, and files of no section, so that a misspelt name is reported. */
function fileProblems(files: readonly string[]): readonly FolderProblem[] {
  const expected = sections.map(fileOf);
  return [
    ...sections
      .filter((section) => !optional.includes(section))
      .map(fileOf)
      .filter((file) => !files.includes(file))
      .map((at) => ({ at, fa: "این فایل نیست", en: "this file is missing" })),
    ...files
      .filter((file) => /\.ya?ml$/.test(file) && !expected.includes(file))
      .map((at) => ({
        at,
        fa: `این نام شناخته‌شده نیست؛ فایل‌ها: ${expected.join(" ")}`,
        en: `not a known file; the files are ${expected.join(", ")}`,
      })),
  ];
}

/** The node at a path, or the nearest existing one around it. */
function nearest(document: Document.Parsed, path: Path): Node | null {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node;
  }
  return document.contents;
}

function locator(read: readonly Section[]): (path: Path) => string {
  return ([first, ...rest]) => {
    const section = read.find(({ name }) => name === first);
    if (section === undefined) return first === undefined ? "." : fileOf(String(first));
    const start = nearest(section.document, rest)?.range?.[0] ?? 0;
    return `${section.file}:${section.lines.linePos(start).line}`;
  };
}

/**
 * Reads every section; missing texts of notices are the defaults. Check the snapshot only when there are no
 * problems.
 */
export function loadFolder(folder: string): LoadedFolder {
  const files = readdirSync(folder);
  const read = sections
    .filter((section) => files.includes(fileOf(section)))
    .map((section) => readSection(folder, section));
  const problems = [...fileProblems(files), ...read.flatMap(yamlProblems)];
  const written = Object.fromEntries(read.map((one) => [one.name, one.document.toJS()]));
  const logo = logoIn(folder, files);
  const organisation = withLogo(logo, written["organisation"]);
  const snapshot = problems.length > 0 ? undefined : completed({ ...written, organisation });
  const inFiles = locator(read);
  const isOfLogo = (path: Path) =>
    path.join() === "organisation,logo" && organisation !== written["organisation"];
  return { snapshot, problems, locate: (path) => (logo && isOfLogo(path) ? logo.name : inFiles(path)) };
}

interface LogoFile {
  readonly name: string;
  /** As in a snapshot. */
  readonly logo: string;
}

/** `logo.svg` or `logo.png` beside the files. */
function logoIn(folder: string, files: readonly string[]): LogoFile | undefined {
  const name = files.find((file) => file === "logo.svg" || file === "logo.png");
  if (name === undefined) return undefined;
  const bytes = readFileSync(join(folder, name));
  const isText = name.endsWith("svg");
  return {
    name,
    logo: isText ? bytes.toString().trim() : `data:image/png;base64,${bytes.toString("base64")}`,
  };
}

/** Adds the logo file, unless `organisation.yaml` has a logo. */
const withLogo = (file: LogoFile | undefined, organisation: unknown): unknown =>
  file === undefined || typeof organisation !== "object" || organisation === null || "logo" in organisation
    ? organisation
    : { ...organisation, logo: file.logo };
