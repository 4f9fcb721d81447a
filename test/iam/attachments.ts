/** An applicant attaches a file and opens it, as does the case's expert (C12). */

import type { Stack } from "../../local/stack/stack.ts";
import { jpeg } from "../attachments/files.ts";
import { newKey, newRequest, registered } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import { signedIn } from "./signed-in.ts";

interface Sending {
  readonly upload: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
}

export async function attachesFiles(stack: Stack): Promise<void> {
  const given = newRequest();
  const code = await registered(newVisitor(stack.addresses.pages), given);
  const citizen = await signedIn(stack, code, given.mobile);
  const api = `/api/requests/${code}/attachments`;
  await citizen.send(api, { json: {}, headers: { "idempotency-key": newKey() } });
  await citizen.open("/request/attachments");
  const { upload } = (await citizen.send(`${api}/1`)).json<Sending>();
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append("file", new Blob([new Uint8Array(jpeg())]));
  await fetch(upload.url, { method: "POST", body: form });
  const expert = await staffMember(stack, "e.hosseini");
  const urls = [
    await eventually("a file that its applicant can open", async () =>
      urlIn((await citizen.send(`${api}/1`)).text),
    ),
    await eventually("a file that can be opened in its case", async () =>
      urlIn((await expert.send(`/cases/${code}/attachments/1`)).text),
    ),
  ];
  for (const url of urls) {
    const { status } = await fetch(url);
    if (status !== 200) throw new Error(`A file was not opened: ${status}`);
  }
}

const urlIn = (text: string): string | undefined => (JSON.parse(text) as { readonly url?: string }).url;
