import { describe, expect, it } from "vitest";
import { sectionWords } from "../sections.text.ts";
import { valueLists } from "./forms.ts";

describe("the fixed values that a form of the organisation's data offers", () => {
  it.each(["fa", "en"] as const)("each have a label, in %s", (language) => {
    const said = sectionWords[language].values as Readonly<Record<string, string>>;
    const without = Object.values<readonly string[]>(valueLists)
      .flat()
      .filter((value) => said[value] === undefined);
    expect(without).toEqual([]);
  });

  it("have no Latin letters in their Persian labels", () => {
    const latin = Object.values<readonly string[]>(valueLists)
      .flat()
      .filter((value) =>
        /[a-z]/i.test((sectionWords.fa.values as Readonly<Record<string, string>>)[value] ?? ""),
      );
    expect(latin).toEqual([]);
  });
});
