import { expect, test } from "vitest";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import { requests } from "../../../test/support/requests.ts";
import { returnedPage } from "../../../test/support/returned-page.ts";
import { withdrawRequest } from "../applicant/withdraw-request.ts";
import { addAttachment, at, ofOpened, showAttachments } from "./attachments.ts";
import { citizenTokens } from "./tokens.ts";

async function applicant() {
  const world = requests();
  const { formKeys } = world.intake;
  const code = await world.register();
  const deps = {
    ...{ requests: world.intake.requests, directory: world.directory, now: world.now, formKeys },
    ...{ receipts: citizenTokens(formKeys).receipt, publicUrl: "http://localhost", assetBase: "/assets" },
    mintKey: () => crypto.randomUUID(),
    uploads: { form: async () => ({ url: "https://quarantine.invalid", fields: {} }) },
    downloads: { addressOf: async () => "https://files.invalid" },
  };
  const request: PageRequest = {
    ...{ path: "/request/attachments", headers: {}, cookies: {}, language: "fa", address: "192.0.2.1" },
    ...{
      log: { add: () => {}, line: () => {} },
      params: {},
      query: {},
      form: {},
      csrf: "",
      idempotencyKey: undefined,
    },
    session: { request: code, expiresAt: world.now().toISOString() },
  };
  const add = (key: string) => at(ofOpened, addAttachment)(deps, { ...request, idempotencyKey: key });
  const show = (asked: PageRequest) => at(ofOpened, showAttachments)(deps, asked);
  return { ...world, code, request, add, show };
}

test("the button for adding a file leads to the page that uploads the file", async () => {
  const { add } = await applicant();
  expect(await add("add-file-0001")).toMatchObject({
    status: 303,
    headers: { Location: "/request/attachments/1" },
  });
});

test("a refused file redirects to the list of files, which shows the reason and can be reloaded (ADR 0057)", async () => {
  const { add, show, code, request, deps } = await applicant();
  await withdrawRequest(deps, { code, session: { request: code }, key: "withdraw-0001" });
  const refused = await add("add-file-0001");
  expect(refused).toMatchObject({
    status: 303,
    headers: { Location: "/request/attachments?draft=returned" },
    cookies: [{ path: "/request/attachments", seconds: 600 }],
  });
  for (let times = 0; times < 2; times += 1) {
    const page = await returnedPage(refused, request, show);
    expect(page).toMatchObject({ status: 200, html: expect.stringContaining('class="summary"') });
  }
  expect(await show(request)).toMatchObject({ html: expect.not.stringContaining('class="summary"') });
});
