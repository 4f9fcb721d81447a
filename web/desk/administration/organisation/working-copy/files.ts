/**
 * Reads the organisation's files in the browser: one or more of the YAML files of `npm run import-directory`, or one
 * exported JSON file (P5).
 */

import { withGregorianDays } from "../../../../../shared/contracts/fields/calendar.ts";
import type { Bilingual } from "../../../../../shared/contracts/fields/language.ts";
import { withUsualTexts } from "../../../../../shared/contracts/fields/usual-texts.ts";
import { type Draft, type Entry, entriesIn, isDraft, isSection, type Section, sections } from "./draft.ts";

export interface ChosenFile {
  readonly name: string;
  readonly text: string;
}

/** Why a file cannot be read, such as invalid YAML. */
export interface FileProblem extends Bilingual {
  /** The file and line: `units.yaml:14`. */
  readonly at: string;
}

export interface ReadFiles {
  /** The draft made from the files; undefined when there are problems. */
  readonly draft: Draft | undefined;
  readonly problems: readonly FileProblem[];
  /** The sections that the files hold. The other sections keep their data. */
  readonly sections: readonly Section[];
}

/** The file name of a section: `routingExamples` → `routing-examples.yaml`. */
const fileOf = (section: Section): string =>
  `${section.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.yaml`;

/**
 * Reads the chosen files.
 * @param current the draft that supplies the sections without a file
 */
export async function readFiles(files: readonly ChosenFile[], current: Draft): Promise<ReadFiles> {
  const parts = await Promise.all(files.map(readOne));
  const read = withGregorianDays(Object.assign({}, ...parts.map(({ content }) => content))) as Draft;
  // A templates file holds only the texts that differ from the defaults.
  const texts = Object.hasOwn(read, "templates") ? { templates: withUsualTexts(read["templates"]) } : {};
  const draft = withPhotosOf(current, { ...current, ...read, ...texts });
  const wrong = parts.flatMap(({ problems }) => problems);
  const problems = wrong.length > 0 || isDraft(draft) ? wrong : [notALists(files)];
  return {
    draft: problems.length > 0 ? undefined : draft,
    problems,
    sections: sections.filter((section) => Object.hasOwn(read, section)),
  };
}

/** Keeps the photos of the current draft, since a folder of YAML files has them in files of their own. */
function withPhotosOf(current: Draft, draft: Draft): Draft {
  const { officials } = draft;
  if (!Array.isArray(officials)) return draft;
  const before = entriesIn(current, "officials");
  const withPhoto = (official: unknown): unknown => {
    const entry = official as Entry | null;
    const photo = before.find(({ of }) => of === entry?.["of"])?.["photo"];
    return photo === undefined || entry?.["photo"] !== undefined ? official : { ...entry, photo };
  };
  return { ...draft, officials: officials.map(withPhoto) };
}

interface Part {
  readonly content: Draft;
  readonly problems: readonly FileProblem[];
}

const problem = (at: string, fa: string, en: string): Part => ({ content: {}, problems: [{ at, fa, en }] });

const notALists = (files: readonly ChosenFile[]): FileProblem => ({
  at: files.map(({ name }) => name).join(", "),
  fa: "هر بخش باید فهرستی از موردها باشد، و «organisation» و «timeLimits» هر کدام یک مورد",
  en: "each section must be a list of entries, and “organisation” and “timeLimits” one entry each",
});

const readOne = (file: ChosenFile): Promise<Part> | Part =>
  /\.json$/i.test(file.name) ? readJson(file) : readYaml(file);

/** Reads a JSON file, which holds either a whole snapshot or an API response with one. */
function readJson({ name, text }: ChosenFile): Part {
  try {
    const said = JSON.parse(text) as Record<string, unknown>;
    const content = (said["snapshot"] ?? said) as Record<string, unknown>;
    const unknown = Object.keys(content).filter((key) => !isSection(key));
    return unknown.length === 0
      ? { content, problems: [] }
      : problem(
          name,
          `این بخش‌ها شناخته‌شده نیست: ${unknown.join("، ")}`,
          `unknown sections: ${unknown.join(", ")}`,
        );
  } catch {
    return problem(name, "فایل JSON درست نیست", "not valid JSON");
  }
}

/** Reads a YAML file. The YAML parser is loaded only when the user chooses such a file. */
async function readYaml({ name, text }: ChosenFile): Promise<Part> {
  const section = sections.find((each) => fileOf(each) === name.replace(/\.yml$/i, ".yaml"));
  if (section === undefined) {
    const known = sections.map(fileOf).join(" ");
    return problem(
      name,
      `این نام شناخته‌شده نیست؛ فایل‌ها: ${known}`,
      `not a known file; the files are ${known}`,
    );
  }
  const { LineCounter, parseDocument } = await import("yaml");
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [first] = document.errors;
  if (first) return notYaml(`${name}:${lines.linePos(first.pos[0]).line}`, first.message);
  try {
    // `toJS` throws for a YAML alias that refers to nothing or is expanded too often; JSON throws for an alias to the
    // entry that contains it.
    return { content: { [section]: JSON.parse(JSON.stringify(document.toJS())) as unknown }, problems: [] };
  } catch (error) {
    return notYaml(name, String(error));
  }
}

function notYaml(at: string, message: string): Part {
  const said = /^.*?(?= at line \d+|\n|$)/.exec(message)?.[0] ?? "";
  return problem(at, `فایل YAML درست نیست: \u2068${said}\u2069`, `not valid YAML: ${said}`);
}
