import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const readme = readFileSync("README.md", "utf8");

/** The lines of the README's shell code blocks. */
const commands = [...readme.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = ""]) =>
  block.split("\n"),
);

test("the README has at most 150 lines", () => {
  expect(readme.trimEnd().split("\n").length).toBeLessThanOrEqual(150);
});

test("the README has the commands that start the system and that run the tests, each as a line of its own that can be copied", () => {
  expect(commands).toContain("npm ci && npm start");
  expect(commands).toContain("npm ci && npm test");
});
