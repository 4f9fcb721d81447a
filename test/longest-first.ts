import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Folders whose test files take tens of seconds each; other files take a few seconds. */
const long = [
  "test/simulation/",
  "test/browser/",
  "test/fuzz/",
  "test/iam/",
  "test/journeys/",
  "test/",
  "local/",
];

/** Starts the longest test files first, so that no worker runs a long file alone at the end. */
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
