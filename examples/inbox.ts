/**
 * Reads the cases that wait in the inbox of a member of staff, and accepts the first one.
 * PEYGIR_URL=https://peygir.example.ir PEYGIR_TOKEN=… node inbox.ts
 */
import { client, type InboxItem, type Problem } from "./peygir.ts";

client.configure({
  serverUrl: process.env.PEYGIR_URL ?? "http://localhost:8080",
  headers: { "Accept-Language": "en" },
  auth: { bearer: process.env.PEYGIR_TOKEN ?? "" },
});

/** Throws the problem of a reply that was refused; API Gateway's own replies to a wrong token have a message only. */
function failed(error: Problem | { message: string }): never {
  throw new Error("detail" in error ? `${error.type}: ${error.detail}` : error.message);
}

async function* waiting(): AsyncGenerator<InboxItem> {
  let after: string | undefined;
  do {
    const { data, error } = await client.listInbox({
      query: { list: "unit", stage: "waiting", ...(after !== undefined && { after }) },
    });
    if (error) failed(error);
    yield* data.items;
    after = data.next;
  } while (after !== undefined);
}

async function accept(id: string): Promise<number> {
  for (;;) {
    const read = await client.readCase({ path: { case: id } });
    if (read.error) failed(read.error);
    const { data, error, response } = await client.acceptCase({
      path: { case: id },
      headers: {
        "Idempotency-Key": crypto.randomUUID(),
        // The version that this program saw: if a colleague was faster, the reply is 412.
        "If-Match": read.response.headers.get("etag") ?? "",
      },
      body: { points: ["The price was higher than the price on the label."] },
    });
    if (data) return data.version;
    if (response.status !== 412) failed(error);
  }
}

const items: InboxItem[] = [];
for await (const item of waiting()) items.push(item);
console.log(`${items.length} cases wait`);
const [first] = items;
if (first?.case) console.log(`Accepted ${first.case} as version ${await accept(first.case)}`);
