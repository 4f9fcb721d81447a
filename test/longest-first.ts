import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Folders whose files take tens of seconds each; what is not named takes less than a few. */
const long = [
  "test/simulation/",
  "test/browser/",
  "test/fuzz/",
  "test/iam/",
  "test/journeys/",
  "test/",
  "local/",
];

/** Begins with what takes longest, so that no worker is left alone with it at the end. */
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
