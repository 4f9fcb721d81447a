/**
 * Registers a request for a citizen, as the website of another office does.
 * PEYGIR_URL=https://peygir.example.ir node register.ts
 */
import { client } from "./peygir.ts";

client.configure({
  serverUrl: process.env.PEYGIR_URL ?? "http://localhost:8080",
  headers: { "Accept-Language": "en" },
  // A repetition with the same Idempotency-Key registers nothing twice.
  retry: { retries: 3, retryOn: ({ response }) => response === undefined || response.status >= 500 },
});

const choices = await client.listChoices();
if (choices.error) throw new Error(`No choices: ${choices.response.status}`);
const subject = choices.data.subjects.find(({ key }) => key === "goods-price") ?? choices.data.subjects[0];

const registered = await client.registerRequest({
  headers: { "Idempotency-Key": crypto.randomUUID() },
  body: {
    kind: "complaint",
    subject: subject?.key ?? "",
    description: "The shop sold cooking oil for more than the price on the label. I have the receipt.",
    fullName: "Zahra Sample",
    identity: { type: "none" },
    mobile: process.env.MOBILE ?? "09120000001",
    contactBy: "sms",
  },
});

if (registered.error) {
  // A problem document (RFC 9457): a code for the program, sentences for people.
  const { type, detail, errors = [] } = registered.error;
  console.error(`${type}: ${detail}`);
  for (const { pointer, message } of errors) console.error(`  ${pointer}: ${message}`);
  process.exit(1);
}
const { trackingCode, expected } = registered.data;
console.log(`Registered ${trackingCode}, answer by ${expected?.due ?? "no fixed day"}`);
