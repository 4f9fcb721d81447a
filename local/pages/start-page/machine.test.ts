import { expect, test } from "vitest";
import { type Machine, missingOn } from "./machine.ts";

const complete: Machine = {
  node: "24.21.0",
  nodeOfFunctions: 24,
  java: 17,
  chromium: "/usr/bin/chromium-headless-shell",
};

const said = (machine: Partial<Machine>) =>
  missingOn({ ...complete, ...machine }).map(({ says, command }) => `${says.en} ${command ?? ""}`);

test("the report on this machine is empty with Java 17, Chromium and the Node of the functions", () => {
  expect(said({})).toEqual([]);
});

test("the report on this machine gives the command that installs Chromium when none is found", () => {
  expect(said({ chromium: undefined })).toEqual([
    expect.stringMatching(/No Chromium.*apt-get install -y chromium-headless-shell/),
  ]);
});

test("the report on this machine warns that with Java 24 other machines can reach DynamoDB Local", () => {
  expect(said({ java: 24 })).toEqual([expect.stringMatching(/Java 24 cannot hold DynamoDB Local/)]);
});

test("the report on this machine names both versions of Node when the machine's Node differs from the functions' Node", () => {
  expect(said({ node: "22.18.0" })).toEqual([expect.stringMatching(/Node 22\.18\.0.*Node 24/)]);
});

test("the report on this machine lists all missing programs together", () => {
  expect(said({ chromium: undefined, java: 25, node: "26.0.0" })).toHaveLength(3);
});
