/**
 * Reads a folder of YAML files as a snapshot, one file per section: `units.yaml`, `routing-examples.yaml`, … Only the
 * import script and the local start use this; it runs in no Lambda.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, isNode, LineCounter, type Node, parseDocument } from "yaml";
import type { Bilingual } from "../../../shared/contracts/fields/language.ts";
import { snapshotSchema } from "../../../shared/directory/snapshot.ts";
import type { Path } from "../rules/problem.ts";
import { completed } from "../rules/rules.ts";
import { photoAt, photosIn, strayPhotos, withPhotos } from "./photo-files.ts";

/** A fault of a file itself, with file and line: the file is missing or not valid YAML. */
interface FolderProblem extends Bilingual {
  readonly at: string;
}

export interface LoadedFolder {
  /** The parsed content of all files, which `checkSnapshot` has not checked yet. */
  readonly snapshot: unknown;
  readonly problems: readonly FolderProblem[];
  /** Returns the file and line of a path in the snapshot: `routing.yaml:14`. */
  locate(path: Path): string;
}

interface Section {
  readonly name: string;
  readonly file: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  /** The file as JSON; the error when an alias refers to nothing, to the entry that contains it, or too often. */
  readonly content: unknown;
}

const sections = Object.keys(snapshotSchema.shape);
/**
 * Sections that a folder may lack: folders made for earlier releases do. `templates` has only the notices whose text
 * the organisation wrote itself; the others get default texts.
 */
const optional = [
  "templates",
  "answerTemplates",
  "absences",
  "officials",
  "closures",
  "handOffs",
  "guidance",
  "partners",
];
const fileOf = (section: string): string =>
  `${section.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.yaml`;

function readSection(folder: string, name: string): Section {
  const lines = new LineCounter();
  const file = fileOf(name);
  const document = parseDocument(readFileSync(join(folder, file), "utf8"), { lineCounter: lines });
  return { name, file, document, lines, content: contentOf(document) };
}

function contentOf(document: Document.Parsed): unknown {
  try {
    return JSON.parse(JSON.stringify(document.toJS()));
  } catch (error) {
    return error;
  }
}

function yamlProblems({ file, document, lines, content }: Section): readonly FolderProblem[] {
  const errors = document.errors.map(({ message, pos }) =>
    notYaml(`${file}:${lines.linePos(pos[0]).line}`, message),
  );
  return errors.length === 0 && content instanceof Error ? [notYaml(file, content.message)] : errors;
}

function notYaml(at: string, message: string) {
  const said = message.split("\n")[0] ?? message;
  return { at, fa: `فایل YAML درست نیست: ${said}`, en: `not valid YAML: ${said}` };
}

/** Reports missing files, and files that belong to no section, such as a misspelt name. */
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

/** The YAML node at a path, or the nearest node around the path that exists. */
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
 * Reads all sections; notices without a text get the default texts. A caller checks the snapshot only when there are no
 * problems.
 */
export function loadFolder(folder: string): LoadedFolder {
  const files = readdirSync(folder);
  const read = sections
    .filter((section) => files.includes(fileOf(section)))
    .map((section) => readSection(folder, section));
  const written = Object.fromEntries(read.map(({ name, content }) => [name, content]));
  const photos = photosIn(folder, files);
  const officials = withPhotos(photos, written["officials"]);
  const problems = [
    ...fileProblems(files),
    ...read.flatMap(yamlProblems),
    ...strayPhotos(photos, written["officials"]).map(strayPhoto),
  ];
  const logo = logoIn(folder, files);
  const organisation = withLogo(logo, written["organisation"]);
  const snapshot =
    problems.length > 0
      ? undefined
      : completed({ ...written, organisation, ...(officials !== undefined && { officials }) });
  const inFiles = locator(read);
  const isOfLogo = (path: Path) =>
    path.join() === "organisation,logo" && organisation !== written["organisation"];
  const pictureAt = (path: Path) =>
    logo && isOfLogo(path) ? logo.name : photoAt(photos, written["officials"], path);
  return { snapshot, problems, locate: (path) => pictureAt(path) ?? inFiles(path) };
}

/** Reports a photo that no entry of `officials.yaml` shows, such as one with a misspelt username. */
const strayPhoto = (at: string): FolderProblem => ({
  at,
  fa: "در officials.yaml مسئولی نیست که این عکس او باشد؛ نام فایل باید نام کاربری مسئول را داشته باشد",
  en: "officials.yaml has no official of this photo; the file's name must have the official's user name",
});

interface LogoFile {
  readonly name: string;
  /** The logo in the form of a snapshot, as a `data:` address. */
  readonly logo: string;
}

/** Reads `logo.svg` or `logo.png` from the folder; undefined when there is neither. */
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
