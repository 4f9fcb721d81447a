import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const readme = readFileSync("README.md", "utf8");

/** The lines of the code blocks. */
const commands = [...readme.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = ""]) =>
  block.split("\n"),
);

test("the README has at most 150 lines", () => {
  expect(readme.trimEnd().split("\n").length).toBeLessThanOrEqual(150);
});

test("the README has the two first commands, each as a line to copy", () => {
  expect(commands).toContain("npm ci && npm start");
  expect(commands).toContain("npm ci && npm test");
});
