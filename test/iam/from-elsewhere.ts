/**
 * Uses the rights for requests of an earlier system (P8), the answer of an outside body (R7), the public page of
 * commitments (I6), and the training of suggestions from closed cases (R20).
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Stack } from "../../local/stack/stack.ts";
import { writeFileOfCases } from "../moving/file-of-cases.ts";
import { done, run } from "../moving/scripts.ts";
import { newRequest, registered } from "../support/citizens.ts";
import { submit } from "../support/forms.ts";
import { eventually } from "../support/local-stack.ts";
import { staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import { wanted } from "./wanted.ts";

export async function fromElsewhere(stack: Stack): Promise<void> {
  await importsCases(stack);
  await asksAnOutsideBody(stack);
  wanted(await newVisitor(stack.addresses.pages).open("/commitments"));
}

/** An operator imports a file of ten requests, of which the first has an attachment. */
async function importsCases(stack: Stack): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "peygir-rights-"));
  try {
    const { mapping, file, files } = writeFileOfCases(folder, 10);
    const args = ["--mapping", mapping, "--file", file, "--files", files, "--rate", "100"];
    await done(run(stack, "operator", "import-cases", ...args));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  await stack.settled();
}

/** An expert asks an outside body, which reads the question by its link and answers. */
async function asksAnOutsideBody(stack: Stack): Promise<void> {
  const code = await registered(newVisitor(stack.addresses.pages), newRequest());
  await stack.settled();
  const expert = await staffMember(stack, "s.jafari");
  wanted(await expert.step(code, "accept", { points: ["وزن"] }));
  const asked = {
    body: { name: "اداره استاندارد" },
    question: "آیا وزن درست است؟",
    release: ["description"],
  };
  wanted(await expert.step(code, "outside", asked));
  const { path } = wanted(await expert.send(`/cases/${code}/outside/1/link`)).json<{ path: string }>();
  const body = newVisitor(stack.addresses.pages);
  wanted(await submit(body, await body.open(path), path, { answer: "آری." }));
  await stack.settled();
}

const day = 86_400_000;
/** Two o'clock in the night to Friday in Tehran, counted from Thursday 1 January 1970 in UTC. */
const nightToFriday = 22.5 * 3_600_000;

/** Moves the clock into the next night to Friday, and waits until a model is stored. */
export async function learnsSuggestions(stack: Stack): Promise<void> {
  const now = stack.clock.now().getTime();
  const next = Math.ceil((now - nightToFriday) / (7 * day)) * 7 * day + nightToFriday;
  stack.clock.moveBy(next - now);
  await eventually(
    "a model of suggestions",
    () =>
      [...stack.calls.all()].some(
        ({ caller, operation, accesses }) =>
          caller === "referral-every-minute" &&
          operation === "dynamodb:PutItem" &&
          accesses.some(({ resource }) => resource.includes("viewstable")),
      ) || undefined,
  );
}
