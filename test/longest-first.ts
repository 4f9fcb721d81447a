import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Folders with files of tens of seconds each; all others take a few seconds. */
const long = [
  "test/simulation/",
  "test/browser/",
  "test/fuzz/",
  "test/iam/",
  "test/journeys/",
  "test/",
  "local/",
];

/** Starts the longest files first, so that no worker is left alone with one at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const root = `${this.ctx.config.root}/`;
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = long.findIndex((folder) => moduleId.slice(root.length).startsWith(folder));
      return place === -1 ? long.length : place;
    };
    return files.toSorted((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}
