import { expect, test } from "vitest";
import { spectralFindings } from "./spectral.ts";

const sound = {
  openapi: "3.1.1",
  info: {
    title: "A",
    version: "1",
    description: "A.",
    contact: { name: "A" },
    license: { name: "A", url: "https://example.org" },
  },
  servers: [{ url: "/" }],
  tags: [{ name: "a", description: "A." }],
  paths: {
    "/a": {
      get: {
        ...{ operationId: "a", summary: "A.", description: "A.", tags: ["a"] },
        responses: { "200": { description: "A." } },
      },
    },
  },
};

test("the linter Spectral finds no fault in a sound OpenAPI document, and names the place of an error and of a warning in a faulty one", async () => {
  expect(await spectralFindings(sound)).toEqual([]);
  const { contact: _, ...info } = sound.info;
  const responses = { "200": {} };
  const get = { ...sound.paths["/a"].get, responses };
  const found = await spectralFindings({ ...sound, info, paths: { "/a": { get } } });
  expect(found).toEqual([
    expect.stringMatching(/^\/info: .*contact.* \(info-contact\)$/),
    expect.stringMatching(/^\/paths\/\/a\/get\/responses\/200: .*description.* \(oas3-schema\)$/),
  ]);
});
