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

test("nothing is missing on a machine with Java 17, Chromium and the functions' Node", () => {
  expect(said({})).toEqual([]);
});

test("names the command that installs Chromium where none is found", () => {
  expect(said({ chromium: undefined })).toEqual([
    expect.stringMatching(/No Chromium.*apt-get install -y chromium-headless-shell/),
  ]);
});

test("warns that Java 24 leaves DynamoDB Local open to the network", () => {
  expect(said({ java: 24 })).toEqual([expect.stringMatching(/Java 24 cannot hold DynamoDB Local/)]);
});

test("names both versions when Node is not the functions' own", () => {
  expect(said({ node: "22.18.0" })).toEqual([expect.stringMatching(/Node 22\.18\.0.*Node 24/)]);
});

test("reports everything missing at once", () => {
  expect(said({ chromium: undefined, java: 25, node: "26.0.0" })).toHaveLength(3);
});
