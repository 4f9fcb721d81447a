import { describe, expect, it } from "vitest";
import { asking, request } from "../../../../test/support/asking.ts";
import { host } from "../../../../test/support/meetings.ts";
import { meetingId } from "../../meeting/meeting-id.ts";
import { answerInWriting } from "../review-meeting.ts";

const id = meetingId(request, 1);
const answer = { answer: "قیمت برگشت." };

/** The official answers in writing; `meanwhile` runs after the rule decided and before the row is appended. */
async function answering(meanwhile: (world: Awaited<ReturnType<typeof asking>>) => Promise<unknown>) {
  const world = await asking();
  await world.ask();
  const put: typeof world.documents.put = async (...words) => {
    await meanwhile(world);
    return world.documents.put(...words);
  };
  const deps = { ...world.deps, documents: { ...world.documents, put } };
  const ask = { meeting: id, username: host, seen: { personVersion: 1 }, key: "answer-1" };
  const outcome = await answerInWriting(deps, ask, answer);
  return { outcome, rows: world.rows.filter((row) => row.id === id && row.key.endsWith(ask.key)) };
}

describe("a step of staff on a meeting", () => {
  it("is refused to an official who came into a conflict of interest while the step was decided (R2)", async () => {
    const parties = { units: [], people: [host] };
    const { outcome, rows } = await answering(({ staffDo }) =>
      staffDo([{ type: "parties-heard", parties, sequence: 5 }]),
    );
    expect(outcome).toEqual({ accepted: false, refusal: { code: "not-found" } });
    expect(rows).toEqual([]);
  });

  it("is accepted from an official without a conflict of interest", async () => {
    const { outcome, rows } = await answering(async () => undefined);
    expect(outcome).toMatchObject({ accepted: true, loaded: { state: { stage: "in-writing" } } });
    expect(rows).toHaveLength(1);
  });
});
