/** Examples of the operations in `../directory.ts`. */

import { exampleOf } from "../../example.ts";
import {
  listDirectoryVersions,
  previewDirectory,
  publishDirectory,
  readDirectory,
  readDirectoryVersion,
  sectionNames,
} from "../directory.ts";

/**
 * A snapshot with a placeholder for each section, since a real one is too long to show.
 * `docs/administer/organisation.md` explains the sections.
 */
export const exampleSnapshot = Object.fromEntries(sectionNames.map((name) => [name, `… ${name}`]));

/**
 * The change of the example: another telephone number of the organisation, published after all other
 * examples.
 */
const phone = {
  section: "organisation",
  key: "organisation",
  what: "changed",
  fields: [{ field: "phone", before: "021-00000000", after: "021-00000124" }],
  says: {
    fa: "سازمان «سازمان حمایت مصرف‌کنندگان و تولیدکنندگان»: تلفن از «021-00000000» به «021-00000124» تغییر کرد",
    en: "Organisation “Consumers and Producers Protection Organisation”: telephone changed from “021-00000000” to “021-00000124”",
  },
} as const;

export const readDirectoryExample = exampleOf(readDirectory, {
  as: "administrator",
  status: 200,
  response: { number: 1, snapshot: exampleSnapshot },
  etag: '"1"',
});

export const listDirectoryVersionsExample = exampleOf(listDirectoryVersions, {
  as: "administrator",
  query: {},
  status: 200,
  response: { versions: [{ number: 1, at: "2026-11-24T08:00:00.000Z", by: "operator:start", changes: 0 }] },
});

export const readDirectoryVersionExample = exampleOf(readDirectoryVersion, {
  as: "administrator",
  params: { number: "1" },
  status: 200,
  response: {
    number: 1,
    at: "2026-11-24T08:00:00.000Z",
    by: "operator:start",
    changes: 0,
    snapshot: exampleSnapshot,
    differences: [],
  },
});

export const previewDirectoryExample = exampleOf(previewDirectory, {
  as: "administrator",
  body: { snapshot: exampleSnapshot },
  status: 200,
  response: { base: 1, faults: [], faultCount: 0, changes: [phone], rerouted: [], approval: "none" },
});

export const publishDirectoryExample = exampleOf(publishDirectory, {
  as: "administrator",
  body: { snapshot: exampleSnapshot },
  ifMatch: '"1"',
  status: 200,
  response: { number: 2, changed: true, changes: [phone] },
  etag: '"2"',
});
