/** Calls AWS through our ports. `engine.ts` emulates AWS: by the local stack, or by moto in `npm run conformance`. */
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import type { EventEnvelope } from "../../events/define-event.ts";
import { eventBridge } from "../../shared/bus/eventbridge.ts";
import {
  arrivedIn,
  downloadsFrom,
  filesErasedIn,
  filesIn,
  ownFilesIn,
  uploadsTo,
} from "../../shared/files/s3.ts";
import { remote } from "../../shared/invoke/remote.ts";
import { sesEmail } from "../../shared/messages/ses.ts";
import { snsSms } from "../../shared/messages/sns.ts";
import { Outage } from "../../shared/outage.ts";
import { itUnless } from "../support/it-unless.ts";
import { type Ports, sender, startPorts } from "./engine.ts";

let ports: Ports;
beforeAll(async () => {
  ports = await startPorts();
});
afterAll(() => ports?.stop());

const event = (type: string, n: number): EventEnvelope => ({
  specversion: "1.0",
  id: `intake/407155289363/${n}/0`,
  source: "peygir.intake",
  type,
  time: "2026-11-24T08:00:00.000Z",
  subject: "407155289363",
  sequence: n,
  correlationid: "407155289363",
  causationid: "key",
  data: { words: "کفش زود پاره شد" },
});
const registered = "intake.request-registered.v1";

/** Receives and deletes all messages in the rule's queue. */
async function heard(): Promise<readonly { readonly detail: EventEnvelope }[]> {
  const QueueUrl = "http://127.0.0.1/000000000000/ports-heard";
  const asked = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 });
  const { Messages = [] } = await ports.aws.call(SQSClient, asked);
  for (const { ReceiptHandle } of Messages)
    await ports.aws.call(SQSClient, new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  return Messages.map(({ Body = "" }) => JSON.parse(Body));
}

describe("EventBridge, called through our port", () => {
  it("delivers to a rule's queue exactly the events that match the rule, with all their fields", async () => {
    const events = [event(registered, 1), event("intake.timeline-extended.v3", 2), event(registered, 3)];
    const { failed, refused } = await eventBridge("ports", ports.aws).publish(events);
    expect([failed, refused]).toEqual([[], []]);
    const details = (await heard()).map(({ detail }) => detail);
    expect(details.toSorted((a, b) => a.sequence - b.sequence)).toEqual([
      event(registered, 1),
      event(registered, 3),
    ]);
  });

  it("adds AWS's own fields to a delivered event", async () => {
    await eventBridge("ports", ports.aws).publish([event(registered, 4)]);
    expect(await heard()).toMatchObject([
      {
        version: "0",
        source: "peygir.intake",
        "detail-type": registered,
        region: "eu-central-1",
        resources: [],
      },
    ]);
  });

  it.each([
    ["a source", { Source: "" }, "InvalidArgument"],
    ["a type", { DetailType: "" }, "InvalidArgument"],
    ["a detail", { Detail: undefined }, "InvalidArgument"],
    ["a detail in JSON", { Detail: "{" }, "MalformedDetail"],
  ])(
    "refuses an entry without %s permanently, and accepts a valid entry of the same call",
    async (_, without, code) => {
      const entry = { EventBusName: "ports", Source: "s", DetailType: "t", Detail: "{}" };
      const asked = new PutEventsCommand({ Entries: [{ ...entry, ...without }, entry] });
      expect(await ports.aws.call(EventBridgeClient, asked)).toMatchObject({
        FailedEntryCount: 1,
        Entries: [{ ErrorCode: code }, { EventId: expect.any(String) }],
      });
    },
  );

  it("refuses a call with more than ten entries", async () => {
    const eleven = Array.from({ length: 11 }, (_, n) => event(registered, n));
    await expect(eventBridge("ports", ports.aws).publish(eleven)).rejects.toMatchObject({
      code: "ValidationException",
    });
  });
});

describe("Lambda's Invoke, called through our port", () => {
  const echo = z.object({ said: z.string() });

  it("returns what the function returns, Persian text included", async () => {
    const asked = { said: "پیگیر" };
    expect(await remote("ports-echo", async () => echo, ports.aws)(asked)).toEqual(asked);
  });

  itUnless("lambda-of-no-function")("is an outage while it is not there", async () => {
    const asked = remote("ports-missing", async () => echo, ports.aws)({ said: "" });
    await expect(asked).rejects.toBeInstanceOf(Outage);
  });
});

describe("SMS, sent through SNS", () => {
  const sms = (to: string) => snsSms(ports.aws).send({ id: "n-1", to, text: "کد رهگیری: ۱۲۳ & <الف>" });

  it("is accepted, and SNS's id of the message is returned", async () => {
    const sent = await sms("+989120000001");
    expect(sent).toMatchObject({ result: "sent" });
    expect(sent).not.toMatchObject({ providerId: "" });
  });

  it("to an invalid number is refused as a bad address", async () => {
    expect(await sms("0912")).toEqual({ result: "refused", reason: "bad-address" });
  });
});

describe("e-mail, sent through SES", () => {
  const mail = (from: string) =>
    sesEmail(from, ports.aws).send({ id: "n-1", to: "narges@example.org", subject: "پیگیر", text: "سلام" });

  it("is accepted, and SES's id of the message is returned", async () => {
    const sent = await mail(sender);
    expect(sent).toMatchObject({ result: "sent" });
    expect(sent).not.toMatchObject({ providerId: "" });
  });

  it("is refused when SES has not verified the sender", async () => {
    expect(await mail("peygir@example.net")).toEqual({ result: "refused", reason: "refused" });
  });
});

describe("files in S3", () => {
  const now = () => new Date();
  const at = () => ({ bucket: ports.bucket, signer: ports.signer, now });
  const bytes = Buffer.from("%PDF-1.7\nپرونده");

  it("are stored, read, found by request, and erased with their request", async () => {
    await filesIn(at()).put("intake/407155289363/a", bytes, "pdf");
    await filesIn(at()).put("intake/407155289364/b", bytes, "pdf");
    expect(await ownFilesIn(at()).read("intake/407155289363/a")).toEqual(bytes);
    await filesErasedIn(at(), at(), "intake").removeStored("407155289363");
    expect(await ownFilesIn(at()).read("intake/407155289363/a")).toBeUndefined();
    expect(await ownFilesIn(at()).read("intake/407155289364/b")).toEqual(bytes);
  });

  it("are never overwritten by another file of the same id", async () => {
    await filesIn(at()).put("intake/407155289365/a", bytes, "pdf");
    await filesIn(at()).put("intake/407155289365/a", Buffer.from("other"), "pdf");
    expect(await ownFilesIn(at()).read("intake/407155289365/a")).toEqual(bytes);
  });

  itUnless("s3-headers-of-a-download")(
    "are downloaded by presigned URL under their name, and never cached",
    async () => {
      await filesIn(at()).put("intake/1/c", bytes, "pdf");
      const answer = await fetch(await downloadsFrom(at()).addressOf("intake/1/c", "pdf", "letter.pdf"));
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
      const header = (name: string) => answer.headers.get(name);
      expect(header("content-disposition")).toBe('attachment; filename="letter.pdf"');
      expect(header("content-type")).toBe("application/pdf");
      expect(header("cache-control")).toBe("no-store");
    },
  );

  it("are uploaded by a signed form, and are read only with the ETag of the upload", async () => {
    const expires = new Date(Date.now() + 60_000);
    const { url, fields } = await uploadsTo(at(), "ports-files").form("quarantine/1/d", expires);
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set("file", new Blob([bytes]), "letter.pdf");
    expect((await fetch(url, { method: "POST", body: form })).status).toBe(201);
    const stored = await fetch(await downloadsFrom(at()).addressOf("quarantine/1/d", "pdf", "d.pdf"));
    const tag = stored.headers.get("etag")?.replaceAll('"', "") ?? "";
    const arrived = arrivedIn(at());
    expect(await arrived.read("quarantine/1/d", tag)).toEqual(bytes);
    expect(await arrived.read("quarantine/1/d", "0".repeat(32))).toBeUndefined();
    await arrived.remove("quarantine/1/d");
    expect(await ownFilesIn(at()).read("quarantine/1/d")).toBeUndefined();
  });

  it("are uploaded by a form that redirects to the page named in it, with the file's key", async () => {
    const expires = new Date(Date.now() + 60_000);
    const after = "https://peygir.example/requests/1";
    const { url, fields } = await uploadsTo(at(), "ports-files").form("quarantine/e", expires, after);
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set("file", new Blob([bytes]), "letter.pdf");
    const answer = await fetch(url, { method: "POST", body: form, redirect: "manual" });
    expect(answer.status).toBe(303);
    const to = new URL(answer.headers.get("location") ?? "");
    expect(to.href.startsWith(after)).toBe(true);
    expect(to.searchParams.get("key")).toBe("quarantine/e");
  });

  it("can be removed twice: the removal of a missing file is ignored", async () => {
    await expect(filesIn(at()).remove("intake/1/none")).resolves.toBeUndefined();
  });
});
