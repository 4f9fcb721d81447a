import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { brokenDocumentPaths, brokenLinks, filesThatLink, type Read, reader } from "./links.ts";

const root = join(import.meta.dirname, "../..");

describe("references to documents", () => {
  const read = reader(root);
  const files = filesThatLink(root);
  const markdown = files.filter((file) => file.endsWith(".md"));

  it("every relative Markdown link leads to a file, and to its heading", () => {
    expect(markdown.length).toBeGreaterThan(60);
    expect(markdown.flatMap((file) => brokenLinks(file, read))).toEqual([]);
  });

  it("every docs/ path named in a source or a document exists", () => {
    // This test file names missing documents on purpose.
    const others = files.filter((file) => file !== "test/architecture/links.test.ts");
    expect(others.length).toBeGreaterThan(2000);
    expect(others.flatMap((file) => brokenDocumentPaths(file, read))).toEqual([]);
  });

  it("every document is listed in the README of its own folder or of docs/", () => {
    const lists = (index: string, file: string) => {
      const folder = dirname(index);
      return file.startsWith(`${folder}/`) && read(index)?.includes(`](${file.slice(folder.length + 1)})`);
    };
    const isListed = (file: string) =>
      lists("docs/README.md", file) || lists(`${dirname(file)}/README.md`, file);
    const documents = markdown.filter((file) => file.startsWith("docs/") && file !== "docs/README.md");
    expect(documents.filter((file) => !isListed(file))).toEqual([]);
  });
});

describe("the check of references", () => {
  const project: Record<string, string> = {
    "docs/use/desk.md": "# The desk\n## Keys (C1)\n",
    "docs/use": "",
    "docs/picture.png": "",
  };
  const reading =
    (text: string): Read =>
    (path) =>
      path === "docs/a.md" ? text : project[path];
  const linksIn = (text: string) => brokenLinks("docs/a.md", reading(text));
  const pathsIn = (text: string) => brokenDocumentPaths("docs/a.md", reading(text));

  it("reports a link to a missing file, picture or heading", () => {
    expect(linksIn("[desk](use/dekc.md)")).toEqual(["docs/a.md: use/dekc.md"]);
    expect(linksIn('<img src="picture.jpg">')).toEqual(["docs/a.md: picture.jpg"]);
    expect(linksIn("[keys](use/desk.md#keys)")).toEqual(["docs/a.md: use/desk.md#keys"]);
    expect(linksIn("[below](#nothing)")).toEqual(["docs/a.md: #nothing"]);
    expect(linksIn("[desk][1]\n\n[1]: desk.md")).toEqual(["docs/a.md: desk.md"]);
  });

  it("accepts a link to an existing file, folder, picture or heading, or to another site", () => {
    expect(linksIn("[desk](use/desk.md) [folder](use/) [keys](use/desk.md#keys-c1)")).toEqual([]);
    expect(linksIn('# Top\n[top](#top) <img src="picture.png"> [site](https://example.org/x.md)')).toEqual(
      [],
    );
    expect(linksIn("`[code](nowhere.md)`\n```\n[code](nowhere.md)\n```")).toEqual([]);
  });

  it("reports a path to a missing document, from the root or through parent folders", () => {
    expect(pathsIn("// see `docs/desk.md`.")).toEqual(["docs/a.md: docs/desk.md"]);
    expect(pathsIn('join(here, "../../docs/desk.md")')).toEqual(["docs/a.md: docs/desk.md"]);
  });

  it("accepts a path to an existing document, or to a document of another site", () => {
    expect(pathsIn("// see docs/use/desk.md, docs/use and https://example.org/docs/none.md")).toEqual([]);
  });
});
