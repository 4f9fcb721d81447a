/** A short run of `npm run fuzz -- parsers`: the same inputs each time, some hundreds for each parser. */

import { describe, expect, it } from "vitest";
import { feedText } from "../../../functions/meeting/queries/show-feed/feed-text.ts";
import { cookieJar } from "../../../shared/handler/http/cookies.ts";
import { readBatch } from "../../../web/desk/applicants/paper/batch.ts";
import { readPartnersFile } from "../../../web/desk/casework/partners/batch.ts";
import type { Batch } from "../../../web/desk/ui/csv/batch.ts";
import { randomOf } from "../../simulation/core/random.ts";
import { mutated } from "./mutated.ts";
import type { Target } from "./target.ts";
import { calendarTarget } from "./targets/calendar.ts";
import { csvTarget, paperTarget, partnerFileTarget } from "./targets/csv.ts";
import { partnerMessageTarget, tokenTarget, webhookTarget } from "./targets/messages.ts";
import { addressTarget, logoTarget, organisationTarget } from "./targets/organisation.ts";
import { pdfTarget } from "./targets/pdf.ts";
import { jpegTarget, pngTarget } from "./targets/pictures.ts";
import { proofTarget } from "./targets/proofs.ts";
import { bodyTarget, cookieTarget, fileFormTarget, headerTarget } from "./targets/requests.ts";
import { identifierTarget, textTarget } from "./targets/texts.ts";
import { files } from "./targets.ts";

const inputs = 150;
const targets = Object.values(files).flat();

/** Returns the first fault that the seeds and their mutations show; undefined when there is none. */
async function faultOf(target: Target): Promise<string | undefined> {
  const random = randomOf(1).fork(target.name);
  const mutations = Array.from({ length: inputs }, () => mutated(target, random));
  for (const input of [...target.seeds, ...mutations]) {
    try {
      await target.check(input);
    } catch (error) {
      return `${error} for the input ${JSON.stringify(input.toString("latin1"))}`;
    }
  }
  return undefined;
}

describe("a parser of outside bytes keeps its properties for every mutated input", () => {
  it.each(targets)("$name", async (target) => {
    expect(await faultOf(target)).toBeUndefined();
  });
});

const withoutReady = <Body>(batch: Batch<Body>): Batch<Body> =>
  "ready" in batch ? { ...batch, ready: [] } : batch;
const asText = ({ body = "" }: { readonly body?: string | undefined }) =>
  Buffer.from(body, "base64").toString();

/** A broken parser for each target, with the property that it breaks. */
const broken: readonly (readonly [property: string, Target])[] = [
  ["the copy has no active content", pdfTarget(async (bytes) => ({ format: "pdf", bytes }))],
  ["the copy has only kept parts", jpegTarget(async (bytes) => ({ format: "jpeg", bytes }))],
  ["the copy has only kept parts", pngTarget(async (bytes) => ({ format: "png", bytes }))],
  [
    "no cell is a formula",
    csvTarget((rows) =>
      rows.map((cells) => `"${cells.join("\0").replaceAll('"', '""').replaceAll("\0", '","')}"`).join("\r\n"),
    ),
  ],
  ["each row has a result", paperTarget(async (...file) => withoutReady(await readBatch(...file)))],
  [
    "each row has a result",
    partnerFileTarget(async (...file) => withoutReady(await readPartnersFile(...file))),
  ],
  ["no line is longer", calendarTarget((...feed) => feedText(...feed).replaceAll("\r\n ", ""))],
  ["only a recent webhook is accepted", webhookTarget(() => true)],
  [
    "a refused message has a reason",
    partnerMessageTarget({ safeParse: () => ({ error: { issues: [] } }) } as never),
  ],
  ["only a signed token is opened", tokenTarget(async () => ({ request: "407155289363" }))],
  [
    "only facts of the log are proved",
    proofTarget(({ entries }) => ({ entries: entries.map((entry) => ({ entry })) })),
  ],
  [
    "no field of a form is blank",
    bodyTarget((raw) => ({ type: "form", fields: Object.fromEntries(new URLSearchParams(asText(raw))) })),
  ],
  [
    "no file is empty",
    fileFormTarget(async () => ({ type: "form", fields: {}, files: { a: new Uint8Array() } })),
  ],
  ["a cookie has the prefix of its kind", cookieTarget(cookieJar("http://localhost").read)],
  ["an IPv6 address has a network of 64 bits", headerTarget((address) => address)],
  ["no inner address", addressTarget((text) => URL.parse(text) ?? new URL("https://a.example"))],
  ["a logo only draws", logoTarget((content) => ({ type: "image/svg+xml", content, width: 1, height: 1 }))],
  [
    "files give a draft or problems",
    organisationTarget(async () => ({ draft: undefined, problems: [], sections: [] })),
  ],
  ["a code has its form", identifierTarget([["code", (value) => ({ ok: true, value }), /^\d+$/]])],
  ["a clean text has no hidden characters", textTarget(String)],
];

describe("a broken parser is noticed by the property that it breaks", () => {
  it.each(broken.map(([property, target]) => ({ property, target, name: target.name })))(
    "$name: $property",
    async ({ property, target }) => {
      expect(await faultOf(target)).toContain(property);
    },
  );

  it("in at least one example for each parser under test", () => {
    expect(new Set(broken.map(([, { name }]) => name))).toEqual(new Set(targets.map(({ name }) => name)));
  });
});
