import { existsSync, readFileSync } from "node:fs";

/** A test as documents name it: the file, and the beginning of a title. */
export interface NamedTest {
  readonly file: string;
  readonly title: string;
}

export const testsNamedIn = (text: string): readonly NamedTest[] =>
  [...text.matchAll(/`([^`]+\.test\.tsx?)`: “([^”]+)”/g)].map(([, file = "", title = ""]) => ({
    file,
    title,
  }));

export const isMissing = ({ file, title }: NamedTest): boolean =>
  !existsSync(file) || !readFileSync(file, "utf8").includes(title);
